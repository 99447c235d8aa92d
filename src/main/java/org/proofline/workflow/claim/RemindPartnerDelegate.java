package org.proofline.workflow.claim;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.claims.Claims;
import org.proofline.workflow.engine.InProcesses;

/** Tells the partner that the time to answer ends soon. */
@InProcesses
class RemindPartnerDelegate implements ClaimDelegate {

    private final Claims claims;

    RemindPartnerDelegate(Claims claims) {
        this.claims = claims;
    }

    @Override
    public void step(UUID claimId, DelegateExecution execution) {
        claims.remindOfAnswer(claimId);
    }
}
