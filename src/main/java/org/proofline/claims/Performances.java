package org.proofline.claims;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.proofline.ledger.CoopAccruals;
import org.proofline.ledger.CoopAccruals.Performance;
import org.proofline.ledger.Funds;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Books the cost of approved activities when they were performed: from then on the vendor owes it. */
@Component
public class Performances {

    private final FundRequestRows requests;
    private final Offers offers;
    private final Books books;
    private final TransactionTemplate transaction;
    private final Clock clock;

    /** What is asked of the ledger. */
    @Component
    record Books(Funds funds, CoopAccruals accruals) {}

    Performances(FundRequestRows requests, Offers offers, Books books, TransactionTemplate transaction, Clock clock) {
        this.requests = requests;
        this.offers = offers;
        this.books = books;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks at every approved request. Nodes may do so at the same time: each accrues once. */
    @Scheduled(cron = "0 23 * * * *", zone = "UTC")
    public void accrue() {
        ActionContext.of(Actor.SYSTEM).run(() -> requests.approved().stream()
                .map(FundRequestRow::id)
                .forEach(id -> transaction.executeWithoutResult(status -> accrue(id))));
    }

    private void accrue(UUID id) {
        FundRequestRow request = requests.get(id);
        Offer offer = offers.version(request.content().offerVersionId());
        LocalDate performed = request.content().activityEnd();
        if (performed.isBefore(LocalDate.now(clock.withZone(offer.zone())))) {
            books.accruals()
                    .perform(new Performance(
                            offer.fundCode(),
                            request.partnerId(),
                            id,
                            books.funds().reservedFor(offer.fundCode(), id),
                            performed));
        }
    }
}
