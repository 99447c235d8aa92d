package org.proofline.program.earn;

import java.util.List;
import org.proofline.shared.Money;

/**
 * A result.
 *
 * @param amount what the period or claim earns
 * @param difference what comes on top of what was earned before; negative when it was too much
 * @param steps how the amount came about, from nothing to the amount
 */
public record Earned(Money amount, Money difference, List<EarnStep> steps) {

    public Earned {
        steps = List.copyOf(steps);
    }
}
