package org.proofline.claims;

import java.util.Map;
import java.util.UUID;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/**
 * Something happened to a claim. Types: CLAIM_DRAFTED, CLAIM_EDITED, CLAIM_SUBMITTED (once per submission),
 * CLAIM_VALIDATING, CLAIM_IN_REVIEW, CLAIM_ESCALATED, CLAIM_INFO_REQUESTED, CLAIM_APPROVED, CLAIM_PARTIALLY_APPROVED,
 * CLAIM_REJECTED, CLAIM_WITHDRAWN, CLAIM_DISPUTED, CLAIM_DISPUTE_DECIDED, CLAIM_CLOSED, CLAIM_CUT, CLAIM_ASSESSED,
 * CLAIM_HOLD_SET, CLAIM_HOLD_LIFTED, CLAIM_ASSURANCE_SET.
 *
 * @param claimId the claim
 * @param number what people call it
 * @param partnerId whose it is
 * @param type one of the types above
 * @param reason reason code and comment, or null
 * @param before status and amounts before
 * @param after status and amounts after; submissions carry their lines, decisions their waterfall
 */
public record ClaimEvent(
        UUID claimId,
        String number,
        UUID partnerId,
        String type,
        String reason,
        Map<String, Object> before,
        Map<String, Object> after)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.claim(claimId);
    }
}
