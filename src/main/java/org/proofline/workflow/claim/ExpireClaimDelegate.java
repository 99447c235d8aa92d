package org.proofline.workflow.claim;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.claims.Claims;
import org.proofline.workflow.engine.InProcesses;

/** Nobody answered in time: the claim is over, and nothing was committed for it. */
@InProcesses
class ExpireClaimDelegate implements ClaimDelegate {

    private final Claims claims;

    ExpireClaimDelegate(Claims claims) {
        this.claims = claims;
    }

    @Override
    public void step(UUID claimId, DelegateExecution execution) {
        claims.expire(claimId);
    }
}
