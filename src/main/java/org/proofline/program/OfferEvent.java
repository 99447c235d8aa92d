package org.proofline.program;

import java.util.Map;
import java.util.UUID;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/**
 * Something happened to a version of an offer, or to a partner that takes part in it.
 *
 * @param type OFFER_DRAFTED, OFFER_SENT, OFFER_SENT_BACK, OFFER_CHECKED, OFFER_PUBLISHED, OFFER_RETIRED, PARTNER_ENROLLED, PARTNER_LEFT_OFFER or
 *     TERMS_ACCEPTED
 * @param before the version in force before a publication; empty when there was none
 * @param after the version with its terms
 */
public record OfferEvent(UUID versionId, String type, Map<String, Object> before, Map<String, Object> after)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.of("OFFER", versionId);
    }
}
