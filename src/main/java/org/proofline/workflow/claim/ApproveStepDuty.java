package org.proofline.workflow.claim;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.proofline.workflow.task.ApprovalCases;
import org.proofline.workflow.task.Decision;
import org.proofline.workflow.task.OpenTask;
import org.proofline.workflow.task.Outcome;
import org.proofline.workflow.task.TaskDuty;
import org.proofline.workflow.task.TaskFacts;
import org.springframework.stereotype.Component;

/** One frozen step of a claim's approval. */
@Component
class ApproveStepDuty implements TaskDuty {

    private final ApprovalCases cases;
    private final Review review;
    private final ClaimFacts facts;

    ApproveStepDuty(ApprovalCases cases, Review review, ClaimFacts facts) {
        this.cases = cases;
        this.review = review;
        this.facts = facts;
    }

    @Override
    public String kind() {
        return "UserTask_ApproveStep";
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
        cases.escalate(claimId, group);
        review.escalated(claimId, group);
    }

    @Override
    public String refusal(UUID claimId, String username) {
        return cases.refusal(claimId, username);
    }

    @Override
    public void decide(UUID claimId, Decision decision) {
        review.apply(claimId, decision);
        if (decision.outcome().accepts()) {
            review.toPay(claimId);
        }
        cases.decide(claimId, decision);
    }
}
