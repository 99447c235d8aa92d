package org.proofline.workflow.payout;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proofline.payout.PaymentRuns;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;
import org.proofline.workflow.task.Decisions;

/** Builds and keeps the bank file in the transaction of the release. */
@InProcesses
class ReleaseRunDelegate implements JavaDelegate {

    private final PaymentRuns runs;
    private final Decisions decisions;

    ReleaseRunDelegate(PaymentRuns runs, Decisions decisions) {
        this.runs = runs;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.of(execution);
        runs.release(BusinessKeys.of(execution));
    }
}
