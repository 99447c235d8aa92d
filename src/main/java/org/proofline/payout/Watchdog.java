package org.proofline.payout;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import org.proofline.ledger.Funds;
import org.proofline.payout.Payouts.Stuck;
import org.springframework.stereotype.Component;

/** Names the claims that got stuck between approved and paid. */
@Component
class Watchdog {

    private final PaymentRepository payments;
    private final Funds funds;
    private final PayoutSettings settings;
    private final Clock clock;

    Watchdog(PaymentRepository payments, Funds funds, PayoutSettings settings, Clock clock) {
        this.payments = payments;
        this.funds = funds;
        this.settings = settings;
        this.clock = clock;
    }

    List<Stuck> stuck() {
        List<Stuck> stuck = new ArrayList<>(unscheduled());
        stuck.addAll(in("HELD", EnumSet.of(PaymentStatus.ON_HOLD), settings.held()));
        stuck.addAll(in(
                "WAITING_FOR_PROFILE",
                EnumSet.of(
                        PaymentStatus.PENDING_BANK_PROFILE,
                        PaymentStatus.PENDING_TAX_PROFILE,
                        PaymentStatus.PENDING_TAX_INVOICE),
                settings.profile()));
        stuck.addAll(due());
        stuck.addAll(in("IN_RUN", EnumSet.of(PaymentStatus.IN_RUN), settings.inRun()));
        stuck.addAll(in("SENT", EnumSet.of(PaymentStatus.SENT, PaymentStatus.HANDED_TO_ERP), settings.sent()));
        stuck.addAll(failed());
        return List.copyOf(stuck);
    }

    private List<Stuck> in(String stage, Collection<PaymentStatus> statuses, Duration allowed) {
        return payments.unchangedSince(statuses, clock.instant().minus(allowed)).stream()
                .map(payment -> named(payment, stage, payment.toItem().changedAt()))
                .toList();
    }

    /** Due since it became payable, not since it was scheduled. */
    private List<Stuck> due() {
        return payments.unchangedSince(EnumSet.of(PaymentStatus.SCHEDULED), clock.instant()).stream()
                .map(payment -> named(payment, "DUE", dueSince(payment)))
                .filter(item -> item.age().compareTo(settings.due()) > 0)
                .toList();
    }

    private static Instant dueSince(Payment payment) {
        Instant payable =
                payment.payableOn().atStartOfDay(java.time.ZoneOffset.UTC).toInstant();
        Instant changed = payment.toItem().changedAt();
        return payable.isAfter(changed) ? payable : changed;
    }

    private List<Stuck> failed() {
        EnumSet<PaymentStatus> failed = EnumSet.of(PaymentStatus.REJECTED_BY_BANK, PaymentStatus.RETURNED);
        return payments.failedForGood(failed).stream()
                .map(payment -> named(payment, "FAILED", payment.toItem().changedAt()))
                .filter(item -> item.age().compareTo(settings.failed()) > 0)
                .toList();
    }

    private List<Stuck> unscheduled() {
        return funds.openCommitments().stream()
                .filter(open -> Duration.between(open.since(), clock.instant()).compareTo(settings.unscheduled()) > 0)
                .filter(open -> payments.findFirstByClaimIdOrderByAttemptDesc(open.claimId())
                        .isEmpty())
                .map(open ->
                        new Stuck(open.claimId(), null, "UNSCHEDULED", Duration.between(open.since(), clock.instant())))
                .toList();
    }

    private Stuck named(Payment payment, String stage, Instant since) {
        return new Stuck(payment.claimId(), payment.toItem(), stage, Duration.between(since, clock.instant()));
    }
}
