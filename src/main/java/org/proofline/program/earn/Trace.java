package org.proofline.program.earn;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Writes down each step; by its making, each begins where the one before it ended. */
final class Trace {

    private final String currency;
    private final List<EarnStep> steps = new ArrayList<>();
    private BigDecimal at = BigDecimal.ZERO;

    Trace(String currency) {
        this.currency = currency;
    }

    String currency() {
        return currency;
    }

    /** @return the change, for summing up */
    BigDecimal add(String rule, Selection lines, long lineCount, BigDecimal change, Object... arguments) {
        BigDecimal after = at.add(change);
        steps.add(new EarnStep(rule, List.of(arguments), lines, lineCount, at, after));
        at = after;
        return change;
    }

    void moveTo(String rule, BigDecimal after, Object... arguments) {
        add(rule, Selection.ALL, 0, after.subtract(at), arguments);
    }

    List<EarnStep> steps() {
        return steps;
    }
}
