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
    private final ReusedPlans plans;

    EvidenceChecks(Evidence evidence, Claims claims, ReusedPlans plans) {
        this.plans = plans;
        this.evidence = evidence;
        this.claims = claims;
    }

    /** The first of a claim's automatic steps, which all run in this transaction. */
    void complete(UUID claimId) {
        plans.inThisTransaction();
        evidence.completeChecks(claimId);
        claims.move(claimId, ClaimStatus.VALIDATING, "SYSTEM", null);
    }
}
