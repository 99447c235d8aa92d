package org.proofline.workflow.clawback;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proofline.clawback.Clawbacks;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;
import org.proofline.workflow.task.Decisions;

/** The recovery stands, and its notice goes on. */
@InProcesses
class UpholdClawbackDelegate implements JavaDelegate {

    private final Clawbacks clawbacks;
    private final Decisions decisions;

    UpholdClawbackDelegate(Clawbacks clawbacks, Decisions decisions) {
        this.clawbacks = clawbacks;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clawbacks.decideDispute(
                BusinessKeys.of(execution), false, decisions.of(execution).words());
    }
}
