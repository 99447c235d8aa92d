package org.proofline.payout;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.proofline.payout.bank.BankReport;
import org.proofline.payout.bank.BankReport.GroupReport;
import org.proofline.payout.bank.BankReport.Outcome;
import org.proofline.payout.bank.BankReport.TransferReport;
import org.springframework.stereotype.Component;

/** Finds what a message speaks of: payments by end-to-end id, and all payments of a run when it speaks of the whole. */
@Component
class MessageTargets {

    private final PaymentRepository payments;
    private final RunStore store;
    private final RunNews news;

    MessageTargets(PaymentRepository payments, RunStore store, RunNews news) {
        this.payments = payments;
        this.store = store;
        this.news = news;
    }

    Optional<Payment> find(String endToEndId) {
        return EndToEndId.parse(endToEndId).flatMap(payments::lock);
    }

    /** Single transfers first; a final word on the whole group goes for the transfers that have none of their own. */
    List<TransferReport> transfers(BankReport report) {
        List<TransferReport> transfers = new ArrayList<>(report.transfers());
        Set<String> named = new HashSet<>();
        transfers.forEach(transfer -> named.add(transfer.endToEndId()));
        for (GroupReport group : report.groups()) {
            if (group.outcome() != Outcome.ACCEPTED) {
                EndToEndId.parse(group.originalMessageId()).stream()
                        .flatMap(run -> payments.findByRunIdOrderById(run).stream())
                        .filter(payment -> payment.status().underWay() && named.add(EndToEndId.of(payment.id())))
                        .map(payment ->
                                new TransferReport(EndToEndId.of(payment.id()), group.outcome(), group.reason(), null))
                        .forEach(transfers::add);
            }
        }
        return transfers;
    }

    void requireNeitherMakerNorReleaser(UUID runId) {
        Run run = store.find(runId);
        Duty.requireAnother(run.madeBy(), "You built run " + run.number() + ", so you cannot reconcile it.");
        Duty.requireAnother(run.releasedBy(), "You released run " + run.number() + ", so you cannot reconcile it.");
    }

    /** The run goes on when its first answer came, and is complete when nothing of it is under way any more. */
    void answered(UUID runId) {
        Run run = store.lock(runId);
        Run.Status before = run.status();
        run.answered(payments.findByRunIdOrderById(runId).stream()
                .noneMatch(payment -> payment.status().underWay()));
        if (run.status() != before) {
            news.told(run, "PAYMENT_RUN_" + run.status(), null, null);
        }
    }
}
