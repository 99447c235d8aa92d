package org.proofline.approval;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** The open human tasks, whoever shows them. The seam to the process engine; implemented in {@code workflow}. */
public interface TaskInbox {

    /**
     * @param subjectType CLAIM, FUND_REQUEST, CLAWBACK, DISPUTE, PAYMENT_RUN
     * @param claimId null when the subject has no claim
     * @param kind the task's definition key, such as {@code UserTask_ApproveStep}
     */
    record InboxTask(
            String id,
            String kind,
            String name,
            String subjectType,
            UUID subjectId,
            UUID claimId,
            String claimNumber,
            String partnerName,
            String amountText,
            Instant createdAt,
            Instant dueAt,
            String assignee,
            List<String> candidateGroups) {}

    /**
     * @param lines per-line amounts of a partial approval; empty otherwise
     * @param reasonCode a {@link org.proofline.shared.ReasonCode} or null
     */
    record TaskDecision(String outcome, List<LineDecision> lines, String reasonCode, String comment) {}

    /**
     * @param line 1-based claim line
     * @param approvedAmount decimal string in the claim's currency; the approved eligible cost of the line (before the
     *     cost share)
     * @param currency the one the decider wrote beside the amount; null when it goes without saying
     */
    record LineDecision(int line, String approvedAmount, String reasonCode, String currency) {

        public LineDecision(int line, String approvedAmount, String reasonCode) {
            this(line, approvedAmount, reasonCode, null);
        }
    }

    /** Tasks of the acting person and their groups; all of one claim when given. */
    List<InboxTask> open(UUID claimId);

    /** The open tasks of one subject (a run, a clawback), whoever may take them. */
    List<InboxTask> ofSubject(UUID subjectId);

    /** @throws org.proofline.shared.DomainException NOT_FOUND when there is no such task for the acting person */
    InboxTask get(String taskId);

    /** Takes the task; CONFLICT when somebody else has it, FORBIDDEN on segregation of duties. */
    InboxTask take(String taskId);

    InboxTask giveBack(String taskId);

    /** Decides; the same checks as in Tasklist. Takes the task first when nobody has it. */
    void decide(String taskId, TaskDecision decision);
}
