package org.proofline.program.earn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.program.earn.EarnFixture.percent;
import static org.proofline.program.earn.EarnFixture.sale;
import static org.proofline.program.earn.EarnFixture.silver;
import static org.proofline.program.earn.EarnFixture.tiers;
import static org.proofline.program.earn.EarnFixture.totals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.proofline.program.earn.EarnFormula.Growth;
import org.proofline.program.earn.EarnFormula.Matrix;
import org.proofline.program.earn.EarnFormula.Matrix.Cell;
import org.proofline.program.earn.EarnFormula.Reading;

/** How far it is to the next threshold, held against what is earned once it is reached. */
class EarnOutlookTest {

    private static final Tier[] STEPS = {
        Tier.from("0", Rate.percent("1")), Tier.from("50000", Rate.percent("2")), Tier.from("150000", Rate.percent("3"))
    };

    @Example
    void the_next_tier_is_told_with_what_is_missing_and_what_it_brings() {
        Milestone next = only(tiers(Reading.STEPPED, Metric.NET_VALUE, STEPS), sale("1", "37500.50"));
        assertThat(next.reached()).isEqualByComparingTo("37500.50");
        assertThat(next.missing()).isEqualByComparingTo("12499.50");
        assertThat(next.percent()).isEqualTo(75);
        assertThat(next.sentence(Locale.ENGLISH))
                .isEqualTo("You have 37,500.50 EUR. 12,499.50 EUR more, and what lies above 50,000.00 EUR earns 2 %.");
        assertThat(next.sentence(Locale.GERMAN))
                .isEqualTo(
                        "Sie haben 37.500,50 EUR. Noch 12.499,50 EUR, und was über 50.000,00 EUR liegt, bringt 2 %.");
    }

    @Example
    void whoever_reaches_a_tier_exactly_looks_at_the_one_after_it() {
        Milestone next = only(tiers(Reading.TOTAL, Metric.NET_VALUE, STEPS), sale("1", "50000"));
        assertThat(next.threshold()).isEqualByComparingTo("150000");
        assertThat(next.sentence(Locale.ENGLISH)).endsWith("100,000.00 EUR more, and everything earns 3 %.");
    }

    @Example
    void in_the_highest_tier_nothing_is_missing() {
        Milestone last = only(tiers(Reading.TOTAL, Metric.NET_VALUE, STEPS), sale("1", "150000.01"));
        assertThat(last.isLast()).isTrue();
        assertThat(last.percent()).isEqualTo(100);
        assertThat(last.sentence(Locale.ENGLISH)).contains("highest tier", "3 %");
    }

    @Example
    void counting_on_and_rolling_tables_look_at_the_lines_before_the_period_too() {
        EarnPlan counted = EarnPlan.of("EUR", tiers(Reading.CUMULATIVE, Metric.NET_VALUE, STEPS));
        EarnContext since = silver().countingOnFrom(totals(counted, sale("1", "48000")));
        assertThat(EarnOutlook.of(counted, totals(counted, sale("1", "1000")), since))
                .singleElement()
                .satisfies(next -> assertThat(next.missing()).isEqualByComparingTo("1000"));
        EarnPlan rolling = EarnPlan.of("EUR", tiers(Reading.ROLLING, Metric.NET_VALUE, STEPS));
        EarnContext window = silver().inWindow(totals(rolling, sale("1", "20000")));
        assertThat(EarnOutlook.of(rolling, totals(rolling, sale("1", "1000")), window))
                .singleElement()
                .satisfies(next -> {
                    assertThat(next.missing()).isEqualByComparingTo("29000");
                    assertThat(next.sentence(Locale.ENGLISH)).contains("in 3 months");
                });
    }

    @Example
    void growth_is_measured_from_the_baseline_and_at_least_from_the_least() {
        EarnFormula growth = new Growth(
                Metric.NET_VALUE,
                Growth.Measured.PERCENT,
                Growth.On.INCREASE,
                new BigDecimal("10000"),
                List.of(Tier.from("10", Rate.percent("2")), Tier.from("20", Rate.percent("4"))));
        EarnPlan plan = EarnPlan.of("EUR", growth);
        EarnContext context = silver().against(totals(plan, sale("1", "80000")));
        assertThat(EarnOutlook.of(plan, totals(plan, sale("1", "85000")), context))
                .singleElement()
                .satisfies(next -> {
                    assertThat(next.missing()).isEqualByComparingTo("3000");
                    assertThat(next.sentence(Locale.ENGLISH))
                            .isEqualTo(
                                    "You have 85,000.00 EUR. 3,000.00 EUR more make a growth of 10 %, which earns 2 %.");
                });
        assertThat(only(growth, sale("1", "10500")).missing()).isEqualByComparingTo("500");
    }

