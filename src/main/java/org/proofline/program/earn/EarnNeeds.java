package org.proofline.program.earn;

import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * What a plan must be given to be calculated, so that whoever holds the lines sums them as far as possible.
 *
 * @param dimensions what the lines must be told apart by, in this order; the partner's tier is never among them
 * @param paidOnly leave out lines whose invoice is not paid
 * @param baseline whether {@link EarnContext#baseline()} is needed
 * @param earlier whether {@link EarnContext#earlier()} is needed: the lines since the counting began, before the period
 * @param rollingMonths months of {@link EarnContext#window()}, the period's own included; 0 = not needed
 */
public record EarnNeeds(
        Set<Dimension> dimensions, boolean paidOnly, boolean baseline, boolean earlier, int rollingMonths) {

    public EarnNeeds {
        Set<Dimension> ordered = EnumSet.noneOf(Dimension.class);
        ordered.addAll(dimensions);
        ordered.remove(Dimension.PARTNER_TIER);
        dimensions = Collections.unmodifiableSet(ordered);
    }

    /** What this plan needs. */
    public static EarnNeeds of(EarnPlan plan) {
        EarnNeeds lines = selection(plan.lines());
        EarnNeeds all = lines.and(plan.formula().accept(new NeedsOfFormula()));
        EarnNeeds payee = plan.payee() == EarnPlan.Payee.SALESPERSON
                ? new EarnNeeds(EnumSet.of(Dimension.SALESPERSON), false, false, false, 0)
                : none();
        EarnNeeds cash = new EarnNeeds(Set.of(), plan.counts() == EarnPlan.Counts.PAID, false, false, 0);
        return all.and(payee).and(cash);
    }

    /** The dimensions in the order in which totals want their values. */
    public List<Dimension> order() {
        return List.copyOf(dimensions);
    }

    static EarnNeeds none() {
        return new EarnNeeds(Set.of(), false, false, false, 0);
    }

    static EarnNeeds selection(Selection selection) {
        return new EarnNeeds(selection.dimensions(), false, false, false, 0);
    }

    EarnNeeds and(EarnNeeds other) {
        Set<Dimension> both = EnumSet.noneOf(Dimension.class);
        both.addAll(dimensions);
        both.addAll(other.dimensions);
        return new EarnNeeds(
                both,
                paidOnly || other.paidOnly,
                baseline || other.baseline,
                earlier || other.earlier,
                Math.max(rollingMonths, other.rollingMonths));
    }
}
