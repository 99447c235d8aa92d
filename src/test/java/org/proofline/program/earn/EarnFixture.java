package org.proofline.program.earn;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.proofline.program.earn.EarnFormula.Reading;

/** Lines, tables and contexts for tests of what is earned. */
public final class EarnFixture {

    public static final LocalDate FROM = LocalDate.of(2026, 7, 1);
    public static final LocalDate TO = LocalDate.of(2026, 9, 30);

    private static final LocalDate DAY = LocalDate.of(2026, 8, 14);

    private EarnFixture() {}

    public static EarnContext silver() {
        return EarnContext.of("SILVER", FROM, TO);
    }

    public static EarnLine sale(String quantity, String net) {
        return sale("P-1", "CORE", quantity, net);
    }

    public static EarnLine sale(String product, String group, String quantity, String net) {
        return line(product, group, "DACH", "NEW", "MID", "ada", quantity, net, true);
    }

    public static EarnLine unpaid(String quantity, String net) {
        return line("P-1", "CORE", "DACH", "NEW", "MID", "ada", quantity, net, false);
    }

    public static EarnLine soldBy(String person, String quantity, String net) {
        return line("P-1", "CORE", "DACH", "NEW", "MID", person, quantity, net, true);
    }

    public static EarnLine soldIn(String region, String customerType, String marginBand, String net) {
        return line("P-1", "CORE", region, customerType, marginBand, "ada", "1", net, true);
    }

    public static EarnLine soldTo(String customerType, String group, String net) {
        return line("P-" + group, group, "DACH", customerType, "MID", "ada", "1", net, true);
    }

    private static EarnLine line(
            String product,
            String group,
            String region,
            String customerType,
            String marginBand,
            String person,
            String quantity,
            String net,
            boolean paid) {
        return new EarnLine(
                product + "/" + quantity + "/" + net,
                product,
                group,
                DAY,
                "C-1",
                customerType,
                region,
                new BigDecimal(quantity),
                new BigDecimal(net),
                marginBand,
                person,
                paid);
    }

    public static EarnFormula.Tiers tiers(Reading reading, Metric metric, Tier... tiers) {
        return new EarnFormula.Tiers(reading, metric, reading == Reading.ROLLING ? 3 : 0, List.of(tiers));
    }

    public static EarnFormula.Flat percent(String value) {
        return new EarnFormula.Flat(Rate.percent(value));
    }

    public static EarnFormula.Flat perUnit(String value) {
        return new EarnFormula.Flat(Rate.perUnit(value));
    }

    public static Totals totals(EarnPlan plan, EarnLine... lines) {
        return Totals.of(EarnNeeds.of(plan), Arrays.asList(lines));
    }

    public static Earned earned(EarnPlan plan, EarnContext context, EarnLine... lines) {
        return EarnCalculator.calculate(plan, totals(plan, lines), context);
    }

    /** Amount of a formula in EUR, for a silver partner. */
    public static String eur(EarnFormula formula, EarnLine... lines) {
        return earned(EarnPlan.of("EUR", formula), silver(), lines).amount().toString();
    }

    public static String usd(EarnFormula formula, EarnLine... lines) {
        return earned(EarnPlan.of("USD", formula), silver(), lines).amount().toString();
    }
}
