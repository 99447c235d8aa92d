package org.proofline.rebate;

import java.util.List;
import java.util.UUID;
import org.proofline.approval.TaskInbox;
import org.proofline.approval.TaskInbox.TaskDecision;
import org.springframework.stereotype.Component;

@Component
class RebateTasks implements RebateDecisions {

    private static final String YES = "APPROVE";
    private static final String NO = "REJECT";

    private final Rebates rebates;
    private final TaskInbox inbox;

    RebateTasks(Rebates rebates, TaskInbox inbox) {
        this.rebates = rebates;
        this.inbox = inbox;
    }

    @Override
    public void review(UUID runId, String note) {
        decide(runId, "UserTask_ReviewRebateRun", YES, note, () -> rebates.review(runId, note));
    }

    @Override
    public void approve(UUID runId) {
        decide(runId, "UserTask_ApproveRebateRun", YES, null, () -> rebates.approve(runId));
    }

    @Override
    public void answer(UUID runId, UUID partnerId, boolean pay, String reason) {
        Runnable answer = () -> rebates.answerVariance(runId, partnerId, pay, reason);
        boolean next = rebates.openVariance(runId)
                .filter(open -> open.partnerId().equals(partnerId))
                .isPresent();
        if (next) {
            decide(runId, "UserTask_AnswerVariance", pay ? YES : NO, reason, answer);
        } else {
            // The task stands for another partner; the process sees this answer when it looks for the next one.
            answer.run();
        }
    }

    private void decide(UUID run, String kind, String outcome, String comment, Runnable itself) {
        rebates.get(run);
        inbox.ofSubject(run).stream()
                .filter(task -> task.kind().equals(kind))
                .findFirst()
                .ifPresentOrElse(
                        task -> inbox.decide(task.id(), new TaskDecision(outcome, List.of(), null, comment)), itself);
    }
}
