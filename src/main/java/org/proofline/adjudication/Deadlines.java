package org.proofline.adjudication;

import java.time.Instant;
import java.time.LocalDate;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimStatus;
import org.proofline.program.Offer;

/** Until when a claim may be handed in. */
final class Deadlines {

    private Deadlines() {}

    /**
     * The offer's days after the activity. A claim in place of a rejected one has these days again from the rejection on;
     * what a won dispute gave back of an approved one has them from the day on which it was given back.
     *
     * @param replaced the claim whose place this one takes, or null
     */
    static LocalDate lastDay(Claim claim, Offer offer, Claim replaced) {
        int days = offer.terms().claimWithinDays();
        LocalDate lastDay = claim.activityEnd().plusDays(days);
        if (replaced == null) {
            return lastDay;
        }
        Instant from = replaced.status() == ClaimStatus.REJECTED ? replaced.decidedAt() : claim.createdAt();
        LocalDate again = LocalDate.ofInstant(from, offer.zone()).plusDays(days);
        return again.isAfter(lastDay) ? again : lastDay;
    }
}
