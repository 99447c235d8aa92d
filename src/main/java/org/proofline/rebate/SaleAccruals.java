package org.proofline.rebate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.proofline.ledger.CoopAccruals;
import org.proofline.ledger.CoopAccruals.Accrual;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.proofline.program.OfferType;
import org.proofline.rebate.AccruingOffers.Accruing;
import org.proofline.rebate.Entitlements.Job;
import org.proofline.sales.SalesRecorded;
import org.proofline.shared.Ids;
import org.proofline.shared.Money;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * The cost of rebates and co-op money accrues with the sale: what the lines of a period earn is computed anew, and what it
 * changed by is booked. Co-op money is the partner's from then on; a rebate is paid by its run or claim, which relieves
 * what accrued.
 */
@Component
class SaleAccruals {

    private final AccruingOffers offers;
    private final Partners partners;
    private final Entitlements entitlements;
    private final Books books;
    private final Clock clock;

    /** What was booked, here and in the ledger. */
    @Component
    record Books(AccruedTable accrued, CoopAccruals ledger) {}

    SaleAccruals(AccruingOffers offers, Partners partners, Entitlements entitlements, Books books, Clock clock) {
        this.offers = offers;
        this.partners = partners;
        this.entitlements = entitlements;
        this.books = books;
        this.clock = clock;
    }

    @EventListener
    void recorded(SalesRecorded sales) {
        partners.find(sales.partnerId()).ifPresent(partner -> {
            for (Accruing accruing : offers.of(partner, sales.to())) {
                boolean earns = offers.takesPart(partner, accruing.offer());
                each(accruing, sales, (period, day) -> accrue(accruing.offer(), partner, period, day, earns));
            }
        });
    }

    /** What a partner earned and nobody booked, because it did not meet the conditions of an offer until now. */
    void missed(SalesRecorded sales) {
        partners.find(sales.partnerId()).ifPresent(partner -> {
            for (Accruing accruing : offers.of(partner, sales.to())) {
                if (offers.takesPart(partner, accruing.offer())) {
                    each(accruing, sales, (period, day) -> accrueMore(accruing.offer(), partner, period, day));
                }
            }
        });
    }

    private static void each(Accruing accruing, SalesRecorded sales, BiConsumer<Period, LocalDate> to) {
        LocalDate day = sales.from().isBefore(accruing.from()) ? accruing.from() : sales.from();
        while (!day.isAfter(sales.to())) {
            Period period = RewardPeriods.of(accruing.offer(), day, sales.to());
            to.accept(period, day);
            day = period.to().plusDays(1);
        }
    }

    private void accrueMore(Offer offer, Partner partner, Period period, LocalDate day) {
        Money before = books.accrued().accrued(offer.code(), partner.id(), period, offer.currency());
        Money change = earned(offer, partner, period).minus(before);
        if (change.isPositive()) {
            keep(offer, partner, period, change, day);
        }
    }

    /** A partner that takes no part earns nothing more, but what it returns counts. */
    private void accrue(Offer offer, Partner partner, Period period, LocalDate day, boolean earns) {
        Money before = books.accrued().accrued(offer.code(), partner.id(), period, offer.currency());
        if (!earns && before.isZero()) {
            return;
        }
        Money change = earned(offer, partner, period).minus(before);
        if (!change.isZero() && (earns || change.isNegative())) {
            keep(offer, partner, period, change, day);
        }
    }

    private void keep(Offer offer, Partner partner, Period period, Money change, LocalDate day) {
        UUID id = Ids.next(clock);
        books.accrued().keep(id, offer.code(), partner.id(), period, change, clock.instant());
        book(offer, partner, id, change, day);
    }

    private void book(Offer offer, Partner partner, UUID id, Money change, LocalDate day) {
        boolean coop = offer.scheme().type() == OfferType.COOP_ACCRUAL;
        boolean more = change.isPositive();
        Accrual accrual = new Accrual(
                offer.fundCode(), partner.id(), more ? change : change.negated(), "sale-accrual:" + id, day);
        if (coop && more) {
            books.ledger().accrue(accrual);
        } else if (coop) {
            books.ledger().reverse(accrual);
        } else if (more) {
            books.ledger().accrueCost(accrual);
        } else {
            books.ledger().reverseCost(accrual);
        }
    }

    private Money earned(Offer offer, Partner partner, Period period) {
        Job job = new Job(
                offer.scheme().earn(),
                period,
                partner.id(),
                Set.of(),
                id -> partner.tier(),
                Map.of(partner.id(), Money.of("0", offer.currency())));
        List<Money> result = new ArrayList<>();
        entitlements.compute(job, (id, lines, posted, earned) -> result.add(earned.amount()));
        return result.get(0);
    }
}
