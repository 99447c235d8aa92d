package org.proofline.payout;

import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.proofline.shared.PerTransaction;
import org.springframework.stereotype.Component;

/** The steps of a payment that several callers take: find its standing, start it, try again, issue its credit memo. */
@Component
class PaymentSteps {

    private final PaymentRepository payments;
    private final PaymentChecks checks;
    private final PaymentNews news;
    private final CreditMemos creditMemos;
    private final Clock clock;
    private final PerTransaction<UUID, Payment> startedHere = new PerTransaction<>();

    PaymentSteps(
            PaymentRepository payments, PaymentChecks checks, PaymentNews news, CreditMemos creditMemos, Clock clock) {
        this.payments = payments;
        this.checks = checks;
        this.news = news;
        this.creditMemos = creditMemos;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    UUID nextId() {
        return Ids.next(clock);
    }

    Payment lock(UUID itemId) {
        return payments.lock(itemId)
                .filter(payment -> Duty.actor().sees(payment.partnerId()))
                .orElseThrow(PaymentSteps::unknown);
    }

    /** A new payment: what it waits for is known at once. */
    PaymentItem start(Payment payment, String reason) {
        payment.await(checks.standing(payment), now());
        startedHere.put(payment.id(), payment);
        return news.created(payment, reason);
    }

    /** Sets what the payment waits for; one that is due stays as it is. */
    PaymentItem standing(Payment payment, String reason) {
        PaymentStatus from = payment.status();
        PaymentStatus standing = checks.standing(payment);
        if (standing != from) {
            payment.await(standing, now());
        }
        return news.changed(payment, from, reason);
    }

    /** One whose rate of the day is missing is put off to the next day. */
    private PaymentItem creditIfDue(Payment payment) {
        if (!creditMemos.isDue(payment)) {
            return payment.toItem();
        }
        if (checks.rate(payment)) {
            return creditMemos.issue(payment, now());
        }
        payment.putOff(creditMemos.tomorrow(payment), now());
        return payment.toItem();
    }

    /** One that was started in this transaction is nobody else's yet, and needs no second look at its partner. */
    PaymentItem recheck(UUID itemId) {
        return startedHere
                .find(itemId)
                .filter(payment -> payment.status().waits())
                .map(this::creditIfDue)
                .orElseGet(() -> recheck(lock(itemId)));
    }

    /** A payment that is locked. */
    PaymentItem recheck(Payment payment) {
        PaymentStatus status = payment.status();
        if (status == PaymentStatus.RETURNED && checks.standing(payment) == PaymentStatus.SCHEDULED) {
            return again(payment, "The bank profile was verified anew");
        }
        if (!status.waits() || status == PaymentStatus.ON_HOLD) {
            return payment.toItem();
        }
        standing(payment, null);
        return creditIfDue(payment);
    }

    /** A failed payment is tried once more; asking again gives the attempt that was made. */
    PaymentItem again(Payment failed, String reason) {
        Payment latest =
                payments.findFirstByClaimIdOrderByAttemptDesc(failed.claimId()).orElseThrow();
        if (!latest.id().equals(failed.id())) {
            return latest.toItem();
        }
        return start(new Payment(nextId(), failed, failed.payableOn(), now()), reason);
    }

    static DomainException unknown() {
        return DomainException.notFound("payment");
    }
}
