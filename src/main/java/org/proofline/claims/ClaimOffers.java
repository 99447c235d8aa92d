package org.proofline.claims;

import java.time.Clock;
import java.time.LocalDate;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.springframework.stereotype.Component;

/** Which version of an offer rules a claim: drafts follow the one in force, submitted claims keep theirs. */
@Component
class ClaimOffers {

    private final Offers offers;
    private final Clock clock;

    ClaimOffers(Offers offers, Clock clock) {
        this.offers = offers;
        this.clock = clock;
    }

    /**
     * The version in force on the activity's first day. An activity outside every version gets today's: the rules say
     * so to the partner, who may still mend the draft. Null when there is no such offer.
     */
    Offer inForce(String code, LocalDate activityStart) {
        Offer offer = find(code, activityStart);
        return offer == null ? find(code, LocalDate.now(clock)) : offer;
    }

    Offer of(ClaimRow row) {
        return row.status() == ClaimStatus.DRAFT
                ? row.followed(() -> forDraft(row))
                : offers.version(row.content().offerVersionId());
    }

    private Offer forDraft(ClaimRow row) {
        Offer offer = inForce(row.content().offerCode(), row.content().activityStart());
        return offer == null ? offers.version(row.content().offerVersionId()) : offer;
    }

    private Offer find(String code, LocalDate on) {
        return offers.findInForce(code, on).orElse(null);
    }
}
