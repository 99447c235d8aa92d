package org.proofline.program;

import java.util.Map;
import java.util.UUID;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/**
 * A version of an offer was drafted, checked, published or retired.
 *
 * @param type OFFER_DRAFTED, OFFER_CHECKED, OFFER_PUBLISHED or OFFER_RETIRED
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
