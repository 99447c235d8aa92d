package org.proofline.workflow.claim;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.claims.Claims;
import org.proofline.workflow.engine.InProcesses;
import org.proofline.workflow.task.Decision;
import org.proofline.workflow.task.Decisions;

/** Sends the claim back to the partner with the reviewer's question. */
@InProcesses
class RequestInformationDelegate implements ClaimDelegate {

    private final Claims claims;
    private final Decisions decisions;

    RequestInformationDelegate(Claims claims, Decisions decisions) {
        this.claims = claims;
        this.decisions = decisions;
    }

    @Override
    public void step(UUID claimId, DelegateExecution execution) {
        Decision decision = decisions.of(execution);
        claims.requestInfo(claimId, decision.reasonCode(), decision.comment());
    }
}
