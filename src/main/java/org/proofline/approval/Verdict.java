package org.proofline.approval;

import java.util.Arrays;
import java.util.Set;
import org.proofline.shared.DomainException;
import org.proofline.shared.ReasonCode;

/** What a person answers to a step; complete by construction. */
record Verdict(String outcome, String reasonCode, String comment) {

    private static final Set<String> OUTCOMES = Set.of("APPROVE", "PARTIAL", "REJECT", "REQUEST_INFO");
    private static final Set<String> IN_NEED_OF_REASON = Set.of("REJECT", "REQUEST_INFO");

    Verdict {
        if (!OUTCOMES.contains(String.valueOf(outcome))) {
            throw DomainException.invalid("OUTCOME_UNKNOWN", "Decide with APPROVE, PARTIAL, REJECT or REQUEST_INFO.");
        }
        boolean known = Arrays.stream(ReasonCode.values()).map(Enum::name).anyMatch(name -> name.equals(reasonCode));
        if (reasonCode != null && !known) {
            throw DomainException.invalid("REASON_UNKNOWN", "'" + reasonCode + "' is not a reason code.");
        }
        if (IN_NEED_OF_REASON.contains(outcome) && reasonCode == null && (comment == null || comment.isBlank())) {
            throw DomainException.invalid(
                    "REASON_MISSING", "Say why, with a reason code or a comment: the partner has to understand it.");
        }
    }

    /** Who only asks has not decided. */
    boolean isDecision() {
        return !outcome.equals("REQUEST_INFO");
    }
}
