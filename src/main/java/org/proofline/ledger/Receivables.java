package org.proofline.ledger;

import java.util.UUID;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;

/** What partners owe the vendor; netted against payouts within one paying entity and currency. */
public interface Receivables {

    /** Amount the partner owes, never negative. Locks the balance row for the running transaction when asked to. */
    Money outstanding(UUID partnerId, String payingEntity, String currency, boolean lock);

    /**
     * One movement of a receivable.
     *
     * @param key idempotency key; the second movement with the same key changes nothing
     * @param cause the clawback or payment
     * @param claimId the claim that was clawed back, or that is paid; null when there is none
     * @param fundCode the fund that had paid; null when it does not matter
     */
    record Movement(
            String key,
            Subject cause,
            UUID claimId,
            UUID partnerId,
            String payingEntity,
            String fundCode,
            Money amount) {}

    /** Books a receivable: the partner owes what the vendor's cost is reduced by. */
    void book(Movement movement);

    /** Takes part of the receivable back (write-off, overturned dispute, money received). */
    void reduce(Movement movement, Account against);

    /** Nets the receivable against a payment: payable down, receivable down; CONFLICT above either of them. */
    void offset(Movement movement);
}
