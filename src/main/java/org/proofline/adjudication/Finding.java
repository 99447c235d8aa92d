package org.proofline.adjudication;

import java.util.Map;
import java.util.UUID;

/**
 * What a rule says of a claim.
 *
 * @param outcome PASS, INFO, REVIEW, HOLD, BLOCK
 * @param message for the partner: what it is and how to mend it; never names another partner
 * @param staffMessage for approvers; may name both sides
 * @param matchId the duplicate match behind it, or null
 * @param facts named values the rule looked at
 */
public record Finding(
        String ruleId,
        String ruleVersion,
        String outcome,
        String message,
        String staffMessage,
        UUID matchId,
        Map<String, String> facts) {

    public boolean blocks() {
        return outcome.equals("BLOCK");
    }

    /** Whether a person must look. */
    public boolean needsPerson() {
        return outcome.equals("HOLD") || outcome.equals("REVIEW");
    }

    /** The same finding with other words for approvers. */
    Finding forStaff(String words) {
        return new Finding(ruleId, ruleVersion, outcome, message, words, matchId, facts);
    }

    /** The same finding without what only approvers may read. */
    Finding forPartner() {
        return new Finding(ruleId, ruleVersion, outcome, message, message, matchId, facts);
    }
}
