package org.proofline.claims;

import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.springframework.stereotype.Component;

/** Which version of an offer rules a claim: drafts follow the one in force or approved, submitted claims keep theirs. */
@Component
class ClaimOffers {

    private final Offers offers;
    private final FundRequestRows requests;
    private final Clock clock;

    ClaimOffers(Offers offers, FundRequestRows requests, Clock clock) {
        this.offers = offers;
        this.requests = requests;
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

    /** A claim on an approved fund request keeps the version that was approved with the request. */
    Offer forClaim(String code, LocalDate activityStart, UUID fundRequestId) {
        FundRequestRow request = fundRequestId == null ? null : requests.find(fundRequestId);
        boolean approved = request != null && request.offerCode().equals(code) && request.isApproved();
        return approved ? offers.version(request.content().offerVersionId()) : inForce(code, activityStart);
    }

    Offer of(ClaimRow row) {
        return row.status() == ClaimStatus.DRAFT
                ? row.followed(() -> forDraft(row))
                : offers.version(row.content().offerVersionId());
    }

    private Offer forDraft(ClaimRow row) {
        Offer offer = forClaim(
                row.content().offerCode(),
                row.content().activityStart(),
                row.content().fundRequestId());
        return offer == null ? offers.version(row.content().offerVersionId()) : offer;
    }

    private Offer find(String code, LocalDate on) {
        return offers.findInForce(code, on).orElse(null);
    }
}
