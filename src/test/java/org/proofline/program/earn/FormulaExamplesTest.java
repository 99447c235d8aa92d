package org.proofline.program.earn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.program.earn.EarnFixture.earned;
import static org.proofline.program.earn.EarnFixture.eur;
import static org.proofline.program.earn.EarnFixture.perUnit;
import static org.proofline.program.earn.EarnFixture.percent;
import static org.proofline.program.earn.EarnFixture.sale;
import static org.proofline.program.earn.EarnFixture.silver;
import static org.proofline.program.earn.EarnFixture.soldBy;
import static org.proofline.program.earn.EarnFixture.soldIn;
import static org.proofline.program.earn.EarnFixture.tiers;
import static org.proofline.program.earn.EarnFixture.totals;
import static org.proofline.program.earn.EarnFixture.unpaid;
import static org.proofline.program.earn.EarnFixture.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.proofline.program.earn.EarnFormula.Growth;
import org.proofline.program.earn.EarnFormula.Matrix;
import org.proofline.program.earn.EarnFormula.Matrix.Cell;
import org.proofline.program.earn.EarnFormula.Reading;
import org.proofline.program.earn.EarnPlan.BelowZero;
import org.proofline.program.earn.EarnPlan.Counts;
import org.proofline.program.earn.EarnPlan.Payee;
import org.proofline.shared.Money;

/** All formulas but the tables of tiers. Figures are ours unless the test names a document. */
class FormulaExamplesTest {

    private static final Selection SERVICE = Selection.of(Dimension.PRODUCT_GROUP, "SERVICE");
    private static final Selection CORE = Selection.of(Dimension.PRODUCT_GROUP, "CORE");

    /** aipowered365, "RM504 Standard Rebates with Invoice Deductions": 5 per cent of 600 brake pads at 20. */
    @Test
    void a_flat_per_cent_from_a_minimum_of_units() {
        EarnFormula formula = new EarnFormula.Minimum(Metric.QUANTITY, new BigDecimal("500"), percent("5"));
        assertThat(usd(formula, sale("600", "12000"))).isEqualTo("600.00 USD");
        assertThat(usd(formula, sale("499", "9980"))).isEqualTo("0.00 USD");
    }

    /** Phocas, "Rebates calculation methods": 1 dollar for each of 80 units. */
    @Test
    void an_amount_for_each_unit() {
        assertThat(usd(perUnit("1"), sale("80", "0"))).isEqualTo("80.00 USD");
    }

    @Test
    void a_fixed_amount_once_there_is_something() {
        EarnFormula once = new EarnFormula.Flat(Rate.lump("250"));
        assertThat(eur(once, sale("1", "10"), sale("1", "20"))).isEqualTo("250.00 EUR");
        assertThat(eur(once)).isEqualTo("0.00 EUR");
    }

    /**
     * IDCO, "Thermoid" supplier rebates: 2.5 % from dollar one, and 3 % on what is above 4,315 thousand when the year
     * grows by 15 % to at least 4,962 thousand; sales of 5,000 thousand.
     */
    @Test
    void growth_beside_a_base_rebate() {
        EarnFormula growth = new EarnFormula.Minimum(
                Metric.NET_VALUE,
                new BigDecimal("4962000"),
                new Growth(
                        Metric.NET_VALUE,
                        Growth.Measured.PERCENT,
                        Growth.On.INCREASE,
                        BigDecimal.ZERO,
                        List.of(Tier.from("15", Rate.percent("3")))));
        EarnPlan plan = EarnPlan.of("USD", new EarnFormula.Sum(List.of(percent("2.5"), growth)));
        Earned earned = earned(plan, silver().against(totals(plan, sale("1", "4315000"))), sale("1", "5000000"));
        assertThat(earned.amount()).hasToString("145550.00 USD");
    }

    @Test
    void growth_of_exactly_the_tier_is_enough_and_none_without_a_baseline() {
        Growth growth = new Growth(
                Metric.NET_VALUE,
                Growth.Measured.PERCENT,
                Growth.On.EVERYTHING,
                BigDecimal.ZERO,
                List.of(Tier.from("15", Rate.percent("2"))));
        EarnPlan plan = EarnPlan.of("EUR", growth);
        assertThat(earned(plan, silver().against(totals(plan, sale("1", "300"))), sale("1", "345"))
                        .amount())
                .hasToString("6.90 EUR");
        assertThat(earned(plan, silver(), sale("1", "345")).amount()).hasToString("0.00 EUR");
    }

