package org.proofline.rebate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.proofline.program.earn.CapKind;
import org.proofline.program.earn.EarnCalculator;
import org.proofline.program.earn.EarnContext;
import org.proofline.program.earn.EarnFormula.Reading;
import org.proofline.program.earn.EarnFormula.Tiers;
import org.proofline.program.earn.EarnLine;
import org.proofline.program.earn.EarnNeeds;
import org.proofline.program.earn.EarnPlan;
import org.proofline.program.earn.Earned;
import org.proofline.program.earn.Metric;
import org.proofline.program.earn.Rate;
import org.proofline.program.earn.Tier;
import org.proofline.program.earn.Totals;
import org.proofline.shared.Money;

/** What runs of the same period post, one after the other, while lines and returns keep coming. */
class RebateDifferencesProperties {

    private static final LocalDate FROM = LocalDate.of(2025, 10, 1);
    private static final LocalDate TO = LocalDate.of(2025, 12, 31);

    /** Lines that arrive before a run. */
    record Arrival(List<BigDecimal> values) {}

    @Property(tries = 4096)
    void what_was_posted_adds_up_to_what_one_run_over_all_lines_would_have_posted(
            @ForAll("arrivals") List<Arrival> arrivals, @ForAll("plans") EarnPlan plan) {
        List<EarnLine> lines = new ArrayList<>();
        Money posted = Money.eur("0");
        for (Arrival arrival : arrivals) {
            add(lines, arrival);
            posted = posted.plus(run(plan, lines, posted).difference());
        }
        assertThat(posted).isEqualTo(run(plan, lines, Money.eur("0")).amount());
    }

    @Property(tries = 4096)
    void running_a_period_again_without_new_lines_posts_nothing(
            @ForAll("arrivals") List<Arrival> arrivals, @ForAll("plans") EarnPlan plan) {
        List<EarnLine> lines = new ArrayList<>();
        Money posted = Money.eur("0");
        for (Arrival arrival : arrivals) {
            add(lines, arrival);
            posted = posted.plus(run(plan, lines, posted).difference());
            assertThat(run(plan, lines, posted).difference()).isEqualTo(Money.eur("0"));
        }
    }

    @Property(tries = 4096)
    void a_cap_is_never_exceeded_by_what_several_runs_post(@ForAll("arrivals") List<Arrival> arrivals) {
        EarnPlan capped = plan(Reading.TOTAL).capped(CapKind.PERIOD, "250.00");
        List<EarnLine> lines = new ArrayList<>();
        Money posted = Money.eur("0");
        for (Arrival arrival : arrivals) {
            add(lines, arrival);
            posted = posted.plus(run(capped, lines, posted).difference());
            assertThat(posted).isLessThanOrEqualTo(Money.eur("250.00"));
        }
    }

    /** When a clawback of so many per cent of what is left comes to its end, and how. */
    record Clawback(int percent, Ends ends) {}

    enum Ends {
        BOOKED_BEFORE_THE_RUN,
        BOOKED_AFTER_THE_RUN,
        WITHDRAWN_AFTER_THE_RUN
    }

    /** A clawback is announced before the lines of each arrival, and ends before or after the run over them. */
    @Property(tries = 4096)
    void what_a_clawback_took_is_neither_paid_again_nor_taken_back_twice(
            @ForAll("arrivals") List<Arrival> arrivals, @ForAll("clawbacks") List<Clawback> clawbacks) {
        EarnPlan plan = plan(Reading.STEPPED);
        List<EarnLine> lines = new ArrayList<>();
        Paid paid = Paid.nothing("EUR");
        Money back = Money.eur("0");
        for (int i = 0; i < arrivals.size(); i++) {
            Ends ends = clawbacks.get(i).ends();
            Money took = share(paid.free(), clawbacks.get(i).percent());
            paid = new Paid(paid.amount(), paid.takenBack(), took);
            paid = ends == Ends.BOOKED_BEFORE_THE_RUN ? booked(paid) : paid;
            add(lines, arrivals.get(i));
            Money entitled = run(plan, lines, paid.amount()).amount();
            paid = posted(paid, entitled);
            assertThat(paid.amount().minus(paid.left(entitled))).isEqualTo(entitled);
            paid = ends == Ends.BOOKED_AFTER_THE_RUN ? booked(paid) : withdrawn(paid);
            back = ends == Ends.WITHDRAWN_AFTER_THE_RUN ? back : back.plus(took);
            paid = posted(paid, entitled);

            assertThat(paid.amount()).isEqualTo(entitled);
            assertThat(paid).isEqualTo(posted(paid, entitled));
            assertThat(paid.takenBack()).isBetween(Money.eur("0"), back);
            assertThat(paid.takenBack()).isLessThanOrEqualTo(paid.amount());
        }
    }

    private static Money share(Money of, int percent) {
        return Money.eur(of.amount()
                .multiply(BigDecimal.valueOf(percent))
                .movePointLeft(2)
                .setScale(2, java.math.RoundingMode.DOWN)
                .toPlainString());
    }

    private static Paid booked(Paid paid) {
        return new Paid(paid.amount(), paid.takenBack().plus(paid.announced()), Money.eur("0"));
    }

    private static Paid withdrawn(Paid paid) {
        return new Paid(paid.amount(), paid.takenBack(), Money.eur("0"));
    }

    /** What a run leaves behind. */
    private static Paid posted(Paid paid, Money entitled) {
        Money absorbed = paid.absorbed(entitled);
        Money difference = entitled.minus(paid.beside(entitled));
        return new Paid(
                paid.amount().minus(absorbed).plus(difference), paid.takenBack().minus(absorbed), paid.announced());
    }

    @Provide
    Arbitrary<List<Clawback>> clawbacks() {
        return Combinators.combine(Arbitraries.integers().between(0, 100), Arbitraries.of(Ends.class))
                .as(Clawback::new)
                .list()
                .ofSize(5);
    }

    @Provide
    Arbitrary<List<Arrival>> arrivals() {
        Arbitrary<BigDecimal> value = Arbitraries.bigDecimals()
                .between(new BigDecimal("-3000"), new BigDecimal("9000"))
                .ofScale(2);
        return value.list().ofMaxSize(6).map(Arrival::new).list().ofMinSize(1).ofMaxSize(5);
    }

    @Provide
    Arbitrary<EarnPlan> plans() {
        return Combinators.combine(
                        Arbitraries.of(Reading.STEPPED, Reading.TOTAL), Arbitraries.of(EarnPlan.BelowZero.class))
                .as((reading, belowZero) -> plan(reading).belowZero(belowZero));
    }

    private static EarnPlan plan(Reading reading) {
        List<Tier> tiers = List.of(
                Tier.from("0", Rate.percent("1.25")),
                Tier.from("5000", Rate.percent("2.5")),
                Tier.from("12000.01", Rate.percent("3.75")));
        return EarnPlan.of("EUR", new Tiers(reading, Metric.NET_VALUE, 0, tiers));
    }

    private static Earned run(EarnPlan plan, List<EarnLine> lines, Money posted) {
        Totals totals = Totals.of(EarnNeeds.of(plan), lines);
        return EarnCalculator.calculate(
                plan, totals, EarnContext.of("GOLD", FROM, TO).having(posted));
    }

    private static void add(List<EarnLine> lines, Arrival arrival) {
        for (BigDecimal value : arrival.values()) {
            BigDecimal quantity = BigDecimal.valueOf(value.signum());
            String id = "L" + lines.size();
            lines.add(new EarnLine(id, "P", "G", FROM, null, null, null, quantity, value, null, null, false));
        }
    }
}
