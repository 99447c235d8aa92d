package org.proofline.payout;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional
class RunDesk implements PaymentRuns {

    private final RunStore store;
    private final RunBuilder builder;
    private final RunPayments members;
    private final RunRelease releases;
    private final RunNews news;

    RunDesk(RunStore store, RunBuilder builder, RunPayments members, RunRelease releases, RunNews news) {
        this.store = store;
        this.builder = builder;
        this.members = members;
        this.releases = releases;
        this.news = news;
    }

    @Override
    public PaymentRun build(Build command) {
        String maker = Duty.require(Duty.MAKER);
        Build terms = builder.complete(command);
        List<Payment> candidates = store.due(terms);
        List<Payment> due = builder.inOrder(candidates);
        if (due.isEmpty()) {
            requireRates(candidates);
            throw DomainException.conflict(
                    "NOTHING_DUE",
                    "Nothing of " + terms.payingEntity() + " in " + terms.currency() + " is due on or before "
                            + terms.cutOff() + ".");
        }
        Run run = store.open(terms, maker);
        store.save(builder.lines(run, due));
        members.join(run, due);
        return news.built(run);
    }

    private static void requireRates(List<Payment> candidates) {
        candidates.stream()
                .filter(payment -> payment.status() == PaymentStatus.SCHEDULED)
                .findFirst()
                .ifPresent(payment -> {
                    throw DomainException.conflict(
                            "RATE_MISSING",
                            "The payment of claim " + payment.claimNumber()
                                    + " is converted at today's rate, and there is none. Take in the European Central"
                                    + " Bank's file first.");
                });
    }

    @Override
    @Transactional(readOnly = true)
    public PaymentRun get(UUID runId) {
        requireStaff();
        return store.view(store.find(runId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<PaymentRun> all() {
        requireStaff();
        return store.newestFirst().stream().map(store::view).toList();
    }

    @Override
    public PaymentRun removeItem(UUID runId, UUID itemId, String reason) {
        String person = Duty.require(Duty.MAKER, Duty.RELEASER);
        Run run = store.lock(runId);
        run.requireBuilt();
        RunLine line = store.lines(run).stream()
                .filter(candidate -> candidate.itemId().equals(itemId))
                .findFirst()
                .orElseThrow(PaymentSteps::unknown);
        line.remove(person, Duty.requireReason(reason), store.now());
        store.save(List.of(line));
        members.free(line, reason);
        replan(run);
        return news.told(run, "PAYMENT_RUN_ITEM_REMOVED", reason, itemId);
    }

    /** What the removed payment would have netted may now be netted by another one of the same partner. */
    private void replan(Run run) {
        List<RunLine> lines = store.lines(run);
        Map<UUID, Split> plan = builder.plan(run, store.payments(lines));
        lines.forEach(line -> line.replan(plan.get(line.itemId())));
        store.save(lines);
    }

    @Override
    public PaymentRun release(UUID runId) {
        String releaser = Duty.require(Duty.RELEASER);
        Run run = ofAnother(runId);
        run.requireBuilt();
        releases.release(run, releaser);
        return news.told(run, "PAYMENT_RUN_RELEASED", null, null);
    }

    @Override
    public PaymentRun reject(UUID runId, String reason) {
        String releaser = Duty.require(Duty.RELEASER);
        Run run = ofAnother(runId);
        List<RunLine> lines = store.lines(run);
        run.reject(Duty.requireReason(reason));
        lines.forEach(line -> line.remove(releaser, reason, store.now()));
        store.save(lines);
        lines.forEach(line -> members.free(line, reason));
        return news.told(run, "PAYMENT_RUN_REJECTED", reason, null);
    }

    private Run ofAnother(UUID runId) {
        Run run = store.lock(runId);
        Duty.requireAnother(run.madeBy(), "You built run " + run.number() + ".");
        return run;
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] pain001(UUID runId) {
        requireStaff();
        return store.file(runId, RunFile.PAIN001, "no payment of it goes through the bank");
    }

    @Override
    @Transactional(readOnly = true)
    public byte[] erpFile(UUID runId) {
        requireStaff();
        return store.file(runId, RunFile.ERP, "no payment of it goes through accounts payable");
    }

    @Override
    @Transactional(readOnly = true)
    public List<BankFile> bankFilesSince(Instant moment) {
        requireStaff();
        return store.bankFilesSince(moment);
    }

    /** To a partner there are no runs. */
    private static void requireStaff() {
        if (Duty.actor().isPartner()) {
            throw DomainException.notFound("payment run");
        }
    }
}
