package org.proofline.adjudication;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

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

    /** How the facts begin that people added. */
    private static final String VERDICT = "verdict";

    public boolean blocks() {
        return outcome.equals("BLOCK");
    }

    /** Names it among those of its claim: by its rule and by what the rule looked at. */
    public String key() {
        String looked = facts.entrySet().stream()
                .filter(fact -> !fact.getKey().startsWith(VERDICT))
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> fact.getKey() + "=" + fact.getValue())
                .collect(Collectors.joining("\n", ruleId + "\n", ""));
        return ruleId + "-"
                + UUID.nameUUIDFromBytes(looked.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .substring(0, 13);
    }

    /** The same finding with another outcome and more that is known of it. */
    Finding with(String newOutcome, Map<String, String> more) {
        Map<String, String> all = new LinkedHashMap<>(facts);
        all.putAll(more);
        return new Finding(ruleId, ruleVersion, newOutcome, message, staffMessage, matchId, all);
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
