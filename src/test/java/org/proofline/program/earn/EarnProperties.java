package org.proofline.program.earn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.program.earn.EarnFixture.sale;
import static org.proofline.program.earn.EarnFixture.silver;
import static org.proofline.program.earn.EarnFixture.tiers;
import static org.proofline.program.earn.EarnFixture.totals;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import net.jqwik.api.constraints.Size;
import org.proofline.program.earn.EarnFormula.Reading;
import org.proofline.shared.Money;

/** What holds for every table of tiers, every order of claims, every split. */
class EarnProperties {

    private static final int TRIES = 4_096;

    /** A table whose rates rise, so that its readings are monotone where they promise to be. */
    record Table(List<Tier> tiers) {}

    @Property(tries = TRIES)
    void more_sales_never_earn_less(
            @ForAll("tables") Table table,
            @ForAll Reading reading,
            @ForAll @BigRange(min = "0", max = "200000") @Scale(2) BigDecimal less,
            @ForAll @BigRange(min = "0", max = "200000") @Scale(2) BigDecimal more) {
        EarnPlan plan = plan(table, reading);
        assertThat(amount(plan, less.add(more))).isGreaterThanOrEqualTo(amount(plan, less));
    }

    @Property(tries = TRIES)
    void stepped_tiers_never_jump_by_more_than_the_highest_rate(
            @ForAll("tables") Table table,
            @ForAll @BigRange(min = "0", max = "200000") @Scale(2) BigDecimal sold,
            @ForAll @BigRange(min = "0", max = "100") @Scale(2) BigDecimal more) {
        EarnPlan plan = plan(table, Reading.STEPPED);
        BigDecimal highest = table.tiers().get(table.tiers().size() - 1).rate().value();
        BigDecimal most = more.multiply(highest).movePointLeft(2).add(new BigDecimal("0.01"));
        assertThat(amount(plan, sold.add(more)).minus(amount(plan, sold)).amount())
                .isLessThanOrEqualTo(most);
    }

    @Property(tries = TRIES)
    void a_year_in_parts_earns_what_the_year_in_one_earns(
            @ForAll("tables") Table table,
            @ForAll @Size(min = 1, max = 12)
                    List<@BigRange(min = "-5000", max = "50000") @Scale(2) BigDecimal> months) {
        EarnPlan plan = exact(table, Reading.CUMULATIVE);
        BigDecimal parts = BigDecimal.ZERO;
        BigDecimal year = BigDecimal.ZERO;
        for (BigDecimal month : months) {
            EarnContext context = silver().countingOnFrom(totals(plan, line(year)));
            parts = parts.add(exactly(plan, context, month));
            year = year.add(month);
        }
        assertThat(parts).isEqualByComparingTo(exactly(exact(table, Reading.STEPPED), silver(), year));
    }

    @Property(tries = TRIES)
    void a_return_never_raises_what_is_earned(
            @ForAll("tables") Table table,
            @ForAll Reading reading,
            @ForAll @BigRange(min = "0", max = "200000") @Scale(2) BigDecimal sold,
            @ForAll @BigRange(min = "0", max = "200000") @Scale(2) BigDecimal returned) {
        EarnPlan plan = plan(table, reading);
        Money before = amount(plan, sold);
        Money after = EarnCalculator.calculate(
                        plan,
                        totals(plan, line(sold), sale("-1", returned.negate().toPlainString())),
                        silver())
                .amount();
        assertThat(after).isLessThanOrEqualTo(before);
        assertThat(after.isNegative()).isFalse();
    }

    @Property(tries = TRIES)
    void no_cap_is_exceeded_by_any_order_of_claims(
            @ForAll("caps") Map<CapKind, Money> caps,
            @ForAll @Size(min = 1, max = 12)
                    List<@BigRange(min = "-2000", max = "20000") @Scale(2) BigDecimal> claims) {
        EarnPlan plan = EarnPlan.of("EUR", new EarnFormula.Flat(Rate.percent("10")));
        Map<CapKind, Money> left = new EnumMap<>(caps);
        Money all = Money.eur("0.00");
        for (BigDecimal claim : claims) {
            EarnContext context = silver();
            for (Map.Entry<CapKind, Money> room : left.entrySet()) {
                context = context.withRoom(room.getKey(), room.getValue());
            }
            Earned earned = EarnCalculator.calculate(plan, totals(plan, line(claim)), context);
            all = all.plus(earned.amount());
            left.replaceAll((kind, room) -> room.minus(earned.amount()));
        }
        for (Money cap : caps.values()) {
            assertThat(all).isLessThanOrEqualTo(cap);
        }
    }

