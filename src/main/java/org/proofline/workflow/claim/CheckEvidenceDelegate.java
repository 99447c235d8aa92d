package org.proofline.workflow.claim;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.adjudication.Adjudication;
import org.proofline.workflow.engine.InProcesses;

/** Finishes the document checks; outside work, therefore behind a save point, and before the claim is locked. */
@InProcesses
class CheckEvidenceDelegate implements ClaimDelegate {

    private final Adjudication adjudication;

    CheckEvidenceDelegate(Adjudication adjudication) {
        this.adjudication = adjudication;
    }

    @Override
    public void step(UUID claimId, DelegateExecution execution) {
        adjudication.checkEvidence(claimId);
    }
}
