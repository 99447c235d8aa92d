package org.proofline.rebate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.partner.PartnerFixture;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.proofline.program.OfferScheme;
import org.proofline.program.OfferScheme.Audience;
import org.proofline.program.OfferScheme.Period;
import org.proofline.program.OfferScheme.Timing;
import org.proofline.program.OfferType;
import org.proofline.program.SchemeFixture;
import org.proofline.program.earn.CapKind;
import org.proofline.program.earn.EarnFormula;
import org.proofline.program.earn.EarnPlan;
import org.proofline.program.earn.Metric;
import org.proofline.program.earn.Rate;
import org.proofline.program.earn.Tier;
import org.proofline.rebate.EarnProgress.Progress;
import org.proofline.sales.Sales;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;

@ProoflineTest
class EarnProgressTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 11, 14);
    private static final LocalDate BEGIN = LocalDate.of(2025, 1, 1);

    @Autowired
    private EarnProgress progress;

    @Autowired
    private Sales sales;

    @Autowired
    private Partners partners;

    private UUID partner;

    @BeforeEach
    void a_partner_of_its_own() {
        String code = "P" + UUID.randomUUID().toString().substring(0, 8).toUpperCase(Locale.ROOT);
        partner = Acting.as("petra", "partner-master").call(() -> PartnerFixture.register(partners, code));
    }

    @Test
    void the_lines_of_the_period_that_runs_are_calculated_as_they_are_paid_later() {
        sold("2025-09-30", "99999.00");
        sold("2025-10-01", "7000.00");
        sold("2025-11-02", "1000.00");
        Progress quarter = of(SchemeFixture.TWO_TIERS, OfferType.VOLUME_REBATE, Period.QUARTER);
        assertThat(quarter.from()).isEqualTo("2025-10-01");
        assertThat(quarter.to()).isEqualTo("2025-12-31");
        assertThat(quarter.lines()).isEqualTo(2);
        assertThat(quarter.earned()).isEqualTo(Money.eur("160.00"));
        assertThat(quarter.ahead()).singleElement().satisfies(next -> {
            assertThat(next.missing()).isEqualByComparingTo("2000");
            assertThat(next.percent()).isEqualTo(80);
        });
        assertThat(quarter.steps()).isNotEmpty();
        assertThat(quarter.capped()).isFalse();
        assertThat(of(SchemeFixture.TWO_TIERS, OfferType.VOLUME_REBATE, Period.MONTH)
                        .earned())
                .isEqualTo(Money.eur("20.00"));
    }

    @Test
    void days_before_the_offer_began_do_not_count() {
        sold("2025-10-01", "7000.00");
        sold("2025-11-02", "1000.00");
        Offer offer =
                offer(SchemeFixture.TWO_TIERS, OfferType.VOLUME_REBATE, Period.QUARTER, LocalDate.of(2025, 11, 1));
        assertThat(own(offer).from()).isEqualTo("2025-11-01");
        assertThat(own(offer).earned()).isEqualTo(Money.eur("20.00"));
    }

    @Test
    void growth_compares_with_the_same_quarter_of_the_year_before() {
        sold("2024-10-15", "20000.00");
        sold("2025-10-15", "21000.00");
        EarnPlan growth = EarnPlan.of(
                "EUR",
                new EarnFormula.Growth(
                        Metric.NET_VALUE,
                        EarnFormula.Growth.Measured.PERCENT,
                        EarnFormula.Growth.On.INCREASE,
                        BigDecimal.ZERO,
                        List.of(Tier.from("10", Rate.percent("2")))));
        assertThat(of(growth, OfferType.GROWTH_REBATE, Period.QUARTER).ahead())
                .singleElement()
                .satisfies(next -> assertThat(next.missing()).isEqualByComparingTo("1000"));
    }

    @Test
    void each_salesperson_has_its_own_amount_and_a_cap_is_seen() {
        SalesFixture.sold(sales, partner, TODAY, "10.00", "LAUNCH", "ada");
        SalesFixture.sold(sales, partner, TODAY, "10.00", "LAUNCH", "ada");
        SalesFixture.sold(sales, partner, TODAY, "10.00", "LAUNCH", "bob");
        EarnPlan spiff = EarnPlan.of("EUR", new EarnFormula.Flat(Rate.perUnit("50")))
                .paidTo(EarnPlan.Payee.SALESPERSON)
                .capped(CapKind.PERIOD, "80.00");
        Progress month = of(spiff, OfferType.SPIFF, Period.MONTH);
        assertThat(month.byPerson()).containsEntry("ada", Money.eur("80.00")).containsEntry("bob", Money.eur("50.00"));
        assertThat(month.earned()).isEqualTo(Money.eur("130.00"));
        assertThat(month.capped()).isTrue();
    }

    @Test
    void what_is_not_earned_by_sales_in_periods_has_no_progress() {
        assertThat(empty(SchemeFixture.TWO_TIERS, OfferType.CERTIFICATION_BOUNTY, Period.QUARTER))
                .isTrue();
        assertThat(empty(SchemeFixture.TWO_TIERS, OfferType.VOLUME_REBATE, Period.CLAIM))
                .isTrue();
        assertThat(empty(null, OfferType.VOLUME_REBATE, Period.QUARTER)).isTrue();
    }

    @Test
    void another_partners_progress_is_not_there() {
        Offer offer = offer(SchemeFixture.TWO_TIERS, OfferType.VOLUME_REBATE, Period.QUARTER, BEGIN);
        assertThatThrownBy(() -> Acting.of(UUID.randomUUID(), "eve", "partner-admin")
                        .call(() -> progress.of(offer, partner, TODAY)))
                .isInstanceOf(DomainException.class)
                .hasMessageContaining("no such");
    }

    private boolean empty(EarnPlan plan, OfferType type, Period period) {
        return Acting.of(partner, "nora", "partner-user")
                .call(() -> progress.of(offer(plan, type, period, BEGIN), partner, TODAY))
                .isEmpty();
    }

    private Progress of(EarnPlan plan, OfferType type, Period period) {
        return own(offer(plan, type, period, BEGIN));
    }

    private Progress own(Offer offer) {
        return Acting.of(partner, "nora", "partner-user")
                .call(() -> progress.of(offer, partner, TODAY).orElseThrow());
    }

    private static Offer offer(EarnPlan plan, OfferType type, Period period, LocalDate from) {
        OfferScheme like = SchemeFixture.rebate(Audience.EVERYBODY, null);
        OfferScheme scheme = new OfferScheme(
                type,
                like.purpose(),
                like.audience(),
                plan,
                new Timing(period, like.timing().rateDate()),
                like.stacking(),
                like.accounting(),
                like.recovery(),
                like.contract(),
                null);
        return SchemeFixture.rebateOffer("PROGRESS", from, scheme);
    }

    private void sold(String day, String net) {
        SalesFixture.sold(sales, partner, LocalDate.parse(day), net, "CORE", "ada");
    }
}
