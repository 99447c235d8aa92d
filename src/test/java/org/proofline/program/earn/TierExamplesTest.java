package org.proofline.program.earn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.program.earn.EarnFixture.eur;
import static org.proofline.program.earn.EarnFixture.sale;
import static org.proofline.program.earn.EarnFixture.silver;
import static org.proofline.program.earn.EarnFixture.tiers;
import static org.proofline.program.earn.EarnFixture.totals;
import static org.proofline.program.earn.EarnFixture.usd;

import org.junit.jupiter.api.Test;
import org.proofline.program.earn.EarnFormula.Reading;
import org.proofline.program.earn.EarnFormula.Tiers;

/**
 * Tables of tiers, with the figures of public documentation. Where a product calls a reading by another name, the test
 * says which.
 */
class TierExamplesTest {

    private static final Tier[] TEN_AND_25 = {Tier.from("0", Rate.percent("10")), Tier.from("1000", Rate.percent("25"))
    };

    /** Microsoft, Dynamics 365 Supply Chain Management, "Rebate management deals": calculation method Stepped. */
    @Test
    void stepped_tiers_pay_each_slice_its_own_rate() {
        assertThat(usd(tiers(Reading.STEPPED, Metric.NET_VALUE, TEN_AND_25), sale("1", "2000")))
                .isEqualTo("350.00 USD");
    }

    /** Microsoft, "Rebate management deals": calculation method Cumulative, which is our TOTAL. */
    @Test
    void total_tiers_pay_the_highest_rate_on_everything() {
        assertThat(usd(tiers(Reading.TOTAL, Metric.NET_VALUE, TEN_AND_25), sale("1", "2000")))
                .isEqualTo("500.00 USD");
    }

    /** Microsoft, "Rebate management deals": calculation method Rolling, which is our STACKED_TO_LIMIT. */
    @Test
    void tiers_stacked_to_their_limit_add_up() {
        assertThat(usd(tiers(Reading.STACKED_TO_LIMIT, Metric.NET_VALUE, TEN_AND_25), sale("1", "2000")))
                .isEqualTo("600.00 USD");
    }

    /** Microsoft, "Rebate management deals": calculation method Total, which is our STACKED. */
    @Test
    void stacked_tiers_add_up_on_everything() {
        assertThat(usd(tiers(Reading.STACKED, Metric.NET_VALUE, TEN_AND_25), sale("1", "2000")))
                .isEqualTo("700.00 USD");
    }

    /** aipowered365, "RM503 Understanding Rebate Calculation Methods": stepped amounts for each unit. */
    @Test
    void stepped_tiers_count_units_too() {
        Tiers pads = tiers(
                Reading.STEPPED,
                Metric.QUANTITY,
                Tier.from("0", Rate.perUnit("0")),
                Tier.from("500", Rate.perUnit("2")),
                Tier.from("1000", Rate.perUnit("3")));
        assertThat(usd(pads, sale("1200", "60000"))).isEqualTo("1600.00 USD");
    }

    /** aipowered365, "RM503": tiers of units that pay per cents of the value, retroactively. */
    @Test
    void tiers_of_units_can_pay_per_cents_of_the_value() {
        Tiers filters = tiers(
                Reading.TOTAL,
                Metric.QUANTITY,
                Tier.from("500", Rate.percent("5")),
                Tier.from("1000", Rate.percent("10")));
        assertThat(usd(filters, sale("1200", "12000"))).isEqualTo("1200.00 USD");
    }

    /** Oracle NetSuite, "Calculation Methods for Volume Rebates": Volume Amount, marginal, example 2, item B. */
    @Test
    void a_sale_over_two_tiers_gets_both_rates() {
        Tiers marginal = tiers(
                Reading.STEPPED,
                Metric.NET_VALUE,
                Tier.from("0", Rate.percent("5")),
                Tier.from("100", Rate.percent("10")),
                Tier.from("350", Rate.percent("15")));
        assertThat(usd(marginal, sale("1", "200"))).isEqualTo("15.00 USD");
        assertThat(usd(marginal, sale("2", "60"))).isEqualTo("3.00 USD");
    }

    /** Oracle NetSuite, the same page, example 1, item B: an amount for each unit over two tiers of value. */
    @Test
    void an_amount_for_each_unit_is_shared_out_over_the_tiers_of_value() {
        Tiers marginal = tiers(
                Reading.STEPPED,
                Metric.NET_VALUE,
                Tier.from("0", Rate.perUnit("5")),
                Tier.from("100", Rate.perUnit("10")));
        assertThat(usd(marginal, sale("1", "200"))).isEqualTo("7.50 USD");
    }

