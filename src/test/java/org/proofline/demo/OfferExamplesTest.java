package org.proofline.demo;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.program.earn.EarnFixture.sale;
import static org.proofline.program.earn.EarnFixture.silver;
import static org.proofline.program.earn.EarnFixture.soldIn;
import static org.proofline.program.earn.EarnFixture.totals;
import static org.proofline.program.earn.EarnFixture.unpaid;

import java.math.BigDecimal;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.proofline.program.OfferType;
import org.proofline.program.earn.EarnCalculator;
import org.proofline.program.earn.EarnCheck;
import org.proofline.program.earn.EarnContext;
import org.proofline.program.earn.EarnFixture;
import org.proofline.program.earn.EarnJson;
import org.proofline.program.earn.EarnLine;
import org.proofline.program.earn.EarnPlan;
import org.proofline.program.earn.EarnWords;
import org.proofline.program.earn.Earned;
import org.proofline.shared.Money;

/** One calculation to the cent for the example of each type of offer. */
class OfferExamplesTest {

    @Test
    void there_is_an_example_of_each_type() {
        Set<OfferType> shown =
                OfferExamples.all().stream().map(OfferExample::type).collect(Collectors.toSet());
        // The fees of exams are an offer of the contract itself.
        assertThat(shown).isEqualTo(EnumSet.complementOf(EnumSet.of(OfferType.TRAINING_FEE)));
    }

    @Test
    void every_plan_is_sound_survives_writing_and_tells_itself_in_both_languages() {
        OfferExamples.all().stream().filter(example -> example.plan() != null).forEach(example -> {
            EarnPlan plan = example.plan();
            assertThat(EarnCheck.mistakes(plan)).as(example.code()).isEmpty();
            assertThat(EarnJson.read(EarnJson.write(plan))).as(example.code()).isEqualTo(plan);
            assertThat(EarnWords.of(plan, Locale.ENGLISH)).hasSameSizeAs(EarnWords.of(plan, Locale.GERMAN));
        });
    }

    /** MDF has no plan: half of the eligible cost, rounded by the waterfall of the claim. */
    @Test
    void mdf_reimburses_cost() {
        assertThat(example("MDF-CAMPAIGN").plan()).isNull();
        assertThat(Money.eur("3333.33").percent(new BigDecimal("50"))).hasToString("1666.67 EUR");
    }

    @Test
    void coop_accrues_from_paid_sales() {
        assertThat(earned("COOP-ACCRUAL", sale("1", "12345.67"), unpaid("1", "1000")))
                .isEqualTo("246.91 EUR");
    }

    @Test
    void volume_rebate() {
        assertThat(earned("REBATE-VOLUME", sale("10", "160000"), sale("-1", "-4000")))
                .isEqualTo("2680.00 EUR");
        assertThat(earned("REBATE-VOLUME", sale("10", "1200000"))).isEqualTo("25000.00 EUR");
    }

    @Test
    void growth_rebate() {
        EarnPlan plan = example("REBATE-GROWTH").plan();
        EarnContext before = silver().against(totals(plan, sale("1", "80000")));
        assertThat(EarnCalculator.calculate(plan, totals(plan, sale("1", "92000")), before)
                        .amount())
                .hasToString("240.00 EUR");
    }

    @Test
    void renewal_bonus() {
        assertThat(earned(
                        "RENEWAL-BONUS",
                        soldIn("DACH", "RENEWAL", "MID", "1000"),
                        soldIn("DACH", "RENEWAL", "LOW", "2000"),
                        soldIn("DACH", "RENEWAL", "HIGH", "333.33"),
                        soldIn("DACH", "NEW", "MID", "9000")))
                .isEqualTo("150.00 EUR");
    }

    @Test
    void spiff_to_a_person() {
        EarnPlan plan = example("SPIFF-LAUNCH").plan();
        Map<String, Earned> earned = EarnCalculator.calculateByPerson(
                plan, totals(plan, sale("L-1", "LAUNCH", "3", "900"), sale("9", "900")), silver(), Map.of());
        assertThat(earned.get("ada").amount()).hasToString("150.00 EUR");
    }

