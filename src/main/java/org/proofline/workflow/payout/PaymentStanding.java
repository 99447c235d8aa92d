package org.proofline.workflow.payout;

import java.util.Set;
import org.proofline.payout.PaymentItem;
import org.proofline.payout.Payouts;

/** Reads the status of a payment the way its process needs it. */
record PaymentStanding(PaymentItem item) {

    private static final Set<String> MISSING = Set.of("ON_HOLD", "PENDING_TAX_PROFILE", "PENDING_BANK_PROFILE");
    private static final Set<String> SETTLED = Set.of("PAID", "OFFSET", "CREDIT_MEMO_ISSUED");
    private static final Set<String> FAILED = Set.of("REJECTED_BY_BANK", "RETURNED");

    static PaymentStanding of(PaymentItem item) {
        return new PaymentStanding(item);
    }

    boolean scheduled() {
        return item.status().equals("SCHEDULED");
    }

    boolean preconditionMissing() {
        return MISSING.contains(item.status());
    }

    boolean taxInvoiceMissing() {
        return item.status().equals("PENDING_TAX_INVOICE");
    }

    boolean settled() {
        return SETTLED.contains(item.status());
    }

    boolean failed() {
        return FAILED.contains(item.status());
    }

    /** Whether a later attempt took this one's place. */
    boolean replaced(Payouts payouts) {
        return failed()
                && payouts.ofClaim(item.claimId())
                        .filter(latest -> latest.attempt() > item.attempt())
                        .isPresent();
    }

    boolean needsRepair(Payouts payouts) {
        return failed() && !replaced(payouts);
    }
}
