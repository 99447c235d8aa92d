package org.proofline.workflow.payout;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proofline.payout.Payouts;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;

/** Looks again at what the payment waits for. */
@InProcesses
class CheckPreconditionsDelegate implements JavaDelegate {

    private final Payouts payouts;

    CheckPreconditionsDelegate(Payouts payouts) {
        this.payouts = payouts;
    }

    @Override
    public void execute(DelegateExecution execution) {
        payouts.recheck(BusinessKeys.of(execution));
    }
}
