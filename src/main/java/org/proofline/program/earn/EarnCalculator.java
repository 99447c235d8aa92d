package org.proofline.program.earn;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import org.proofline.shared.Money;

/**
 * Calculates what lines earn under a plan: the formula exactly, then rounding, then what happens below zero, then each
 * cap. The same totals and context give the same result and the same steps, whenever and wherever it is run.
 */
public final class EarnCalculator {

    private EarnCalculator() {}

    /**
     * What the partner earns.
     *
     * @param lines totals of the period, gathered by {@link EarnNeeds#of(EarnPlan)}
     * @throws IllegalStateException when the totals are not told apart by what the plan asks for
     */
    public static Earned calculate(EarnPlan plan, Totals lines, EarnContext context) {
        return calculate(plan, Scope.of(plan, lines, context), context);
    }

    /**
     * What each salesperson earns, by the name in the lines; lines without a name earn nobody anything. Caps are
     * applied to each person by himself, but for those whose room the context gives: that room is shared, in the order
     * of the names.
     *
     * @param already what each person earned for the same period before; nobody named = nothing
     */
    public static Map<String, Earned> calculateByPerson(
            EarnPlan plan, Totals lines, EarnContext context, Map<String, Money> already) {
        Map<String, Earned> all = new LinkedHashMap<>();
        EarnContext left = context;
        for (Map.Entry<String, Scope> person :
                Scope.of(plan, lines, context).byPerson().entrySet()) {
            if (!person.getKey().isEmpty()) {
                Earned earned = calculate(plan, person.getValue(), left.having(already.get(person.getKey())));
                all.put(person.getKey(), earned);
                left = less(left, earned.difference());
            }
        }
        return all;
    }

    private static EarnContext less(EarnContext context, Money used) {
        EarnContext left = context;
        for (Map.Entry<CapKind, Money> room : context.room().entrySet()) {
            left = left.withRoom(room.getKey(), room.getValue().minus(used));
        }
        return left;
    }

    private static Earned calculate(EarnPlan plan, Scope scope, EarnContext context) {
        Trace trace = new Trace(plan.currency());
        BigDecimal exact = plan.formula().accept(new Evaluation(scope, trace));
        Money amount = plan.rounding().round(exact, plan.money());
        if (amount.amount().compareTo(exact) != 0) {
            trace.moveTo("ROUNDED", amount.amount(), Figure.amount(amount.amount(), plan.currency()));
        }
        if (amount.isNegative() && plan.belowZero() == EarnPlan.BelowZero.STOP) {
            amount = Money.zero(plan.money());
            trace.moveTo("BELOW_ZERO", amount.amount());
        }
        Money already = context.alreadyEarned() == null ? Money.zero(plan.money()) : context.alreadyEarned();
        for (CapKind kind : CapKind.values()) {
            amount = capped(kind, plan, context, already, amount, trace);
        }
        return new Earned(amount, amount.minus(already), trace.steps());
    }

    /** A cap never takes back what was earned before: where no room is left, nothing comes on top. */
    private static Money capped(
            CapKind kind, EarnPlan plan, EarnContext context, Money already, Money amount, Trace trace) {
        Money room = room(kind, plan, context, already);
        if (room == null) {
            return amount;
        }
        Money most = already.plus(room.max(Money.zero(plan.money())));
        if (!amount.isGreaterThan(most)) {
            return amount;
        }
        trace.moveTo("CAP_" + kind, most.amount(), Figure.amount(room.amount(), plan.currency()));
        return most;
    }

    private static Money room(CapKind kind, EarnPlan plan, EarnContext context, Money already) {
        Money given = context.room().get(kind);
        BigDecimal cap = plan.caps().get(kind);
        if (cap == null) {
            return given;
        }
        Money left = Money.of(cap, plan.currency()).minus(already);
        return given == null ? left : given.min(left);
    }
}
