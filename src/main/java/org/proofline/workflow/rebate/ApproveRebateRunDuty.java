package org.proofline.workflow.rebate;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.proofline.rebate.Rebates;
import org.proofline.workflow.task.Decision;
import org.proofline.workflow.task.Outcome;
import org.proofline.workflow.task.TaskDuty;
import org.proofline.workflow.task.TaskFacts;
import org.springframework.stereotype.Component;

/** The approval of a run, by another person than who computed, reviewed, or answered for it. */
@Component
class ApproveRebateRunDuty implements TaskDuty {

    private final Rebates rebates;

    ApproveRebateRunDuty(Rebates rebates) {
        this.rebates = rebates;
    }

    @Override
    public String kind() {
        return "UserTask_ApproveRebateRun";
    }

    @Override
    public Set<Outcome> outcomes() {
        return EnumSet.of(Outcome.APPROVE, Outcome.REJECT);
    }

    @Override
    public TaskFacts facts(UUID runId) {
        return RunFacts.of(rebates.get(runId));
    }

    @Override
    public String refusal(UUID runId, String username) {
        return rebates.mayApprove(runId, username)
                ? null
                : username
                        + " computed or reviewed this run or answered a variance of it, so another person must approve it.";
    }

    /** The steps behind the task ask the run itself once more. */
    @Override
    public void decide(UUID runId, Decision decision) {}
}
