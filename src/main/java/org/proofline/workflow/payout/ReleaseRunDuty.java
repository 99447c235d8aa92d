package org.proofline.workflow.payout;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.proofline.payout.PaymentRuns;
import org.proofline.payout.PaymentRuns.PaymentRun;
import org.proofline.workflow.task.Decision;
import org.proofline.workflow.task.Outcome;
import org.proofline.workflow.task.TaskDuty;
import org.proofline.workflow.task.TaskFacts;
import org.springframework.stereotype.Component;

/** The release of a run, by another person than its maker. */
@Component
class ReleaseRunDuty implements TaskDuty {

    private final PaymentRuns runs;

    ReleaseRunDuty(PaymentRuns runs) {
        this.runs = runs;
    }

    @Override
    public String kind() {
        return "UserTask_ReleaseRun";
    }

    @Override
    public Set<Outcome> outcomes() {
        return EnumSet.of(Outcome.APPROVE, Outcome.REJECT);
    }

    @Override
    public TaskFacts facts(UUID runId) {
        PaymentRun run = runs.get(runId);
        return new TaskFacts(
                "PAYMENT_RUN", null, run.number(), null, run.total().toString());
    }

    @Override
    public String refusal(UUID runId, String username) {
        return runs.get(runId).madeBy().equals(username)
                ? username + " built this run, so another person must release it or send it back."
                : null;
    }

    /** The steps behind the task ask the run itself once more. */
    @Override
    public void decide(UUID runId, Decision decision) {}
}
