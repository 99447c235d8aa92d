package org.proofline.ledger;

import java.util.UUID;
import org.proofline.shared.Money;

/** What partners owe the vendor; netted against payouts within one paying entity and currency. */
public interface Receivables {

    /** Amount the partner owes, never negative. Locks the balance row for the running transaction when asked to. */
    Money outstanding(UUID partnerId, String payingEntity, String currency, boolean lock);

    /** Books a receivable for a clawback. Idempotent per clawback. */
    void book(UUID clawbackId, UUID partnerId, String payingEntity, String fundCode, Money amount);

    /** Takes part of the receivable back (write-off, overturned dispute). Idempotent per key. */
    void reduce(UUID clawbackId, UUID partnerId, String payingEntity, Money amount, Account against, String key);

    /** Nets the receivable against a payment: payable down, receivable down. Idempotent per payment. */
    void offset(UUID paymentId, UUID partnerId, String payingEntity, Money amount);
}
