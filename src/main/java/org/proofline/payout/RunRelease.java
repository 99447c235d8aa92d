package org.proofline.payout;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Component;

/** Releases a run: only what the maker saw goes out. */
@Component
class RunRelease {

    private final RunStore store;
    private final RunBuilder builder;
    private final RunFiles files;
    private final PaymentBooks books;
    private final PaymentNews news;

    RunRelease(RunStore store, RunBuilder builder, RunFiles files, PaymentBooks books, PaymentNews news) {
        this.store = store;
        this.builder = builder;
        this.files = files;
        this.books = books;
        this.news = news;
    }

    void release(Run run, String releaser) {
        List<RunLine> lines = store.lines(run);
        if (lines.isEmpty()) {
            throw DomainException.conflict(
                    "RUN_EMPTY", "Every item was taken out of run " + run.number() + ". Reject it.");
        }
        List<Payment> payments = store.payments(lines);
        requireUnchanged(run, lines, payments);
        requireUndoubted(payments);
        requireOtherPersonVerified(payments, run, releaser);
        run.release(releaser, store.now());
        book(payments, lines);
        files.writeTaxDocuments(payments);
        files.make(run, lines).forEach((kind, content) -> store.keep(run, kind, content));
    }

    /** Fund rows are locked in one order whatever the run's order is. */
    private void book(List<Payment> payments, List<RunLine> lines) {
        payments.stream()
                .sorted(Comparator.comparing(Payment::fundCode).thenComparing(Payment::partnerId))
                .forEach(payment -> {
                    RunLine line = lines.stream()
                            .filter(candidate -> candidate.itemId().equals(payment.id()))
                            .findFirst()
                            .orElseThrow();
                    PaymentStatus from = payment.status();
                    payment.release(line.split(), store.now());
                    books.release(payment);
                    news.changed(payment, from, null);
                });
    }

    private void requireUnchanged(Run run, List<RunLine> lines, List<Payment> payments) {
        Map<UUID, Split> plan = builder.plan(run, payments);
        for (int i = 0; i < lines.size(); i++) {
            RunLine line = lines.get(i);
            if (!line.payee().equals(builder.payee(payments.get(i)))) {
                throw changed(line, "the partner's bank profile changed or is not verified any more");
            }
            if (!line.split().equals(plan.get(line.itemId()))) {
                throw changed(line, "what the partner owes or the tax to withhold changed");
            }
        }
    }

    private void requireUndoubted(List<Payment> payments) {
        List<Payment> doubted = builder.doubted(payments);
        if (!doubted.isEmpty()) {
            throw DomainException.conflict(
                    "RUN_CHANGED",
                    "Since the run was built a rule found claims that together exceed a limit: "
                            + doubted.stream()
                                    .map(Payment::claimNumber)
                                    .sorted()
                                    .collect(Collectors.joining(", "))
                            + ". Take them out of the run, or say among the rules' hits that it is harmless.");
        }
    }

    private static DomainException changed(RunLine line, String what) {
        return DomainException.conflict(
                "RUN_CHANGED",
                "Since the run was built " + what + " (claim " + line.claimNumber()
                        + "). Take the item out, or reject the run and build it again.");
    }

    private void requireOtherPersonVerified(List<Payment> payments, Run run, String releaser) {
        for (Payment payment : payments) {
            String verifier = builder.accountVerifiedBy(payment);
            if (releaser.equals(verifier) || run.madeBy().equals(verifier)) {
                throw DomainException.forbidden(
                        "SEGREGATION_OF_DUTIES",
                        "The bank profile behind claim " + payment.claimNumber() + " was verified by " + verifier
                                + ", who cannot also build or release its payment.");
            }
        }
    }
}
