package org.proofline.workflow.claim;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.claims.Claims;
import org.proofline.workflow.engine.InProcesses;
import org.proofline.workflow.task.Decisions;

/** The first decision stands. The business key is the dispute. */
@InProcesses
class UpholdDecisionDelegate implements ClaimDelegate {

    private final Claims claims;
    private final Decisions decisions;

    UpholdDecisionDelegate(Claims claims, Decisions decisions) {
        this.claims = claims;
        this.decisions = decisions;
    }

    @Override
    public void step(UUID disputeId, DelegateExecution execution) {
        claims.decideDispute(disputeId, false, decisions.of(execution).words());
    }
}
