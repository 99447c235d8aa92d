package org.proofline.insight;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.claims.Claim;

/** Reads for screens. Owner and staff scoping by the acting person: another partner's claim is NOT_FOUND. */
public interface ClaimViews {

    ClaimView of(UUID claimId);

    /**
     * Payment and recovery of many claims at once, for lists.
     *
     * @param found what the acting person was shown by {@code Claims}
     * @return one entry per claim, by its id
     */
    Map<UUID, MoneyStatus> moneyStatus(List<Claim> found);

    /** Both words are NONE while there is nothing of the kind; see {@link ClaimView}. */
    record MoneyStatus(String payment, String recovery) {}

    /** Partners get their own view: no names of staff, no other partners, no internal events. */
    List<ClaimView.TimelineEntry> timeline(UUID claimId);
}