    /** Phocas, "Rebates calculation methods": percentage. */
    @Test
    void brackets_of_value_pay_as_documented() {
        Tiers brackets = tiers(
                Reading.STEPPED,
                Metric.NET_VALUE,
                Tier.from("0", Rate.percent("5")),
                Tier.from("10000", Rate.percent("10")));
        assertThat(usd(brackets, sale("1", "6000"))).isEqualTo("300.00 USD");
        assertThat(usd(brackets, sale("1", "8000"))).isEqualTo("400.00 USD");
        assertThat(usd(brackets, sale("1", "20000"))).isEqualTo("1500.00 USD");
    }

    /** Phocas, "Rebates calculation methods": fixed amount. */
    @Test
    void brackets_of_units_pay_as_documented() {
        Tiers brackets = tiers(
                Reading.STEPPED,
                Metric.QUANTITY,
                Tier.from("0", Rate.perUnit("1")),
                Tier.from("100", Rate.perUnit("2")));
        assertThat(usd(brackets, sale("20", "0"))).isEqualTo("20.00 USD");
        assertThat(usd(brackets, sale("80", "0"))).isEqualTo("80.00 USD");
        assertThat(usd(brackets, sale("120", "0"))).isEqualTo("140.00 USD");
    }

    /** Pricefx, "Rebate Types Reference": Single Target Amount. */
    @Test
    void one_target_pays_a_lump_sum_or_nothing() {
        Tiers target = tiers(Reading.TOTAL, Metric.NET_VALUE, Tier.from("100000", Rate.lump("1000")));
        assertThat(usd(target, sale("1", "110000"))).isEqualTo("1000.00 USD");
        assertThat(usd(target, sale("1", "90000"))).isEqualTo("0.00 USD");
    }

    /** Phocas, "Yearly rebates": months counted on give the same total as the year in one calculation. */
    @Test
    void cumulative_tiers_count_on_from_the_months_before() {
        Tiers year = tiers(
                Reading.CUMULATIVE,
                Metric.NET_VALUE,
                Tier.from("0", Rate.percent("5")),
                Tier.from("10000", Rate.percent("10")));
        EarnPlan plan = EarnPlan.of("USD", year);
        Earned first = EarnCalculator.calculate(plan, totals(plan, sale("1", "8000")), silver());
        Earned second = EarnCalculator.calculate(
                plan, totals(plan, sale("1", "12000")), silver().countingOnFrom(totals(plan, sale("1", "8000"))));
        assertThat(first.amount()).hasToString("400.00 USD");
        assertThat(second.amount()).hasToString("1100.00 USD");
    }

    /** aipowered365, "RM503": one pound for each unit from 300 units in a rolling quarter; the months are ours. */
    @Test
    void rolling_tiers_look_at_the_last_months_together() {
        Tiers quarter = tiers(Reading.ROLLING, Metric.QUANTITY, Tier.from("300", Rate.perUnit("1")));
        EarnPlan plan = EarnPlan.of("GBP", quarter);
        Totals month = totals(plan, sale("120", "0"));
        assertThat(EarnCalculator.calculate(plan, month, silver().inWindow(totals(plan, sale("200", "0"))))
                        .amount())
                .hasToString("120.00 GBP");
        assertThat(EarnCalculator.calculate(plan, month, silver().inWindow(totals(plan, sale("100", "0"))))
                        .amount())
                .hasToString("0.00 GBP");
    }

    @Test
    void who_reaches_a_tier_exactly_is_in_it() {
        Tiers table = tiers(
                Reading.TOTAL,
                Metric.NET_VALUE,
                Tier.from("0", Rate.percent("1")),
                Tier.from("1000", Rate.percent("2")));
        assertThat(eur(table, sale("1", "999.99"))).isEqualTo("10.00 EUR");
        assertThat(eur(table, sale("1", "1000"))).isEqualTo("20.00 EUR");
    }

    @Test
    void a_return_can_cost_the_tier() {
        Tiers table = tiers(
                Reading.TOTAL,
                Metric.NET_VALUE,
                Tier.from("0", Rate.percent("1")),
                Tier.from("1000", Rate.percent("2")));
        assertThat(eur(table, sale("1", "1000"), sale("-1", "-100"))).isEqualTo("9.00 EUR");
    }
}
