package org.proofline.portal;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.rebate.Rebates.Entitlement;

/**
 * One partner in a rebate run.
 *
 * @param state of the partner within the run: OPEN_VARIANCE, HELD, NOT_ELIGIBLE, EQUAL, TO_POST, POSTED or NOT_POSTED
 * @param unmet why nothing is awarded on top; empty when the partner takes part
 */
public record RebateRow(UUID partnerId, String partner, Entitlement of, String state, List<String> unmet) {

    /** @param conditions how each condition reads, by code */
    static RebateRow of(Entitlement of, String partner, String runStatus, Map<String, String> conditions) {
        List<String> unmet = of.unmet().stream().map(conditions::get).toList();
        return new RebateRow(of.partnerId(), partner, of, state(of, runStatus), unmet);
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
        if (of.difference().isZero() && !of.unmet().isEmpty()) {
            return "NOT_ELIGIBLE";
        }
        if (of.difference().isZero()) {
            return "EQUAL";
        }
        return runStatus.equals("APPROVED") ? "POSTED" : "TO_POST";
    }
}
