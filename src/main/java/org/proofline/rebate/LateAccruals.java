package org.proofline.rebate;

import java.util.Set;
import java.util.UUID;
import org.proofline.partner.PartnerEvent;
import org.proofline.program.OfferEvent;
import org.proofline.sales.SalesRecorded;
import org.proofline.sales.SalesTotals;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * When a hold is lifted, a profile changes, or a partner enrolls or accepts terms, what its sales earned meanwhile accrues
 * at once, and not with the next sale only.
 */
@Component
class LateAccruals {

    private static final Set<String> OF_PARTNERS = Set.of("PARTNER_STANDING_CHANGED", "PARTNER_PROFILE_CHANGED");
    private static final Set<String> OF_OFFERS = Set.of("PARTNER_ENROLLED", "TERMS_ACCEPTED");

    private final SalesTotals sales;
    private final SaleAccruals accruals;

    LateAccruals(SalesTotals sales, SaleAccruals accruals) {
        this.sales = sales;
        this.accruals = accruals;
    }

    @EventListener
    void changed(PartnerEvent change) {
        boolean onHold = Boolean.FALSE.equals(change.after().get("goodStanding"));
        if (OF_PARTNERS.contains(change.type()) && !onHold) {
            accrue(change.partnerId());
        }
    }

    @EventListener
    void takesPart(OfferEvent change) {
        if (OF_OFFERS.contains(change.type())) {
            accrue(UUID.fromString(change.after().get("partner").toString()));
        }
    }

    private void accrue(UUID partnerId) {
        sales.days(partnerId)
                .ifPresent(days -> accruals.missed(new SalesRecorded(partnerId, days.first(), days.last())));
    }
}
