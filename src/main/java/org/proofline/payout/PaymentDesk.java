package org.proofline.payout;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.proofline.shared.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class PaymentDesk implements Payouts {

    private final PaymentRepository payments;
    private final PaymentSteps steps;
    private final PaymentBooks books;
    private final PaymentNews news;
    private final Watchdog watchdog;

    PaymentDesk(
            PaymentRepository payments, PaymentSteps steps, PaymentBooks books, PaymentNews news, Watchdog watchdog) {
        this.payments = payments;
        this.steps = steps;
        this.books = books;
        this.news = news;
        this.watchdog = watchdog;
    }

    @Override
    public PaymentItem schedule(Schedule command) {
        Optional<Payment> present = payments.findFirstByClaimIdOrderByAttemptDesc(command.claimId());
        if (present.isPresent()) {
            return present.get().toItem();
        }
        if (!command.amount().isPositive() || command.taxAdded().isNegative()) {
            throw DomainException.invalid("AMOUNT_NOT_POSITIVE", "Only an amount above zero can be scheduled.");
        }
        if (!command.payeeId().equals(command.partnerId())
                && !command.settlement().equals("BANK")) {
            throw DomainException.invalid(
                    "PERSON_BY_BANK", "A person is paid by bank. Set the settlement of the offer to BANK.");
        }
        Payment payment = new Payment(steps.nextId(), command, steps.now());
        books.schedule(payment);
        return steps.start(payment, null);
    }

    @Override
    @Transactional(readOnly = true)
    public PaymentItem get(UUID itemId) {
        return payments.findById(itemId)
                .filter(payment -> Duty.actor().sees(payment.partnerId()))
                .orElseThrow(PaymentSteps::unknown)
                .toItem();
    }

    @Override
    @Transactional(readOnly = true)
    public List<Scheduled> scheduledSince(Instant from, Instant lately) {
        return payments.scheduled(Ids.firstOf(from), Ids.firstOf(lately), PaymentStatus.stoppable());
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<PaymentItem> ofClaim(UUID claimId) {
        return payments.findFirstByClaimIdOrderByAttemptDesc(claimId)
                .filter(payment -> Duty.actor().sees(payment.partnerId()))
                .map(Payment::toItem);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PaymentItem> attempts(UUID claimId) {
        return items(payments.findByClaimIdOrderByAttempt(claimId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<PaymentItem> attempts(Collection<UUID> claimIds) {
        return claimIds.isEmpty() ? List.of() : items(payments.findByClaimIdInOrderByAttempt(claimIds));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Money> settledOn(UUID claimId) {
        return attempts(claimId).stream().map(PaymentItem::settled).reduce(Money::plus);
    }

    @Override
    @Transactional(readOnly = true)
    public List<PaymentItem> ofPartner(UUID partnerId) {
        return items(payments.findByPartnerIdOrderByIdDesc(partnerId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<PaymentItem> due(String payingEntity, String currency, LocalDate cutOff) {
        return items(payments.due(payingEntity, currency, cutOff));
    }

    @Override
    @Transactional(readOnly = true)
    public List<PaymentItem> open() {
        EnumSet<PaymentStatus> open = EnumSet.allOf(PaymentStatus.class);
        open.removeIf(status -> status.settled() || status.failed());
        return items(payments.findByStatusInOrderById(open));
    }

    @Override
    public PaymentItem hold(UUID itemId, String reason) {
        Duty.requireStaff();
        Payment payment = steps.lock(itemId);
        PaymentStatus from = payment.status();
        if (!from.waits()) {
            throw DomainException.conflict(
                    "PAYMENT_STATUS", "The payment is " + from + ": take it out of its run first, then hold it.");
        }
        payment.hold(Duty.requireReason(reason), steps.now());
        return news.changed(payment, from, reason);
    }

    @Override
    public PaymentItem lift(UUID itemId, String reason) {
        Duty.requireStaff();
        Payment payment = steps.lock(itemId);
        if (payment.status() != PaymentStatus.ON_HOLD) {
            throw DomainException.conflict("PAYMENT_STATUS", "The payment is not on hold.");
        }
        return steps.standing(payment, Duty.requireReason(reason));
    }

    @Override
    public PaymentItem recheck(UUID itemId) {
        return steps.recheck(itemId);
    }

    @Override
    public PaymentItem retry(UUID itemId, String reason) {
        Duty.require(Duty.MAKER);
        return steps.again(steps.lock(itemId), Duty.requireReason(reason));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Stuck> stuck() {
        return watchdog.stuck();
    }

    private static List<PaymentItem> items(List<Payment> found) {
        return found.stream()
                .filter(payment -> Duty.actor().sees(payment.partnerId()))
                .map(Payment::toItem)
                .toList();
    }
}
