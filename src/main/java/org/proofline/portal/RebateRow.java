package org.proofline.portal;

import java.util.UUID;
import org.proofline.rebate.Rebates.Entitlement;

/**
 * One partner in a rebate run.
 *
 * @param state of the partner within the run: OPEN_VARIANCE, HELD, EQUAL, TO_POST, POSTED or NOT_POSTED
 */
public record RebateRow(UUID partnerId, String partner, Entitlement of, String state) {

    static RebateRow of(Entitlement of, String partner, String runStatus) {
        return new RebateRow(of.partnerId(), partner, of, state(of, runStatus));
    }

    private static String state(Entitlement of, String runStatus) {
        if (runStatus.equals("REJECTED")) {
            return "NOT_POSTED";
        }
        if (of.variance() && of.answer() == null) {
            return "OPEN_VARIANCE";
        }
        if (of.variance() && !of.answer().pay()) {
            return "HELD";
        }
        if (of.difference().isZero()) {
            return "EQUAL";
        }
        return runStatus.equals("APPROVED") ? "POSTED" : "TO_POST";
    }
}
