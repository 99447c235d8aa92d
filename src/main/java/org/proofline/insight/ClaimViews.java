package org.proofline.insight;

import java.util.List;
import java.util.UUID;

/** Reads for screens. Owner and staff scoping by the acting person: another partner's claim is NOT_FOUND. */
public interface ClaimViews {

    ClaimView of(UUID claimId);

    /** Partners get their own view: no names of staff, no other partners, no internal events. */
    List<ClaimView.TimelineEntry> timeline(UUID claimId);
}
