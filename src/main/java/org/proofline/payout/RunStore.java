package org.proofline.payout;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.proofline.payout.PaymentRuns.BankFile;
import org.proofline.payout.PaymentRuns.Build;
import org.proofline.payout.PaymentRuns.PaymentRun;
import org.proofline.payout.PaymentRuns.RunItem;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.proofline.shared.Money;
import org.springframework.stereotype.Component;

/** Runs with their lines and files. */
@Component
class RunStore {

    private final RunRepository runs;
    private final RunLineRepository lines;
    private final RunFileRepository files;
    private final PaymentRepository payments;
    private final Clock clock;

    RunStore(
            RunRepository runs,
            RunLineRepository lines,
            RunFileRepository files,
            PaymentRepository payments,
            Clock clock) {
        this.runs = runs;
        this.lines = lines;
        this.files = files;
        this.payments = payments;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    Run open(Build command, String maker) {
        String number = "RUN-%d-%04d".formatted(command.cutOff().getYear(), runs.nextNumber());
        return save(new Run(Ids.next(clock), number, command, maker, now()));
    }

    Run save(Run run) {
        return runs.saveAndFlush(run);
    }

    Run find(UUID runId) {
        return runs.findById(runId).orElseThrow(() -> DomainException.notFound("payment run"));
    }

    Run lock(UUID runId) {
        return runs.lock(runId).orElseThrow(() -> DomainException.notFound("payment run"));
    }

    List<Run> newestFirst() {
        return runs.findAllByOrderByIdDesc();
    }

    /** Locks what is due. */
    List<Payment> due(Build terms) {
        return payments.lockDue(terms.payingEntity(), terms.currency(), terms.cutOff());
    }

    void save(List<RunLine> changed) {
        lines.saveAllAndFlush(changed);
    }

    List<RunLine> lines(Run run) {
        return lines.findByRunIdAndRemovedAtIsNullOrderById(run.id());
    }

    /** The payments of the lines, locked, in the lines' order. */
    List<Payment> payments(List<RunLine> of) {
        return of.stream()
                .map(line -> payments.lock(line.itemId()).orElseThrow(PaymentSteps::unknown))
                .toList();
    }

    void keep(Run run, String kind, byte[] content) {
        files.save(new RunFile(Ids.next(clock), run.id(), kind, content, now()));
    }

    byte[] file(UUID runId, String kind, String whyNone) {
        Run run = find(runId);
        if (!run.status().withTheBank()) {
            throw DomainException.conflict(
                    "RUN_STATUS",
                    "Run " + run.number() + " is " + run.status() + ": its files are made at the release.");
        }
        return files.findByRunIdAndKind(runId, kind)
                .orElseThrow(() -> DomainException.conflict(
                        "RUN_WITHOUT_FILE", "Run " + run.number() + " has none: " + whyNone + "."))
                .content();
    }

    List<BankFile> bankFilesSince(Instant moment) {
        return files.made(RunFile.PAIN001, moment);
    }

    PaymentRun view(Run run) {
        List<RunItem> items = lines(run).stream()
                .map(line -> line.toItem(payments.findById(line.itemId()).orElseThrow()))
                .toList();
        Money total = items.stream().map(RunItem::cash).reduce(Money.of("0", run.currency()), Money::plus);
        return new PaymentRun(
                run.id(),
                run.number(),
                run.payingEntity(),
                run.currency(),
                run.cutOff(),
                run.executionDate(),
                run.status().name(),
                run.madeBy(),
                run.madeAt(),
                run.releasedBy(),
                run.releasedAt(),
                run.rejectionReason(),
                items,
                total);
    }
}
