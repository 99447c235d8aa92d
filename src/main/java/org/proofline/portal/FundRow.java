package org.proofline.portal;

import java.util.List;
import org.proofline.ledger.FundTree.Node;
import org.proofline.ledger.Guardrails.Guardrail;

/**
 * One fund of the tree.
 *
 * @param depth how many funds stand above it
 * @param usedPercent of the fund with all below it
 */
public record FundRow(Node node, int depth, int usedPercent, List<Guardrail> guardrails) {

    /** How far a threshold is away: whether it is passed already. */
    public boolean passed(Guardrail guardrail) {
        return usedPercent >= guardrail.percent();
    }
}
