package org.proofline.program.earn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.program.earn.EarnFixture.earned;
import static org.proofline.program.earn.EarnFixture.percent;
import static org.proofline.program.earn.EarnFixture.sale;
import static org.proofline.program.earn.EarnFixture.silver;
import static org.proofline.program.earn.EarnFixture.soldTo;
import static org.proofline.program.earn.EarnFixture.usd;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.proofline.program.earn.EarnFormula.Matrix;
import org.proofline.program.earn.EarnFormula.Matrix.Cell;

/** Figures of public documents for the formulas that {@link FormulaExamplesTest} shows with figures of our own. */
class DocumentedExamplesTest {

    private static final Selection HARDWARE = Selection.of(Dimension.PRODUCT_GROUP, "CORE");
    private static final Selection SERVICE = Selection.of(Dimension.PRODUCT_GROUP, "SERVICE");

    /**
     * Fixed: Pricefx, "Rebate Types Reference", single target amount. 1,000 from a target of 100,000 on: 110,000 earn it,
     * 90,000 do not.
     */
    @Test
    void a_fixed_amount_for_a_target() {
        EarnFormula fixed = new EarnFormula.Minimum(
                Metric.NET_VALUE, new BigDecimal("100000"), new EarnFormula.Flat(Rate.lump("1000")));
        assertThat(usd(fixed, sale("1", "110000"))).isEqualTo("1000.00 USD");
        assertThat(usd(fixed, sale("1", "90000"))).isEqualTo("0.00 USD");
    }

    /**
     * Fixed, the whole sum once: Speedy Labs, "14 Rebate Types Explained", lump sum. 100,000 for at least one million in
     * the year, however much more it is.
     */
    @Test
    void a_lump_sum_does_not_grow_with_the_sales() {
        EarnFormula lump = new EarnFormula.Minimum(
                Metric.NET_VALUE, new BigDecimal("1000000"), new EarnFormula.Flat(Rate.lump("100000")));
        assertThat(usd(lump, sale("1", "999999.99"))).isEqualTo("0.00 USD");
        assertThat(usd(lump, sale("1", "600000"), sale("1", "400000"))).isEqualTo("100000.00 USD");
        assertThat(usd(lump, sale("1", "3000000"))).isEqualTo("100000.00 USD");
    }

    /**
     * Mix, and a second factor on top: SparrowGenie, "Multiplier Model". 5 % of 200,000 with 1.2 for an excellent mix of
     * products and 1.1 for contented customers make 13,200; from which share on a mix is excellent is our word.
     */
    @Test
    void a_mix_of_products_multiplies_a_commission() {
        EarnFormula mix = new EarnFormula.Mix(
                Metric.NET_VALUE,
                SERVICE,
                List.of(Factor.from("0", "0.9"), Factor.from("15", "1"), Factor.from("30", "1.2")),
                percent("5"));
        EarnLine[] sales = {sale("1", "140000"), sale("S-1", "SERVICE", "1", "60000")};
        assertThat(usd(mix, sales)).isEqualTo("12000.00 USD");
        EarnFormula both = new EarnFormula.ByPartnerTier(Map.of("SILVER", new BigDecimal("1.1")), mix);
        assertThat(usd(both, sales)).isEqualTo("13200.00 USD");
    }

    /**
     * Attach: INX Inc., annual report for 2007, exhibit 10.40 (a vendor's systems integrator agreement). 17 % off services
     * below an attach rate of 60 %, 20 % from 60 %, 23 % from 70 %; with services of 220 attached of 320 that could be, the
     * rate is 68.8 % and the discount 20 %. The document rounds the rate to a tenth, we compare it exactly.
     */
    @Test
    void the_rate_of_attachment_decides_the_rate_on_what_is_attached() {
        EarnFormula attach = new EarnFormula.Attach(
                Metric.NET_VALUE,
                HARDWARE,
                SERVICE,
                List.of(Factor.from("0", "17"), Factor.from("60", "20"), Factor.from("70", "23")),
                percent("1"));
        assertThat(usd(attach, sale("8", "320"), sale("S-1", "SERVICE", "6", "220")))
                .isEqualTo("44.00 USD");
        assertThat(usd(attach, sale("8", "320"), sale("S-1", "SERVICE", "6", "224")))
                .isEqualTo("51.52 USD");
        assertThat(usd(attach, sale("8", "320"), sale("S-1", "SERVICE", "4", "120")))
                .isEqualTo("20.40 USD");
    }

