package org.proofline.portal;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.proofline.program.Offer;
import org.proofline.program.OfferType;
import org.proofline.program.Offers;
import org.proofline.program.earn.EarnPlan;
import org.springframework.stereotype.Component;

/** What a rebate run can be computed for. */
@Component
class RebateChoices {

    private static final int MONTHS = 3;

    private final Offers offers;
    private final Clock clock;

    RebateChoices(Offers offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    /** Offers that pay partners by their sales. */
    List<Offer> offers() {
        return offers.catalog(LocalDate.now(clock)).stream()
                .filter(offer -> offer.scheme() != null && offer.scheme().earn() != null)
                .filter(offer -> offer.scheme().earn().payee() == EarnPlan.Payee.PARTNER)
                .filter(offer -> offer.scheme().type().earning() == OfferType.Earning.SALES)
                .filter(offer -> offer.scheme().type() != OfferType.COOP_ACCRUAL)
                .toList();
    }

    /** First day of the current quarter. */
    LocalDate thisQuarter() {
        LocalDate today = LocalDate.now(clock);
        return today.withDayOfMonth(1).minusMonths((today.getMonthValue() - 1) % MONTHS);
    }
}
