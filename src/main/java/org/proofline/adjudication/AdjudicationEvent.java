package org.proofline.adjudication;

import java.util.Map;
import java.util.UUID;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/**
 * The rules looked at a claim, or a person answered a finding. Types: CLAIM_ADJUDICATED, FINDING_ANSWERED.
 *
 * @param claimId the claim
 * @param reason of the answer, or null
 * @param after rules with their versions and outcomes, and the sample's draw
 */
public record AdjudicationEvent(UUID claimId, String type, String reason, Map<String, Object> after)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.claim(claimId);
    }
}
