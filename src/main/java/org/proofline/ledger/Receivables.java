package org.proofline.ledger;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;

/** What partners owe the vendor; netted against payouts within one paying entity and currency. */
public interface Receivables {

    /** Amount the partner owes, never negative. Locks the balance row for the running transaction when asked to. */
    Money outstanding(UUID partnerId, String payingEntity, String currency, boolean lock);

    /**
     * One debt of a partner with what became of it. What is netted pays the oldest debt first; what is written off or
     * overturned reduces the debt it names.
     *
     * @param causeId the clawback
     * @param recovered netted or paid back
     * @param forgiven written off or overturned
     * @param outstanding amount − recovered − forgiven
     */
    record Debt(
            UUID causeId,
            UUID claimId,
            Instant bookedAt,
            Money amount,
            Money recovered,
            Money forgiven,
            Money outstanding,
            List<Recovery> recoveries) {}

    /** @param causeId the payment that was netted, or the clawback when it was paid back otherwise */
    record Recovery(UUID causeId, Instant at, Money amount) {}

    /** The partner's debts, oldest first, settled ones included. */
    List<Debt> debts(UUID partnerId, String payingEntity, String currency);

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

    /**
     * Takes part of the receivable back.
     *
     * @param against CASH when the partner paid it back, WRITE_OFF when it is forgiven, INCENTIVE_EXPENSE when the
     *     clawback was overturned
     */
    void reduce(Movement movement, Account against);

    /** Nets the receivable against a payment: payable down, receivable down; CONFLICT above either of them. */
    void offset(Movement movement);
}
