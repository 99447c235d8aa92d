package org.proofline.workflow.claim;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.claims.Claims;
import org.proofline.workflow.engine.InProcesses;
import org.proofline.workflow.task.Decisions;

/** The dispute is won: the claim goes back into review. The business key is the dispute. */
@InProcesses
class OverturnDecisionDelegate implements ClaimDelegate {

    private final Claims claims;
    private final Decisions decisions;

    OverturnDecisionDelegate(Claims claims, Decisions decisions) {
        this.claims = claims;
        this.decisions = decisions;
    }

    @Override
    public void step(UUID disputeId, DelegateExecution execution) {
        claims.decideDispute(disputeId, true, decisions.of(execution).words());
    }
}