    @Test
    void a_mix_of_products_decides_how_much_counts() {
        EarnFormula mix = new EarnFormula.Mix(
                Metric.NET_VALUE, SERVICE, List.of(Factor.from("20", "1"), Factor.from("40", "1.5")), percent("2"));
        assertThat(eur(mix, sale("1", "9000"), sale("S-1", "SERVICE", "1", "1000")))
                .isEqualTo("0.00 EUR");
        assertThat(eur(mix, sale("1", "8000"), sale("S-1", "SERVICE", "1", "2000")))
                .isEqualTo("200.00 EUR");
        assertThat(eur(mix, sale("1", "6000"), sale("S-1", "SERVICE", "1", "4000")))
                .isEqualTo("300.00 EUR");
    }

    @Test
    void attached_products_are_paid_by_the_rate_of_attachment() {
        EarnFormula attach = new EarnFormula.Attach(
                Metric.QUANTITY, CORE, SERVICE, List.of(Factor.from("25", "1"), Factor.from("50", "2")), perUnit("10"));
        assertThat(eur(attach, sale("100", "50000"), sale("S-1", "SERVICE", "30", "3000")))
                .isEqualTo("300.00 EUR");
        assertThat(eur(attach, sale("100", "50000"), sale("S-1", "SERVICE", "50", "5000")))
                .isEqualTo("1000.00 EUR");
        assertThat(eur(attach, sale("100", "50000"), sale("S-1", "SERVICE", "24", "2400")))
                .isEqualTo("0.00 EUR");
    }

    @Test
    void a_matrix_gives_each_line_the_first_cell_that_fits() {
        EarnFormula matrix = new Matrix(
                List.of(Dimension.REGION, Dimension.CUSTOMER_TYPE, Dimension.MARGIN_BAND, Dimension.PARTNER_TIER),
                List.of(
                        new Cell(List.of("DACH", "NEW", "HIGH", "*"), percent("8")),
                        new Cell(List.of("DACH", "NEW", "*", "SILVER"), percent("5")),
                        new Cell(List.of("*", "*", "*", "GOLD"), percent("50")),
                        new Cell(List.of("*", "*", "*", "*"), percent("1"))));
        assertThat(eur(
                        matrix,
                        soldIn("DACH", "NEW", "HIGH", "1000"),
                        soldIn("DACH", "NEW", "LOW", "1000"),
                        soldIn("NORDICS", "NEW", "HIGH", "1000")))
                .isEqualTo("140.00 EUR");
    }

    /** QuotaPath, "Commission with accelerators": the rate is one and a half times the base beyond the quota. */
    @Test
    void an_accelerator_multiplies_what_lies_beyond_the_target() {
        EarnFormula beyond = new EarnFormula.Accelerated(
                Metric.NET_VALUE, new BigDecimal("33000"), true, List.of(Factor.from("100", "1.5")), percent("10"));
        assertThat(usd(beyond, sale("1", "33000"))).isEqualTo("3300.00 USD");
        assertThat(usd(beyond, sale("1", "43000"))).isEqualTo("4800.00 USD");
    }

    /** Sales Cookie, "cumulative and non-cumulative tiers": 6, 8 and 10 % of revenue at quota; the quota is ours. */
    @Test
    void an_accelerator_can_multiply_everything() {
        EarnFormula whole = new EarnFormula.Accelerated(
                Metric.NET_VALUE,
                new BigDecimal("10000"),
                false,
                List.of(Factor.from("100", "1.25"), Factor.from("150", "2")),
                percent("8"));
        assertThat(eur(whole, sale("1", "9999"))).isEqualTo("799.92 EUR");
        assertThat(eur(whole, sale("1", "11000"))).isEqualTo("1100.00 EUR");
        assertThat(eur(whole, sale("1", "15000"))).isEqualTo("2400.00 EUR");
    }

