package org.proofline.rebate;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.ledger.CoopAccruals;
import org.proofline.ledger.PayingEntities;
import org.proofline.ledger.Receivables;
import org.proofline.payout.Payouts;
import org.proofline.program.Offer;
import org.proofline.rebate.Rebates.Entitlement;
import org.proofline.rebate.Rebates.Run;
import org.proofline.shared.Ids;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Posts the differences of an approved run: what is owed as a payment or credit memo, what was too much as a debt. */
@Component
class RunPosting {

    private static final int AT_ONCE = 500;
    private static final String POSTING = "REBATE_POSTING";

    private final Tables tables;
    private final Payouts payouts;
    private final Books books;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** What is booked in the ledger. */
    @Component
    record Books(RewardFunds funds, Receivables receivables, PayingEntities entities, CoopAccruals accruals) {}

    /** Where entitlements stand, and what was paid of them. */
    @Component
    record Tables(EntitlementTable entitlements, RunTable runs, AwardTable awards, ClawbackTable clawbacks) {}

    RunPosting(Tables tables, Payouts payouts, Books books, ApplicationEventPublisher events, Clock clock) {
        this.tables = tables;
        this.payouts = payouts;
        this.books = books;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Posts what is entitled and not paid by now: a claim on the same entitlement may have been approved since the run was
     * computed.
     *
     * @return how many differences were posted
     */
    long post(Run run, Offer offer) {
        tables.awards().lock(offer.code());
        Map<UUID, Paid> now = tables.runs().paid(offer.code(), new Period(run.from(), run.to()), offer.currency());
        Paid none = Paid.nothing(offer.currency());
        long posted = 0;
        UUID after = null;
        for (List<Entitlement> page = page(run, null); !page.isEmpty(); page = page(run, after)) {
            for (Entitlement computed : page) {
                Paid paid = now.getOrDefault(computed.partnerId(), none);
                Entitlement entitlement = computed.having(paid.beside(computed.entitled()));
                if (isHeld(entitlement)) {
                    continue;
                }
                absorb(run, offer, entitlement, paid.absorbed(computed.entitled()));
                leave(run, entitlement, paid.left(computed.entitled()));
                if (!entitlement.difference().isZero()) {
                    post(run, offer, entitlement, null);
                    posted++;
                }
            }
            after = page.get(page.size() - 1).partnerId();
        }
        return posted;
    }

    /**
     * Posts what the run had left to a clawback that ended without taking it.
     *
     * @param paid as it stands without the clawback
     */
    void late(Run run, Offer offer, UUID partner, Paid paid, UUID clawbackId) {
        for (Entitlement computed : tables.entitlements().list(run.id(), partner, null, 1)) {
            Entitlement entitlement = computed.having(paid.beside(computed.entitled()));
            if (!isHeld(entitlement) && entitlement.difference().isNegative()) {
                post(run, offer, entitlement, clawbackId);
            }
        }
    }

    private List<Entitlement> page(Run run, UUID after) {
        return tables.entitlements().list(run.id(), null, after, AT_ONCE);
    }

    private static boolean isHeld(Entitlement entitlement) {
        return entitlement.variance() && !entitlement.answer().pay();
    }

    /** What a clawback took back and fewer sales explain by now is not taken back once more, nor its cost. */
    private void absorb(Run run, Offer offer, Entitlement entitlement, Money amount) {
        if (!amount.isPositive()) {
            return;
        }
        UUID partner = entitlement.partnerId();
        tables.entitlements().absorbed(run.id(), partner, amount, clock.instant());
        events.publishEvent(RebateEvent.run(
                run.id(), "REBATE_ABSORBED", null, Map.of("partner", partner.toString(), "amount", amount.toString())));
        books.accruals()
                .recover(new CoopAccruals.Settlement(
                        "rebate:" + run.id() + ":" + partner + ":absorbed",
                        Subject.of("REBATE_RUN", run.id()),
                        null,
                        offer.fundCode(),
                        partner,
                        amount));
    }

    /** A clawback under way is about to take it: not twice. */
    private void leave(Run run, Entitlement entitlement, Money amount) {
        if (!amount.isPositive()) {
            return;
        }
        UUID partner = entitlement.partnerId();
        tables.clawbacks().left(run.id(), partner, amount, clock.instant());
        events.publishEvent(RebateEvent.run(
                run.id(),
                "REBATE_LEFT_TO_CLAWBACK",
                null,
                Map.of("partner", partner.toString(), "amount", amount.toString())));
    }

    private void post(Run run, Offer offer, Entitlement entitlement, UUID clawbackId) {
        UUID id = Ids.next(clock);
        tables.entitlements().posted(id, run.id(), entitlement, clawbackId, clock.instant());
        events.publishEvent(new RebateEvent(
                POSTING,
                id,
                "REBATE_POSTED",
                null,
                Map.of("posted", entitlement.posted().toString()),
                Map.of(
                        "run", run.number(),
                        "partner", entitlement.partnerId().toString(),
                        "entitled", entitlement.entitled().toString(),
                        "difference", entitlement.difference().toString())));
        if (entitlement.difference().isPositive()) {
            pay(run, offer, entitlement, id);
        } else {
            takeBack(offer, entitlement.partnerId(), entitlement.difference().negated(), id);
        }
    }

    private void takeBack(Offer offer, UUID partner, Money debt, UUID id) {
        Subject posting = Subject.of(POSTING, id);
        books.receivables()
                .book(new Receivables.Movement(
                        "rebate:" + id, posting, null, partner, offer.payingEntity(), offer.fundCode(), debt));
        books.accruals()
                .recover(new CoopAccruals.Settlement(
                        "rebate:" + id + ":recover", posting, null, offer.fundCode(), partner, debt));
    }

    private void pay(Run run, Offer offer, Entitlement entitlement, UUID id) {
        Money amount = entitlement.difference();
        UUID partner = entitlement.partnerId();
        books.funds().fill(offer.fundCode(), partner, amount, "rebate:" + id);
        books.funds().commit(offer.fundCode(), partner, id, amount);
        Payouts.Papers papers = new Payouts.Papers(offer.taxDocument().name(), null);
        payouts.schedule(new Payouts.Schedule(
                        id,
                        run.number() + "/" + offer.code(),
                        partner,
                        offer.payingEntity(),
                        offer.fundCode(),
                        amount,
                        offer.terms().settlement(),
                        books.entities()
                                .today(offer.payingEntity())
                                .plusDays(offer.terms().holdingDays()))
                .with(papers));
    }
}