    /**
     * Matrix: STORIS, "Commission Calculation". Customers A, B, C by products 1, 2, 3; an order of customer A earns 5 % on
     * the sofa, 3 % on the television and 6 % on the entertainment center. The prices are ours.
     */
    @Test
    void customer_and_product_meet_in_a_cell() {
        EarnFormula matrix = new Matrix(
                List.of(Dimension.CUSTOMER_TYPE, Dimension.PRODUCT_GROUP),
                List.of(
                        cell("A", "1", "5"),
                        cell("B", "1", "5"),
                        cell("C", "1", "7"),
                        cell("A", "2", "3"),
                        cell("B", "2", "15"),
                        cell("C", "2", "17"),
                        cell("A", "3", "6"),
                        cell("B", "3", "7"),
                        cell("C", "3", "10")));
        assertThat(usd(matrix, soldTo("A", "1", "1000"), soldTo("A", "2", "600"), soldTo("A", "3", "400")))
                .isEqualTo("92.00 USD");
        assertThat(usd(matrix, soldTo("C", "2", "600"))).isEqualTo("102.00 USD");
    }

    /**
     * Multiplier on everything: QuotaPath glossary, "Multiplier". 5 % of 120,000 sold of a quota of 100,000, times 1.5.
     */
    @Test
    void a_quota_that_is_passed_multiplies_everything() {
        EarnFormula multiplied = new EarnFormula.Accelerated(
                Metric.NET_VALUE, new BigDecimal("100000"), false, List.of(Factor.from("100", "1.5")), percent("5"));
        assertThat(usd(multiplied, sale("1", "120000"))).isEqualTo("9000.00 USD");
    }

    /**
     * Multipliers one upon the other: Prowi glossary, "Multiplier". 8 % of 70,000 are 5,600, times 1.5 for a new product
     * 8,400, times 1.25 for the kind of customer 10,500.
     */
    @Test
    void multipliers_stand_one_upon_the_other() {
        EarnFormula once = new EarnFormula.ByPartnerTier(Map.of("SILVER", new BigDecimal("1.5")), percent("8"));
        EarnFormula twice = new EarnFormula.ByPartnerTier(Map.of("SILVER", new BigDecimal("1.25")), once);
        assertThat(usd(percent("8"), sale("1", "70000"))).isEqualTo("5600.00 USD");
        assertThat(usd(once, sale("1", "70000"))).isEqualTo("8400.00 USD");
        assertThat(usd(twice, sale("1", "70000"))).isEqualTo("10500.00 USD");
    }

    /** Caps: Afflio, "Commission caps and guardrails". 20 % of an order of 5,000 are 1,000, but an order pays at most 500. */
    @Test
    void a_cap_bounds_what_one_order_pays() {
        EarnPlan plan = EarnPlan.of("USD", percent("20")).capped(CapKind.CLAIM, "500");
        assertThat(earned(plan, silver(), sale("1", "5000")).amount()).hasToString("500.00 USD");
        assertThat(earned(plan, silver(), sale("1", "2000")).amount()).hasToString("400.00 USD");
    }

    /**
     * Rounding: Java SE API, {@code java.math.RoundingMode}, summary of rounding operations: these inputs rounded to one
     * digit. Commission documents refer to such modes and give no table of their own.
     */
    @ParameterizedTest
    @CsvSource({
        "5.5, 6, 5, 6, 6",
        "2.5, 3, 2, 3, 2",
        "1.6, 2, 1, 2, 2",
        "1.1, 2, 1, 1, 1",
        "1.0, 1, 1, 1, 1",
    })
    void rounding_is_that_of_the_table(String input, String up, String down, String halfUp, String halfEven) {
        Map<Rounding.Way, String> expected = Map.of(
                Rounding.Way.UP, up,
                Rounding.Way.DOWN, down,
                Rounding.Way.HALF_UP, halfUp,
                Rounding.Way.HALF_EVEN, halfEven);
        expected.forEach((way, result) -> {
            EarnPlan plan = EarnPlan.of("USD", percent("100")).rounded(new Rounding(way, BigDecimal.ONE));
            assertThat(earned(plan, silver(), sale("1", input)).amount().amount())
                    .as("%s of %s", way, input)
                    .isEqualByComparingTo(result);
        });
    }

    private static Cell cell(String customer, String product, String percent) {
        return new Cell(List.of(customer, product), percent(percent));
    }
}
