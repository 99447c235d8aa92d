package org.proofline.approval;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.proofline.approval.Approvals.ApprovalCase;
import org.proofline.approval.Approvals.Step;
import org.proofline.shared.Money;

/** A case with what only this module needs of it. */
record StoredCase(ApprovalCase approval, Money amount) {

    private static final Set<String> CONSENT = Set.of("APPROVE", "PARTIAL");

    boolean isOpen() {
        return approval.status().equals("OPEN");
    }

    /** The first undecided step of an open case; null when there is none. */
    Step currentStep() {
        return isOpen()
                ? approval.steps().stream()
                        .filter(step -> step.outcome() == null)
                        .findFirst()
                        .orElse(null)
                : null;
    }

    Step stepAfter(Step step) {
        return approval.steps().stream()
                .filter(other -> other.no() > step.no())
                .findFirst()
                .orElse(null);
    }

    /** Who took part in this case, including those who were represented. */
    boolean tookPart(String person) {
        return approval.steps().stream()
                .anyMatch(step -> person.equals(step.decidedBy()) || person.equals(step.onBehalfOf()));
    }

    /** Read off the steps, not off the status alone: every one consented to, by different people, none excluded. */
    boolean isFullyApproved() {
        Set<String> people = new HashSet<>(approval.excluded());
        return approval.status().equals("APPROVED")
                && approval.steps().stream()
                        .allMatch(step -> step.outcome() != null
                                && CONSENT.contains(step.outcome())
                                && newcomers(step).stream().allMatch(people::add));
    }

    private static List<String> newcomers(Step step) {
        return step.onBehalfOf() == null ? List.of(step.decidedBy()) : List.of(step.decidedBy(), step.onBehalfOf());
    }
}
