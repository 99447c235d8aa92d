package org.proofline.api.tasks;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proofline.api.json.AmountInput;
import org.proofline.api.json.InputMistakes;
import org.proofline.api.json.Reasons;
import org.proofline.approval.TaskInbox.InboxTask;
import org.proofline.approval.TaskInbox.LineDecision;
import org.proofline.approval.TaskInbox.TaskDecision;

/** Tasks and decisions as the contract writes them. */
final class TaskParts {

    private TaskParts() {}

    /** An open task of a person or a group. */
    @Schema(name = "Task")
    record TaskResource(
            String id,
            String name,
            @Schema(description = "The kind of task", example = "UserTask_ApproveStep") String kind,
            @Schema(description = "CLAIM, FUND_REQUEST, CLAWBACK, DISPUTE or PAYMENT_RUN") String subjectType,
            UUID subjectId,
            UUID claimId,
            String claimNumber,
            String partnerName,
            @Schema(description = "What is asked for, for display") String amountText,
            Instant createdAt,
            Instant dueAt,
            String assignee,
            List<String> candidateGroups) {

        static TaskResource of(InboxTask task) {
            return new TaskResource(
                    task.id(),
                    task.name(),
                    task.kind(),
                    task.subjectType(),
                    task.subjectId(),
                    task.claimId(),
                    task.claimNumber(),
                    task.partnerName(),
                    task.amountText(),
                    task.createdAt(),
                    task.dueAt(),
                    task.assignee(),
                    task.candidateGroups());
        }
    }

    /** @param release true gives the task back */
    @Schema(name = "Assignment")
    record AssignmentInput(Boolean release) {}

    /** What a person decides. */
    @Schema(name = "Decision")
    record DecisionInput(
            @Schema(
                            allowableValues = {"APPROVE", "PARTIAL", "REJECT", "REQUEST_INFO"},
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    String outcome,
            @Schema(description = "With PARTIAL: what is left of each cut line") List<LineInput> lines,
            @Schema(example = "OVER_CAP") String reasonCode,
            String comment) {

        private static final Set<String> OUTCOMES = Set.of("APPROVE", "PARTIAL", "REJECT", "REQUEST_INFO");

        TaskDecision toDecision() {
            InputMistakes mistakes = new InputMistakes();
            mistakes.require("outcome", outcome);
            if (outcome != null && !OUTCOMES.contains(outcome)) {
                mistakes.add("outcome", "UNKNOWN_OUTCOME", "Decide APPROVE, PARTIAL, REJECT or REQUEST_INFO.");
            }
            List<LineDecision> decided = lineDecisions(mistakes);
            mistakes.throwIfAny();
            return new TaskDecision(outcome, decided, Reasons.known(reasonCode), comment);
        }

        private List<LineDecision> lineDecisions(InputMistakes mistakes) {
            List<LineDecision> decided = new ArrayList<>();
            for (int i = 0; lines != null && i < lines.size(); i++) {
                LineInput line = lines.get(i);
                String at = "lines[" + i + "]";
                mistakes.require(at, line);
                if (line != null) {
                    mistakes.require(at + ".line", line.line());
                    mistakes.require(at + ".approvedAmount", line.approvedAmount());
                    int number = line.line() == null ? 0 : line.line();
                    AmountInput amount = line.approvedAmount();
                    decided.add(new LineDecision(
                            number,
                            AmountInput.digits(amount),
                            Reasons.known(line.reasonCode()),
                            amount == null ? null : amount.currency()));
                }
            }
            return decided;
        }
    }

    /** @param approvedAmount what is left of the line's eligible cost, before the cost share */
    @Schema(name = "LineDecision")
    record LineInput(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Integer line,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) AmountInput approvedAmount,
            String reasonCode) {}

    /** The decision was taken. */
    @Schema(name = "DecisionTaken")
    record DecisionResource(String taskId, String outcome, String subjectType, UUID subjectId, UUID claimId) {

        static DecisionResource of(InboxTask task, String outcome) {
            return new DecisionResource(task.id(), outcome, task.subjectType(), task.subjectId(), task.claimId());
        }
    }
}
