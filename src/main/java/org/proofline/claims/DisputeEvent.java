package org.proofline.claims;

import java.util.Map;
import java.util.UUID;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/**
 * A dispute was opened or decided. Types: DISPUTE_OPENED, DISPUTE_UPHELD, DISPUTE_OVERTURNED.
 *
 * @param disputeId the dispute
 * @param claimId the claim it is about
 * @param partnerId whose claim it is
 */
public record DisputeEvent(
        UUID disputeId,
        UUID claimId,
        UUID partnerId,
        String type,
        String reason,
        Map<String, Object> before,
        Map<String, Object> after)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.of("DISPUTE", disputeId);
    }
}