    @Property(tries = TRIES)
    void each_step_begins_where_the_one_before_ended_and_the_last_is_the_amount(
            @ForAll("tables") Table table,
            @ForAll Reading reading,
            @ForAll @BigRange(min = "-20000", max = "200000") @Scale(2) BigDecimal sold,
            @ForAll @BigRange(min = "0", max = "500") @Scale(2) BigDecimal cap) {
        EarnPlan plan = plan(table, reading).capped(CapKind.PARTNER, cap.toPlainString());
        Earned earned = EarnCalculator.calculate(plan, totals(plan, line(sold)), silver());
        BigDecimal at = BigDecimal.ZERO;
        for (EarnStep step : earned.steps()) {
            assertThat(step.before()).isEqualByComparingTo(at);
            at = step.after();
        }
        assertThat(at).isEqualByComparingTo(earned.amount().amount());
    }

    @Property(tries = TRIES)
    void the_same_lines_in_any_order_and_grouping_earn_the_same(
            @ForAll("tables") Table table,
            @ForAll Reading reading,
            @ForAll @Size(min = 1, max = 20) List<@BigRange(min = "-500", max = "20000") @Scale(2) BigDecimal> nets,
            @ForAll Random random) {
        EarnPlan plan = plan(table, reading);
        List<EarnLine> lines = new ArrayList<>();
        nets.forEach(net -> lines.add(line(net)));
        Totals one = Totals.of(EarnNeeds.of(plan), lines);
        Collections.shuffle(lines, random);
        Totals.Builder summed = Totals.builder(EarnNeeds.of(plan));
        lines.forEach(line -> summed.add(
                List.of(), Totals.of(EarnNeeds.of(plan), List.of(line)).sum()));
        assertThat(EarnCalculator.calculate(plan, summed.build(), silver()))
                .isEqualTo(EarnCalculator.calculate(plan, one, silver()));
    }

    @Property(tries = TRIES)
    void a_split_loses_no_cent_and_is_off_by_less_than_one(
            @ForAll @BigRange(min = "-100000", max = "100000") @Scale(2) BigDecimal total,
            @ForAll @Size(min = 1, max = 30) List<@BigRange(min = "0.01", max = "9999") @Scale(2) BigDecimal> weights) {
        Money money = Money.of(total, "EUR");
        List<Money> shares = Shares.split(money, weights);
        assertThat(shares.stream().reduce(Money.eur("0"), Money::plus)).isEqualTo(money);
        BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        for (int i = 0; i < shares.size(); i++) {
            BigDecimal off = shares.get(i).amount().multiply(whole).subtract(total.multiply(weights.get(i)));
            assertThat(off.abs()).isLessThan(whole.movePointLeft(2));
        }
    }

    @Provide
    Arbitrary<Table> tables() {
        Arbitrary<List<BigDecimal>> steps = Arbitraries.bigDecimals()
                .between(BigDecimal.ONE, new BigDecimal("30000"))
                .ofScale(2)
                .list()
                .ofMinSize(1)
                .ofMaxSize(5);
        Arbitrary<List<BigDecimal>> rates = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("20"))
                .ofScale(3)
                .list()
                .ofSize(5);
        return Combinators.combine(steps, rates, Arbitraries.of(true, false)).as(EarnProperties::table);
    }

    private static Table table(List<BigDecimal> steps, List<BigDecimal> rates, boolean fromZero) {
        List<BigDecimal> rising = rates.stream().sorted().toList();
        List<Tier> tiers = new ArrayList<>();
        BigDecimal from = fromZero ? BigDecimal.ZERO : steps.get(0);
        for (int i = 0; i < steps.size(); i++) {
            tiers.add(new Tier(from, new Rate(Rate.Kind.PERCENT, rising.get(i))));
            from = from.add(steps.get(i));
        }
        return new Table(tiers);
    }

    @Provide
    Arbitrary<Map<CapKind, Money>> caps() {
        Arbitrary<Money> caps = Arbitraries.bigDecimals()
                .between(BigDecimal.ZERO, new BigDecimal("3000"))
                .ofScale(2)
                .map(cap -> Money.of(cap, "EUR"));
        return Arbitraries.maps(Arbitraries.of(CapKind.values()), caps)
                .ofMinSize(1)
                .map(EnumMap::new);
    }

    private static EarnPlan plan(Table table, Reading reading) {
        return EarnPlan.of("EUR", tiers(reading, Metric.NET_VALUE, table.tiers().toArray(Tier[]::new)));
    }

    private static EarnPlan exact(Table table, Reading reading) {
        return plan(table, reading).belowZero(EarnPlan.BelowZero.OWE);
    }

    /** What the formula gives before anything is rounded. */
    private static BigDecimal exactly(EarnPlan plan, EarnContext context, BigDecimal net) {
        return EarnCalculator.calculate(plan, totals(plan, line(net)), context).steps().stream()
                .filter(step -> !step.rule().equals("ROUNDED"))
                .reduce(BigDecimal.ZERO, (at, step) -> step.after(), (left, right) -> right);
    }

    private static Money amount(EarnPlan plan, BigDecimal net) {
        return EarnCalculator.calculate(plan, totals(plan, line(net)), silver()).amount();
    }

    private static EarnLine line(BigDecimal net) {
        return sale("1", net.toPlainString());
    }
}
