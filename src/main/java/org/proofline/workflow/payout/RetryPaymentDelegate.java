package org.proofline.workflow.payout;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proofline.payout.Payouts;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;
import org.proofline.workflow.task.Decisions;

/** Pays again after somebody mended the cause. */
@InProcesses
class RetryPaymentDelegate implements JavaDelegate {

    private final Payouts payouts;
    private final Decisions decisions;

    RetryPaymentDelegate(Payouts payouts, Decisions decisions) {
        this.payouts = payouts;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        String words = decisions.of(execution).words();
        payouts.retry(BusinessKeys.of(execution), words.isBlank() ? "The cause is mended" : words);
    }
}
