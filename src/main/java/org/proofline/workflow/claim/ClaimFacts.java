package org.proofline.workflow.claim;

import java.util.UUID;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.partner.Partners;
import org.proofline.shared.Money;
import org.proofline.workflow.task.TaskFacts;
import org.springframework.stereotype.Component;

/** What task lists show of a claim, whatever the task is about. */
@Component
public class ClaimFacts {

    private final Claims claims;
    private final Partners partners;

    ClaimFacts(Claims claims, Partners partners) {
        this.claims = claims;
        this.partners = partners;
    }

    /** A task on the claim itself. */
    TaskFacts of(UUID claimId) {
        return of("CLAIM", claimId, null);
    }

    /**
     * A task on something that hangs on a claim.
     *
     * @param amount what that is about; null = what the claim asks for
     */
    public TaskFacts of(String subjectType, UUID claimId, Money amount) {
        Claim claim = claims.get(claimId);
        return new TaskFacts(
                subjectType,
                claimId,
                claim.number(),
                partners.get(claim.partnerId()).name(),
                (amount == null ? claim.claimed() : amount).toString());
    }
}
