package org.proofline.payout;

import java.util.Optional;
import org.proofline.payout.bank.BankReport.Outcome;
import org.proofline.payout.bank.BankReport.TransferReport;
import org.springframework.stereotype.Component;

/** Applies what the bank or accounts payable said to one payment, locked by the caller. */
@Component
class Settlements {

    /** @param status the new status, or UNCHANGED */
    record Change(String status, String explanation) {}

    private static final String UNCHANGED = "UNCHANGED";

    private final PaymentBooks books;
    private final PaymentChecks checks;
    private final PaymentNews news;
    private final PaymentSteps steps;

    Settlements(PaymentBooks books, PaymentChecks checks, PaymentNews news, PaymentSteps steps) {
        this.books = books;
        this.checks = checks;
        this.news = news;
        this.steps = steps;
    }

    Change apply(Payment payment, TransferReport report) {
        return refusal(payment, report)
                .map(why -> new Change(UNCHANGED, why))
                .orElseGet(() -> switch (report.outcome()) {
                    case SETTLED -> settle(payment, report.reason());
                    case REJECTED -> reject(payment, report.reason());
                    case RETURNED -> giveBack(payment, report.reason());
                    case ACCEPTED -> throw new IllegalStateException("Refused above");
                });
    }

    /** Why the report changes nothing; empty when it does. */
    private static Optional<String> refusal(Payment payment, TransferReport report) {
        PaymentStatus status = payment.status();
        if (report.outcome() == Outcome.ACCEPTED) {
            return Optional.of("Accepted or pending is not settled yet.");
        }
        boolean possible = status.underWay() || (status == PaymentStatus.PAID && report.outcome() == Outcome.RETURNED);
        if (!possible) {
            return Optional.of("The payment is " + status + " already.");
        }
        if (report.amount() != null && !report.amount().equals(payment.cash())) {
            return Optional.of("The amount differs: " + report.amount() + " was booked, " + payment.cash()
                    + " was sent. Clear this up with the bank.");
        }
        return Optional.empty();
    }

    private Change settle(Payment payment, String reason) {
        PaymentStatus from = payment.status();
        books.settle(payment);
        payment.settle(steps.now());
        news.changed(payment, from, reason);
        return new Change(PaymentStatus.PAID.name(), "Settled: " + payment.cash() + ".");
    }

    private Change reject(Payment payment, String reason) {
        PaymentStatus from = payment.status();
        String why = reason == null ? "The bank gave no reason" : reason;
        books.reject(payment);
        payment.fail(PaymentStatus.REJECTED_BY_BANK, why, steps.now());
        news.changed(payment, from, why);
        return new Change(PaymentStatus.REJECTED_BY_BANK.name(), "Never executed: " + why + ".");
    }

    /** A return proves the settlement before it, whether or not that was reported. */
    private Change giveBack(Payment payment, String reason) {
        if (payment.status().underWay()) {
            settle(payment, "A return implies the settlement");
        }
        PaymentStatus from = payment.status();
        String why = reason == null ? "The bank gave no reason" : reason;
        books.giveBack(payment);
        payment.fail(PaymentStatus.RETURNED, why, steps.now());
        checks.block(payment, "Payment of claim " + payment.claimNumber() + " came back: " + why);
        news.changed(payment, from, why);
        return new Change(
                PaymentStatus.RETURNED.name(),
                "Came back: " + why + ". The bank profile is blocked until verified anew.");
    }
}
