package org.proofline.claims;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.proofline.ledger.CoopAccruals;
import org.proofline.ledger.CoopAccruals.ClaimedPerformance;
import org.proofline.ledger.CoopAccruals.Performance;
import org.proofline.ledger.Funds;
import org.proofline.program.Offer;
import org.proofline.program.OfferType;
import org.proofline.program.Offers;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Books the cost of activities when they were performed: from then on the vendor owes it. Of an approved fund request that
 * is what is reserved; of a claim without one, what the claim is likely to come to. What is not approved of it is released.
 * Claims that are decided before this looks need no accrual: their payment books the cost.
 */
@Component
public class Performances {

    private final Performed performed;
    private final Offers offers;
    private final Books books;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** What is asked of the ledger. */
    @Component
    record Books(Funds funds, CoopAccruals accruals) {}

    /** What was performed. */
    @Component
    record Performed(FundRequestRows requests, PerformedClaims claims) {}

    Performances(Performed performed, Offers offers, Books books, TransactionTemplate transaction, Clock clock) {
        this.performed = performed;
        this.offers = offers;
        this.books = books;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks at every approved request, and every open claim without one. Nodes may do so at the same time: each accrues once. */
    @Scheduled(cron = "0 23 * * * *", zone = "UTC")
    public void accrue() {
        LocalDate today = LocalDate.now(clock);
        ActionContext.of(Actor.SYSTEM).run(() -> {
            performed.requests().approved().stream()
                    .map(FundRequestRow::id)
                    .forEach(id -> transaction.executeWithoutResult(status -> accrue(id)));
            performed.claims().wanted(today).stream()
                    .filter(PerformedClaims.Performed::differs)
                    .filter(claim -> isOver(offers.version(claim.offerVersionId()), claim.activityEnd()))
                    .forEach(claim -> transaction.executeWithoutResult(status ->
                            performed.claims().locked(claim.claimId(), today).ifPresent(this::accrue)));
        });
    }

    private void accrue(PerformedClaims.Performed claim) {
        Offer offer = offers.version(claim.offerVersionId());
        if (!claim.differs() || !accruesAtPerformance(offer)) {
            return;
        }
        books.accruals()
                .perform(new ClaimedPerformance(
                        offer.fundCode(), claim.partnerId(), claim.claimId(), claim.owed(), claim.activityEnd()));
        performed.claims().keep(claim.claimId(), claim.owed());
    }

    /** Rewards and co-op money accrue at the sale. */
    private static boolean accruesAtPerformance(Offer offer) {
        boolean coop = offer.kind().equals("COOP")
                || offer.scheme() != null && offer.scheme().type() == OfferType.COOP_ACCRUAL;
        return !coop && !ClaimRewards.pays(offer);
    }

    private boolean isOver(Offer offer, LocalDate lastDay) {
        return lastDay.isBefore(LocalDate.now(clock.withZone(offer.zone())));
    }

    private void accrue(UUID id) {
        FundRequestRow request = performed.requests().get(id);
        Offer offer = offers.version(request.content().offerVersionId());
        LocalDate lastDay = request.content().activityEnd();
        if (isOver(offer, lastDay)) {
            books.accruals()
                    .perform(new Performance(
                            offer.fundCode(),
                            request.partnerId(),
                            id,
                            books.funds().reservedFor(offer.fundCode(), id),
                            lastDay));
        }
    }
}
