package org.proofline.workflow.payout;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proofline.claims.Claims;
import org.proofline.payout.PaymentItem;
import org.proofline.payout.Payouts;
import org.proofline.rebate.Rebates;
import org.proofline.shared.DomainException;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;

/** Everything is settled: the claim is closed. */
@InProcesses
class CloseClaimDelegate implements JavaDelegate {

    private final Payouts payouts;
    private final Claims claims;
    private final Rebates rebates;

    CloseClaimDelegate(Payouts payouts, Claims claims, Rebates rebates) {
        this.payouts = payouts;
        this.claims = claims;
        this.rebates = rebates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        PaymentItem item = payouts.get(BusinessKeys.of(execution));
        // The token may have been moved here by an operator.
        if (!PaymentStanding.of(item).settled()) {
            throw DomainException.conflict(
                    "NOT_SETTLED", "The payment is " + item.status() + ": a claim is closed when it is settled.");
        }
        // A rebate is paid without a claim.
        if (rebates.posting(item.claimId()).isEmpty()) {
            claims.close(item.claimId());
        }
    }
}
