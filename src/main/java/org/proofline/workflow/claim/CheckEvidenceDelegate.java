package org.proofline.workflow.claim;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.adjudication.Adjudication;
import org.proofline.claims.ClaimStatus;
import org.proofline.claims.Claims;
import org.proofline.workflow.engine.InProcesses;

/** Finishes the document checks; outside work, therefore behind a save point. */
@InProcesses
class CheckEvidenceDelegate implements ClaimDelegate {

    private static final String NOBODY_TO_WAIT_FOR = "SYSTEM";

    private final Claims claims;
    private final Adjudication adjudication;

    CheckEvidenceDelegate(Claims claims, Adjudication adjudication) {
        this.claims = claims;
        this.adjudication = adjudication;
    }

    @Override
    public void step(UUID claimId, DelegateExecution execution) {
        claims.move(claimId, ClaimStatus.VALIDATING, NOBODY_TO_WAIT_FOR, null);
        adjudication.checkEvidence(claimId);
    }
}
