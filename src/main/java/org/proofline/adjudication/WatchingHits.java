package org.proofline.adjudication;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.proofline.adjudication.RiskRules.Explanation;

/**
 * What the rules found that watch instead of standing in a claim's way: how people decide (F27, F28), sales that came back
 * after a reward was decided (F26), and one cost in many small claims (F5, by {@link Splits}). Each hit is kept once, and takes a person's word like any finding.
 */
public interface WatchingHits {

    /**
     * A stored hit.
     *
     * @param threshold what the rule compared with when it was found, or null
     * @param person whom it is about: somebody else judges it; null when it is about nobody
     * @param explanation with what people said of it
     */
    record Hit(
            UUID id,
            UUID claimId,
            String claimNumber,
            String threshold,
            String person,
            Instant foundAt,
            Explanation explanation) {}

    /** The hits of which nobody said anything, or the others: those that ask for a look first, then the newest; at most 200. */
    List<Hit> list(boolean judged);

    /** Looks at what happened since the last look, now and not only when it is time. */
    void look();

    /**
     * A person's word on a hit: CONFIRMED, or HARMLESS. It counts for the record of the rule, changes no decision, and a
     * later word takes its place.
     *
     * @throws org.proofline.shared.DomainException FORBIDDEN {@code OWN_DECISION} for the person whom the hit is about
     */
    void judge(UUID hitId, String verdict, String reason);
}
