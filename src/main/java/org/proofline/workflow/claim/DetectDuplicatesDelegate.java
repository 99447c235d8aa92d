package org.proofline.workflow.claim;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.adjudication.Adjudication;
import org.proofline.workflow.engine.InProcesses;

/** Registers the claim's fingerprints and keeps what it collides with. */
@InProcesses
class DetectDuplicatesDelegate implements ClaimDelegate {

    private final Adjudication adjudication;

    DetectDuplicatesDelegate(Adjudication adjudication) {
        this.adjudication = adjudication;
    }

    @Override
    public void step(UUID claimId, DelegateExecution execution) {
        adjudication.detectDuplicates(claimId);
    }
}
