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

/** Somebody looks at what was computed before it goes to its approver. */
@Component
class ReviewRebateRunDuty implements TaskDuty {

    private final Rebates rebates;

    ReviewRebateRunDuty(Rebates rebates) {
        this.rebates = rebates;
    }

    @Override
    public String kind() {
        return "UserTask_ReviewRebateRun";
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
        return null;
    }

    @Override
    public void decide(UUID runId, Decision decision) {
        if (decision.outcome().accepts()) {
            rebates.review(runId, decision.words());
        }
    }
}
