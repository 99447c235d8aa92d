package org.proofline.workflow.payout;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proofline.payout.PaymentRuns;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;
import org.proofline.workflow.task.Decisions;

/** Sends the run back to its maker: its payments are due again. */
@InProcesses
class RejectRunDelegate implements JavaDelegate {

    private final PaymentRuns runs;
    private final Decisions decisions;

    RejectRunDelegate(PaymentRuns runs, Decisions decisions) {
        this.runs = runs;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        runs.reject(BusinessKeys.of(execution), decisions.of(execution).words());
    }
}