    @Test
    void performance_bonus() {
        assertThat(earned("STRETCH-BONUS", sale("1", "119999.99"))).isEqualTo("2000.00 EUR");
        assertThat(earned("STRETCH-BONUS", sale("1", "120000"))).isEqualTo("3500.00 EUR");
    }

    @Test
    void market_entry_bonus() {
        EarnLine[] six = IntStream.range(0, 6)
                .mapToObj(i -> soldIn("NORDICS", "NEW", "MID", "100" + i))
                .toArray(EarnLine[]::new);
        assertThat(earned("MARKET-ENTRY", six)).isEqualTo("2500.00 EUR");
        assertThat(earned("MARKET-ENTRY", six[0], soldIn("DACH", "NEW", "MID", "100")))
                .isEqualTo("500.00 EUR");
    }

    @Test
    void certification_bounty() {
        assertThat(earned("CERT-BOUNTY", sale("1", "0"), sale("1", "0"))).isEqualTo("400.00 EUR");
    }

    @Test
    void referral_fee_for_each_qualified_lead() {
        assertThat(earned("REFERRAL-FEE", sale("A", "QUALIFIED_LEAD", "1", "0"), sale("B", "RAW_LEAD", "1", "0")))
                .isEqualTo("75.00 EUR");
    }

    @Test
    void campaign_participation() {
        assertThat(earned("CAMPAIGN-BONUS", sale("1", "0"), sale("1", "0"))).isEqualTo("600.00 EUR");
        assertThat(earned("CAMPAIGN-BONUS", sale("1", "0"), sale("1", "0"), sale("1", "0"), sale("1", "0")))
                .isEqualTo("900.00 EUR");
    }

    @Test
    void advocacy() {
        assertThat(earned(
                        "ADVOCACY",
                        sale("T", "SYNDICATED_CONTENT", "1", "0"),
                        sale("C", "CONTENT_VIDEO", "1", "0"),
                        sale("E", "EVENT_SEMINAR", "1", "0")))
                .isEqualTo("950.00 EUR");
    }

    @Test
    void stocking_depth() {
        assertThat(earned("STOCK-DEPTH", sale("213", "0"))).isEqualTo("74.55 EUR");
        assertThat(earned("STOCK-DEPTH", sale("199", "0"))).isEqualTo("0.00 EUR");
    }

    @Test
    void marketing_fund_utilization() {
        assertThat(earned("FUND-USE", sale("U", "USED", "1", "8123.45"), sale("R", "UNUSED", "1", "1876.55")))
                .isEqualTo("406.17 EUR");
        assertThat(earned("FUND-USE", sale("U", "USED", "1", "7999.99"), sale("R", "UNUSED", "1", "2000.01")))
                .isEqualTo("0.00 EUR");
    }

    @Test
    void flat_commission() {
        assertThat(earned("COMMISSION-FLAT", sale("1", "1234.56"))).isEqualTo("98.76 EUR");
    }

    @Test
    void tiered_commission() {
        assertThat(earned("COMMISSION-TIERED", sale("1", "150000"))).isEqualTo("8250.00 EUR");
    }

    @Test
    void revenue_share_by_tier_of_the_partner() {
        EarnPlan plan = example("REVENUE-SHARE").plan();
        EarnContext gold = EarnContext.of("GOLD", EarnFixture.FROM, EarnFixture.TO);
        assertThat(EarnCalculator.calculate(plan, totals(plan, sale("1", "999.99")), gold)
                        .amount())
                .hasToString("250.00 EUR");
        assertThat(earned("REVENUE-SHARE", sale("-1", "-100"))).isEqualTo("-20.00 EUR");
    }

    private static String earned(String code, EarnLine... lines) {
        return EarnFixture.earned(example(code).plan(), silver(), lines)
                .amount()
                .toString();
    }

    private static OfferExample example(String code) {
        return OfferExamples.all().stream()
                .filter(example -> example.code().equals(code))
                .findFirst()
                .orElseThrow();
    }
}
