package org.proofline.program;

import java.util.List;
import org.proofline.shared.DomainException;

/**
 * A version of an offer with what the catalog knows about it.
 *
 * @param sent whether its authors sent it for check, or somebody checked it
 * @param revision grows each time the draft is written
 * @param retired whether it was ended early
 * @param authors everybody who ever wrote on it; none of them may publish it
 */
record OfferVersion(
        Offer offer,
        boolean published,
        boolean sent,
        long revision,
        int matrixVersion,
        List<String> authors,
        boolean retired) {

    void requirePublishableBy(String person) {
        if (published) {
            throw DomainException.conflict(
                    "OFFER_PUBLISHED", "This version is published already. A change needs a new version.");
        }
        if (authors.contains(person)) {
            throw DomainException.forbidden(
                    "SEGREGATION_OF_DUTIES",
                    "You wrote on this version, so another person must publish it, whatever roles you hold.");
        }
    }

    /** Nobody looks at what its authors still write on. */
    void requireSent() {
        if (!sent) {
            throw DomainException.conflict(
                    "OFFER_NOT_SENT",
                    "Its authors still write on this draft. One of them sends it for check first, then it can be"
                            + " checked and published.");
        }
    }

    /** @param seen the revision that the author began with */
    void requireRevision(long seen) {
        if (revision != seen) {
            throw DomainException.stale();
        }
    }

    void requireDraft() {
        if (published) {
            throw DomainException.conflict(
                    "OFFER_PUBLISHED", "A published version never changes. Draft a new version instead.");
        }
    }
}