    @Example
    void a_minimum_comes_before_everything_behind_it() {
        EarnFormula formula = new EarnFormula.Minimum(
                Metric.QUANTITY, new BigDecimal("200"), tiers(Reading.TOTAL, Metric.NET_VALUE, STEPS));
        assertThat(only(formula, sale("150", "1")).sentence(Locale.ENGLISH))
                .isEqualTo(
                        "You have 150 units. 50 units more reach the minimum of 200 units; below it you earn nothing.");
        assertThat(only(formula, sale("200", "1")).rule()).isEqualTo("TIER_ALL");
    }

    @Example
    void shares_say_how_much_more_of_the_part_is_needed() {
        Selection services = Selection.of(Dimension.PRODUCT_GROUP, "SERVICE");
        EarnFormula mix = new EarnFormula.Mix(
                Metric.NET_VALUE, services, List.of(Factor.from("20", "1"), Factor.from("40", "1.5")), percent("2"));
        Milestone more = only(mix, sale("S", "SERVICE", "1", "2500"), sale("D", "DEVICE", "1", "7500"));
        assertThat(more.missing()).isEqualByComparingTo("2500");
        EarnFormula attach = new EarnFormula.Attach(
                Metric.QUANTITY,
                Selection.of(Dimension.PRODUCT_GROUP, "DEVICE"),
                services,
                List.of(Factor.from("25", "1")),
                percent("2"));
        assertThat(only(attach, sale("S", "SERVICE", "20", "1"), sale("D", "DEVICE", "90", "1"))
                        .missing())
                .isEqualByComparingTo("3");
    }

    @Example
    void a_target_is_told_by_its_next_part() {
        EarnFormula target = new EarnFormula.Accelerated(
                Metric.NET_VALUE,
                new BigDecimal("10000"),
                false,
                List.of(Factor.from("100", "1.25"), Factor.from("150", "2")),
                percent("8"));
        assertThat(only(target, sale("1", "12000")).sentence(Locale.ENGLISH))
                .isEqualTo(
                        "You have 12,000.00 EUR. 3,000.00 EUR more reach 150 % of your target, and the amount counts 2"
                                + " times.");
    }

    @Example
    void parts_multiples_and_cells_are_looked_into() {
        EarnFormula steps = tiers(Reading.STEPPED, Metric.NET_VALUE, STEPS);
        EarnFormula nested = new EarnFormula.Sum(List.of(
                new EarnFormula.ByPartnerTier(Map.of("SILVER", BigDecimal.TEN), steps),
                new EarnFormula.Only(Selection.of(Dimension.REGION, "DACH"), steps),
                new Matrix(
                        List.of(Dimension.PRODUCT_GROUP),
                        List.of(new Cell(List.of("CORE"), steps), new Cell(List.of(Matrix.ANY), percent("1"))))));
        EarnPlan plan = EarnPlan.of("EUR", nested);
        assertThat(EarnOutlook.of(plan, totals(plan, sale("1", "30000")), silver()))
                .hasSize(3)
                .allSatisfy(next -> assertThat(next.missing()).isEqualByComparingTo("20000"));
    }

    @Property(tries = 4096)
    void adding_exactly_what_is_missing_reaches_the_tier_and_a_cent_less_does_not(
            @ForAll @BigRange(min = "0.01", max = "149999.99") @Scale(2) BigDecimal sold,
            @ForAll("readings") Reading reading) {
        EarnFormula formula = tiers(reading, Metric.NET_VALUE, STEPS);
        Milestone next = only(formula, sale("1", sold.toPlainString()));
        BigDecimal missing = next.missing();
        assertThat(only(formula, sale("1", sold.add(missing).toPlainString())).reached())
                .isGreaterThanOrEqualTo(next.threshold());
        assertThat(only(formula, sale("1", sold.add(missing).toPlainString())).threshold())
                .isGreaterThanOrEqualTo(next.threshold());
        String almost = sold.add(missing).subtract(new BigDecimal("0.01")).toPlainString();
        assertThat(only(formula, sale("1", almost)).threshold()).isEqualByComparingTo(next.threshold());
        assertThat(next.percent()).isBetween(0, 99);
    }

    @net.jqwik.api.Provide
    net.jqwik.api.Arbitrary<Reading> readings() {
        return net.jqwik.api.Arbitraries.of(Reading.values());
    }

    private static Milestone only(EarnFormula formula, EarnLine... lines) {
        EarnPlan plan = EarnPlan.of("EUR", formula);
        List<Milestone> ahead = EarnOutlook.of(plan, totals(plan, lines), silver());
        assertThat(ahead).hasSize(1);
        return ahead.get(0);
    }
}
