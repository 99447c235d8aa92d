package org.proofline.portal;

import java.util.UUID;
import org.proofline.claims.Claim;
import org.proofline.duplicates.Duplicates.Match;

/**
 * A possible duplicate with both sides, for people of the vendor only: it names another partner.
 *
 * @param other null when the claim's own lines overdraw one invoice
 */
public record DuplicatePair(Match match, Side own, Side other) {

    /**
     * @param documents names of the files behind it; empty when none is known
     * @param documentId the document that matched, or null
     */
    public record Side(Claim claim, String partner, String documents, UUID documentId) {}
}
