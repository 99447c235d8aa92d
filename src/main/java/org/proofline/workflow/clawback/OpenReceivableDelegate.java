package org.proofline.workflow.clawback;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proofline.clawback.Clawbacks;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;

/** The notice period is over: books the receivable, which the next payment nets. */
@InProcesses
class OpenReceivableDelegate implements JavaDelegate {

    private final Clawbacks clawbacks;

    OpenReceivableDelegate(Clawbacks clawbacks) {
        this.clawbacks = clawbacks;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clawbacks.open(BusinessKeys.of(execution));
    }
}
