package org.proofline.workflow.clawback;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.proofline.clawback.Clawbacks;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.workflow.claim.ClaimFacts;
import org.proofline.workflow.task.Decision;
import org.proofline.workflow.task.Outcome;
import org.proofline.workflow.task.TaskDuty;
import org.proofline.workflow.task.TaskFacts;
import org.springframework.stereotype.Component;

/** The decision on a proposed recovery, by another person than its proposer. */
@Component
class DecideClawbackDuty implements TaskDuty {

    private final Clawbacks clawbacks;
    private final ClaimFacts facts;

    DecideClawbackDuty(Clawbacks clawbacks, ClaimFacts facts) {
        this.clawbacks = clawbacks;
        this.facts = facts;
    }

    @Override
    public String kind() {
        return "UserTask_DecideClawback";
    }

    @Override
    public Set<Outcome> outcomes() {
        return EnumSet.of(Outcome.APPROVE, Outcome.REJECT);
    }

    @Override
    public TaskFacts facts(UUID clawbackId) {
        Clawback clawback = clawbacks.get(clawbackId);
        return facts.of("CLAWBACK", clawback.claimId(), clawback.amount());
    }

    @Override
    public String refusal(UUID clawbackId, String username) {
        return clawbacks.get(clawbackId).proposedBy().equals(username)
                ? username + " proposed this clawback, so another person must decide on it."
                : null;
    }

    /** The steps behind the task ask the clawback itself once more. */
    @Override
    public void decide(UUID clawbackId, Decision decision) {}
}
