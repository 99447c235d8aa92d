package org.proofline.workflow.task;

import java.util.UUID;
import org.proofline.approval.Approvals;
import org.proofline.approval.Approvals.ApprovalCase;
import org.proofline.approval.Approvals.Step;
import org.proofline.shared.DomainException;
import org.proofline.workflow.engine.StaffDirectory;
import org.springframework.stereotype.Component;

/** The approval case of a subject, as processes need it. */
@Component
public class ApprovalCases {

    private final Approvals approvals;
    private final StaffDirectory staff;

    ApprovalCases(Approvals approvals, StaffDirectory staff) {
        this.approvals = approvals;
        this.staff = staff;
    }

    /** The step that waits for a person. */
    Step currentStep(UUID subjectId) {
        ApprovalCase open = latest(subjectId);
        Step step = open == null ? null : approvals.currentStep(open.id());
        if (step == null) {
            throw DomainException.conflict("NO_STEP", "There is no approval step to decide on.");
        }
        return step;
    }

    /** Why the person may not decide the current step, or null. */
    public String refusal(UUID subjectId, String username) {
        return approvals.refusalFor(required(subjectId).id(), username, staff.groupsOf(username));
    }

    /** Decides the current step in the acting person's name. */
    public void decide(UUID subjectId, Decision decision) {
        approvals.decide(
                required(subjectId).id(), decision.outcome().name(), decision.reasonCode(), decision.comment());
    }

    /** Whether every step was approved by distinct, allowed people. */
    public boolean isFullyApproved(UUID subjectId) {
        ApprovalCase latest = latest(subjectId);
        return latest != null && approvals.isFullyApproved(latest.id());
    }

    /**
     * Asks the domain once more before money moves, because an administrator can move a token.
     *
     * @throws DomainException CONFLICT when a step is missing
     */
    public void requireFullyApproved(UUID subjectId) {
        if (!isFullyApproved(subjectId)) {
            throw DomainException.conflict("NOT_APPROVED", "Not every approval step is approved: nothing was moved.");
        }
    }

    /** Lets another group take the overdue step as well. */
    public void escalate(UUID subjectId, String group) {
        approvals.escalate(required(subjectId).id(), group);
    }

    /** Closes the case of a subject that was withdrawn or cancelled. */
    public void cancel(UUID subjectId, String reason) {
        ApprovalCase latest = latest(subjectId);
        if (latest != null && latest.status().equals("OPEN")) {
            approvals.cancel(latest.id(), reason);
        }
    }

    private ApprovalCase latest(UUID subjectId) {
        return approvals.latestOf(subjectId);
    }

    private ApprovalCase required(UUID subjectId) {
        ApprovalCase latest = latest(subjectId);
        if (latest == null) {
            throw DomainException.conflict("NO_CASE", "There is no approval case to decide on.");
        }
        return latest;
    }
}
