package org.proofline.workflow.rebate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proofline.rebate.Rebates;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;
import org.proofline.workflow.task.Decisions;

/** Ends the run without posting anything. */
@InProcesses
class RejectRebateRunDelegate implements JavaDelegate {

    private final Rebates rebates;
    private final Decisions decisions;

    RejectRebateRunDelegate(Rebates rebates, Decisions decisions) {
        this.rebates = rebates;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rebates.end(BusinessKeys.of(execution), decisions.of(execution).words());
    }
}
