package org.proofline.adjudication;

import java.util.UUID;
import org.proofline.claims.ClaimStatus;
import org.proofline.claims.Claims;
import org.proofline.evidence.Evidence;
import org.springframework.stereotype.Component;

/** Finishes what the upload left open, before the claim is locked. */
@Component
class EvidenceChecks {

    private final Evidence evidence;
    private final Claims claims;

    EvidenceChecks(Evidence evidence, Claims claims) {
        this.evidence = evidence;
        this.claims = claims;
    }

    void complete(UUID claimId) {
        evidence.completeChecks(claimId);
        claims.move(claimId, ClaimStatus.VALIDATING, "SYSTEM", null);
    }
}
