package org.proofline.workflow.claim;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.proofline.approval.Approvals;
import org.proofline.claims.Claims;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Subject;
import org.proofline.workflow.task.Decision;
import org.proofline.workflow.task.OpenTask;
import org.proofline.workflow.task.Outcome;
import org.proofline.workflow.task.TaskDuty;
import org.proofline.workflow.task.TaskFacts;
import org.springframework.stereotype.Component;

/** Validation of a claim's proof before it goes to its approvers. */
@Component
class ValidateClaimDuty implements TaskDuty {

    private static final String DUTY = "VALIDATION";

    private final Claims claims;
    private final Approvals approvals;
    private final Review review;
    private final Entrants entrants;
    private final ClaimFacts facts;

    ValidateClaimDuty(Claims claims, Approvals approvals, Review review, Entrants entrants, ClaimFacts facts) {
        this.claims = claims;
        this.approvals = approvals;
        this.review = review;
        this.entrants = entrants;
        this.facts = facts;
    }

    @Override
    public String kind() {
        return "UserTask_ValidateClaim";
    }

    @Override
    public Set<Outcome> outcomes() {
        return EnumSet.allOf(Outcome.class);
    }

    @Override
    public TaskFacts facts(UUID claimId) {
        return facts.of(claimId);
    }

    @Override
    public void opened(UUID claimId, OpenTask task) {
        review.waitFor(claimId, task);
    }

    @Override
    public void escalated(UUID claimId, String group) {
        review.escalated(claimId, group);
    }

    @Override
    public String refusal(UUID claimId, String username) {
        return entrants.of(claims.get(claimId)).contains(username)
                ? username + " entered this claim or its proof, so another person must validate it."
                : null;
    }

    @Override
    public void decide(UUID claimId, Decision decision) {
        // Who only asks has not decided, and may validate again when the answer is there.
        if (decision.outcome() != Outcome.REQUEST_INFO) {
            String actor = ActionContext.current().actor().username();
            approvals.recordDecider(Subject.claim(claimId), actor, DUTY);
        }
        approvals.tellDecision(
                Subject.claim(claimId), DUTY, decision.outcome().name(), decision.reasonCode(), decision.comment());
        review.apply(claimId, decision);
    }
}
