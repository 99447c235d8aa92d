package org.proofline.workflow.claim;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proofline.workflow.BusinessKeys;

/** A step of the claim's process: knows the claim by the business key and nothing else. */
interface ClaimDelegate extends JavaDelegate {

    @Override
    default void execute(DelegateExecution execution) {
        step(BusinessKeys.of(execution), execution);
    }

    void step(UUID claimId, DelegateExecution execution);
}
