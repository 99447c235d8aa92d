package org.proofline.workflow.claim;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.adjudication.Adjudication;
import org.proofline.workflow.engine.InProcesses;

/** Applies every rule on what is known now. */
@InProcesses
class AdjudicateDelegate implements ClaimDelegate {

    private final Adjudication adjudication;

    AdjudicateDelegate(Adjudication adjudication) {
        this.adjudication = adjudication;
    }

    @Override
    public void step(UUID claimId, DelegateExecution execution) {
        adjudication.adjudicate(claimId);
    }
}
