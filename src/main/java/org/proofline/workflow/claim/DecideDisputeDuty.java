package org.proofline.workflow.claim;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.proofline.approval.Approvals;
import org.proofline.claims.Claims;
import org.proofline.claims.Claims.Dispute;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Subject;
import org.proofline.workflow.task.Decision;
import org.proofline.workflow.task.Outcome;
import org.proofline.workflow.task.TaskDuty;
import org.proofline.workflow.task.TaskFacts;
import org.springframework.stereotype.Component;

/** A dispute: decided by somebody who never decided on the claim. APPROVE overturns the first decision. */
@Component
class DecideDisputeDuty implements TaskDuty {

    private static final String DUTY = "DISPUTE";

    private final Claims claims;
    private final Approvals approvals;
    private final Entrants entrants;
    private final ClaimFacts facts;

    DecideDisputeDuty(Claims claims, Approvals approvals, Entrants entrants, ClaimFacts facts) {
        this.claims = claims;
        this.approvals = approvals;
        this.entrants = entrants;
        this.facts = facts;
    }

    @Override
    public String kind() {
        return "UserTask_DecideDispute";
    }

    @Override
    public Set<Outcome> outcomes() {
        return EnumSet.of(Outcome.APPROVE, Outcome.REJECT);
    }

    @Override
    public TaskFacts facts(UUID disputeId) {
        return facts.of(DUTY, claims.disputeById(disputeId).claimId(), null);
    }

    @Override
    public String refusal(UUID disputeId, String username) {
        Dispute dispute = claims.disputeById(disputeId);
        if (approvals.decidersOf(dispute.claimId()).contains(username)) {
            return username + " decided on this claim before, so another person must look at the dispute.";
        }
        return entrants.of(claims.get(dispute.claimId())).contains(username)
                ? username + " entered this claim, so another person must look at the dispute."
                : null;
    }

    @Override
    public void decide(UUID disputeId, Decision decision) {
        String actor = ActionContext.current().actor().username();
        approvals.recordDecider(Subject.claim(claims.disputeById(disputeId).claimId()), actor, DUTY);
    }
}
