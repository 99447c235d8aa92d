package org.proofline.claims;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What was claimed before, for rules that look at more than one claim. It ignores who asks: never show it to partners. */
public interface PastClaims {

    /**
     * A claim that counts: neither a draft nor rejected, withdrawn or expired.
     *
     * @param handedIn when it was submitted last
     * @param net of all lines, in the claim's currency
     */
    record PastClaim(
            UUID id,
            String number,
            String offerCode,
            String activityType,
            Instant handedIn,
            String currency,
            BigDecimal net,
            List<Claim.Line> lines) {}

    /**
     * What one claim of any partner was worth.
     *
     * @param claimed in its currency
     * @param results what it achieved, by metric
     */
    record Peer(
            UUID id,
            UUID partnerId,
            String activityType,
            String currency,
            BigDecimal claimed,
            Map<String, String> results) {}

    /**
     * A claim that was approved without a person's word.
     *
     * @param offerVersionId the version of its offer
     */
    record Straight(PastClaim claim, UUID partnerId, UUID offerVersionId) {}

    /** Those of these claims that were approved without a person's word. */
    List<Straight> straightThrough(Collection<UUID> claimIds);

    /**
     * A claim of another partner that was sent from the same address.
     *
     * @param handedIn when it was submitted
     */
    record Sent(UUID partnerId, String number, Instant handedIn) {}

    /**
     * What stands around a claim.
     *
     * @param past the partner's other claims, the newest first; at most five hundred
     * @param sent other partners' claims from the same address, at most two hundred; none where the address tells nothing
     */
    record Vicinity(List<PastClaim> past, List<Sent> sent) {}

    /** The partner's other claims submitted since then, the newest first; at most five hundred. */
    List<PastClaim> of(UUID partnerId, UUID but, Instant since);

    /**
     * With one statement.
     *
     * @param since from when on the partner's claims were submitted
     * @param sentSince from when on those of others were
     */
    Vicinity around(UUID partnerId, UUID claimId, Instant since, Instant sentSince);

    /** The newest claims of all partners, at most three thousand. */
    List<Peer> newest();
}
