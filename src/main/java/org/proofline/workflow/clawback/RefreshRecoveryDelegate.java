package org.proofline.workflow.clawback;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proofline.clawback.Clawbacks;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;

/** Reads from the ledger what is still outstanding. */
@InProcesses
class RefreshRecoveryDelegate implements JavaDelegate {

    private final Clawbacks clawbacks;

    RefreshRecoveryDelegate(Clawbacks clawbacks) {
        this.clawbacks = clawbacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clawbacks.refresh(BusinessKeys.of(execution));
    }
}
