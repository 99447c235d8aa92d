package org.proofline.workflow.clawback;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proofline.clawback.Clawbacks;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;
import org.proofline.workflow.task.Decisions;

/** The partner is right: nothing is taken back. */
@InProcesses
class WithdrawClawbackDelegate implements JavaDelegate {

    private final Clawbacks clawbacks;
    private final Decisions decisions;

    WithdrawClawbackDelegate(Clawbacks clawbacks, Decisions decisions) {
        this.clawbacks = clawbacks;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        clawbacks.decideDispute(
                BusinessKeys.of(execution), true, decisions.of(execution).words());
    }
}