    @Test
    void the_tier_of_the_partner_multiplies() {
        EarnFormula formula = new EarnFormula.ByPartnerTier(
                Map.of("SILVER", new BigDecimal("1.2"), "GOLD", new BigDecimal("1.5")), percent("10"));
        assertThat(eur(formula, sale("1", "1000"))).isEqualTo("120.00 EUR");
    }

    @Test
    void only_some_lines_may_count() {
        assertThat(eur(
                        new EarnFormula.Only(SERVICE, percent("10")),
                        sale("1", "1000"),
                        sale("S", "SERVICE", "1", "50")))
                .isEqualTo("5.00 EUR");
    }

    @Test
    void sales_that_are_not_paid_do_not_count_on_cash() {
        EarnPlan cash = EarnPlan.of("EUR", percent("10")).counting(Counts.PAID);
        assertThat(earned(cash, silver(), sale("1", "1000"), unpaid("1", "500")).amount())
                .hasToString("100.00 EUR");
    }

    @Test
    void each_salesperson_is_calculated_apart() {
        EarnPlan spiff =
                EarnPlan.of("EUR", perUnit("50")).paidTo(Payee.SALESPERSON).capped(CapKind.PARTNER, "120");
        Map<String, Earned> earned = EarnCalculator.calculateByPerson(
                spiff,
                totals(spiff, soldBy("ada", "2", "10"), soldBy("bob", "3", "10"), soldBy("", "9", "10")),
                silver(),
                Map.of());
        assertThat(earned.keySet()).containsExactly("ada", "bob");
        assertThat(earned.get("ada").amount()).hasToString("100.00 EUR");
        assertThat(earned.get("bob").amount()).hasToString("120.00 EUR");
    }

    @Test
    void more_returns_than_sales_earn_nothing_or_are_owed() {
        EarnPlan stop = EarnPlan.of("EUR", percent("10"));
        assertThat(earned(stop, silver(), sale("1", "100"), sale("-2", "-300")).amount())
                .hasToString("0.00 EUR");
        assertThat(earned(stop.belowZero(BelowZero.OWE), silver(), sale("1", "100"), sale("-2", "-300"))
                        .amount())
                .hasToString("-20.00 EUR");
    }

    @Test
    void a_return_after_the_first_calculation_gives_a_negative_difference() {
        EarnPlan plan = EarnPlan.of("EUR", percent("10"));
        Earned again = earned(plan, silver().having(Money.eur("100.00")), sale("1", "1000"), sale("-1", "-250"));
        assertThat(again.amount()).hasToString("75.00 EUR");
        assertThat(again.difference()).hasToString("-25.00 EUR");
    }

    @Test
    void caps_limit_in_their_order_and_what_was_earned_before_counts() {
        EarnPlan plan = EarnPlan.of("EUR", percent("10")).capped(CapKind.PERIOD, "80");
        Earned earned = earned(
                plan,
                silver().having(Money.eur("30.00")).withRoom(CapKind.FUND, Money.eur("20.00")),
                sale("1", "1000"));
        assertThat(earned.amount()).hasToString("50.00 EUR");
        assertThat(earned.steps()).extracting(EarnStep::rule).containsExactly("FLAT", "CAP_PERIOD", "CAP_FUND");
    }

    @Test
    void rounding_follows_the_policy() {
        EarnPlan plan = EarnPlan.of("EUR", percent("1"));
        EarnLine line = sale("1", "1250.50");
        assertThat(earned(plan, silver(), line).amount()).hasToString("12.51 EUR");
        assertThat(earned(plan.rounded(new Rounding(Rounding.Way.HALF_EVEN, null)), silver(), line)
                        .amount())
                .hasToString("12.50 EUR");
        assertThat(earned(plan.rounded(new Rounding(Rounding.Way.DOWN, BigDecimal.ONE)), silver(), line)
                        .amount())
                .hasToString("12.00 EUR");
        assertThat(earned(EarnPlan.of("JPY", percent("1")), silver(), line).amount())
                .hasToString("13 JPY");
    }

    @Test
    void tiers_of_leads_pay_lump_sums() {
        EarnFormula leads = tiers(
                Reading.STEPPED, Metric.COUNT, Tier.from("2", Rate.lump("100")), Tier.from("3", Rate.lump("150")));
        assertThat(eur(leads, sale("1", "0"), sale("1", "0"), sale("1", "0"))).isEqualTo("250.00 EUR");
    }
}
