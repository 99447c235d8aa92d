package org.proofline.program.earn;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.math.BigDecimal;
import java.util.Collections;
import java.util.Currency;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;

/**
 * Everything that decides how much is earned.
 *
 * @param currency ISO 4217 code of all amounts in the plan
 * @param counts whether sales count when booked or when their invoice is paid
 * @param lines which lines count at all
 * @param payee who gets it; for a person each salesperson's lines are calculated apart
 * @param belowZero what happens when more came back than was sold
 * @param caps limits in the currency of the plan, by what they limit
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record EarnPlan(
        String currency,
        Counts counts,
        Selection lines,
        Payee payee,
        EarnFormula formula,
        Rounding rounding,
        BelowZero belowZero,
        Map<CapKind, BigDecimal> caps) {

    /** When a sale counts. */
    public enum Counts {
        BOOKED,
        PAID
    }

    /** Who gets it. */
    public enum Payee {
        PARTNER,
        SALESPERSON
    }

    /** What happens when more came back than was sold. */
    public enum BelowZero {
        /** The period earns nothing. */
        STOP,
        /** The period earns less than nothing: the partner owes it. */
        OWE
    }

    public EarnPlan {
        Objects.requireNonNull(currency, "currency");
        Objects.requireNonNull(formula, "formula");
        counts = counts == null ? Counts.BOOKED : counts;
        lines = lines == null ? Selection.ALL : lines;
        payee = payee == null ? Payee.PARTNER : payee;
        rounding = rounding == null ? Rounding.TO_THE_CENT : rounding;
        belowZero = belowZero == null ? BelowZero.STOP : belowZero;
        Map<CapKind, BigDecimal> ordered = new EnumMap<>(CapKind.class);
        ordered.putAll(caps == null ? Map.of() : caps);
        caps = Collections.unmodifiableMap(ordered);
    }

    /** A plan for booked sales of all kinds, paid to the partner, rounded to the cent, without caps. */
    public static EarnPlan of(String currency, EarnFormula formula) {
        return new EarnPlan(currency, null, null, null, formula, null, null, null);
    }

    public EarnPlan counting(Counts other) {
        return new EarnPlan(currency, other, lines, payee, formula, rounding, belowZero, caps);
    }

    public EarnPlan onlyLines(Selection other) {
        return new EarnPlan(currency, counts, other, payee, formula, rounding, belowZero, caps);
    }

    public EarnPlan paidTo(Payee other) {
        return new EarnPlan(currency, counts, lines, other, formula, rounding, belowZero, caps);
    }

    public EarnPlan rounded(Rounding other) {
        return new EarnPlan(currency, counts, lines, payee, formula, other, belowZero, caps);
    }

    public EarnPlan belowZero(BelowZero other) {
        return new EarnPlan(currency, counts, lines, payee, formula, rounding, other, caps);
    }

    public EarnPlan capped(CapKind kind, String amount) {
        Map<CapKind, BigDecimal> more = new EnumMap<>(CapKind.class);
        more.putAll(caps);
        more.put(kind, new BigDecimal(amount));
        return new EarnPlan(currency, counts, lines, payee, formula, rounding, belowZero, more);
    }

    Currency money() {
        return Currency.getInstance(currency);
    }
}
