package org.proofline.workflow.payout;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proofline.claims.Claims;
import org.proofline.payout.Payouts;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;

/** Everything is settled: the claim is closed. */
@InProcesses
class CloseClaimDelegate implements JavaDelegate {

    private final Payouts payouts;
    private final Claims claims;

    CloseClaimDelegate(Payouts payouts, Claims claims) {
        this.payouts = payouts;
        this.claims = claims;
    }

    @Override
    public void execute(DelegateExecution execution) {
        claims.close(payouts.get(BusinessKeys.of(execution)).claimId());
    }
}
