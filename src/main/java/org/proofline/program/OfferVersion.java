package org.proofline.program;

import java.util.List;
import org.proofline.shared.DomainException;

/**
 * A version of an offer with what the catalog knows about it.
 *
 * @param retired whether it was ended early
 * @param authors everybody who ever wrote on it; none of them may publish it
 */
record OfferVersion(Offer offer, boolean published, int matrixVersion, List<String> authors, boolean retired) {

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

    void requireDraft() {
        if (published) {
            throw DomainException.conflict(
                    "OFFER_PUBLISHED", "A published version never changes. Draft a new version instead.");
        }
    }
}
