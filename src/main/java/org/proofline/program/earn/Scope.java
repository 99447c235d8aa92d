package org.proofline.program.earn;

import java.util.Map;
import java.util.TreeMap;

/** The lines a formula sees, with the same lines of the times it is compared to. */
record Scope(String partnerTier, Selection selection, Totals lines, Totals baseline, Totals earlier, Totals window) {

    static Scope of(EarnPlan plan, Totals lines, EarnContext context) {
        return new Scope(
                        context.partnerTier(),
                        Selection.ALL,
                        lines,
                        context.baseline(),
                        context.earlier(),
                        context.window())
                .only(plan.lines());
    }

    Scope only(Selection part) {
        return new Scope(
                partnerTier,
                selection.and(part),
                lines.select(part, partnerTier),
                baseline.select(part, partnerTier),
                earlier.select(part, partnerTier),
                window.select(part, partnerTier));
    }

    Sums sums() {
        return lines.sum();
    }

    /** One scope for each person who sold, in the order of their names. */
    Map<String, Scope> byPerson() {
        Map<String, Scope> persons = new TreeMap<>();
        lines.by(Dimension.SALESPERSON)
                .keySet()
                .forEach(person -> persons.put(person, only(Selection.of(Dimension.SALESPERSON, person))));
        return persons;
    }
}
