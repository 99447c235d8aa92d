package org.proofline.workflow.claim;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.adjudication.Adjudication;
import org.proofline.claims.Claims;
import org.proofline.shared.ActionContext;
import org.proofline.workflow.ProcessVariables;
import org.proofline.workflow.engine.InProcesses;

/** Approves a small, clean claim by rule and commits the money. */
@InProcesses
class ApproveAutomaticallyDelegate implements ClaimDelegate {

    private final Adjudication adjudication;
    private final Claims claims;

    ApproveAutomaticallyDelegate(Adjudication adjudication, Claims claims) {
        this.adjudication = adjudication;
        this.claims = claims;
    }

    @Override
    public void step(UUID claimId, DelegateExecution execution) {
        StraightThrough.require(adjudication.routing(claimId));
        String rule = ProcessVariables.ROUTING_VERSION.of(execution).orElse(null);
        ActionContext.current().underRule(rule).run(() -> claims.approve(claimId, adjudication.backedLines(claimId)));
    }
}
