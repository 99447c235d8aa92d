package org.proofline.workflow.clawback;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proofline.approval.Approvals;
import org.proofline.clawback.Clawbacks;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.workflow.claim.ClaimFacts;
import org.proofline.workflow.task.Decision;
import org.proofline.workflow.task.Outcome;
import org.proofline.workflow.task.TaskDuty;
import org.proofline.workflow.task.TaskFacts;
import org.springframework.stereotype.Component;

/**
 * A partner's objection to a recovery: decided by somebody who neither proposed nor decided the recovery, nor anything on
 * its claim. APPROVE says that the partner is right.
 */
@Component
class DecideObjectionDuty implements TaskDuty {

    private final Clawbacks clawbacks;
    private final Approvals approvals;
    private final ClaimFacts facts;

    DecideObjectionDuty(Clawbacks clawbacks, Approvals approvals, ClaimFacts facts) {
        this.clawbacks = clawbacks;
        this.approvals = approvals;
        this.facts = facts;
    }

    @Override
    public String kind() {
        return "UserTask_DecideObjection";
    }

    @Override
    public Set<Outcome> outcomes() {
        return EnumSet.of(Outcome.APPROVE, Outcome.REJECT);
    }

    @Override
    public TaskFacts facts(UUID clawbackId) {
        Clawback clawback = clawbacks.get(clawbackId);
        return facts.of("CLAWBACK", clawback.claimId(), clawback.amount());
    }

    @Override
    public String refusal(UUID clawbackId, String username) {
        Clawback clawback = clawbacks.get(clawbackId);
        Set<String> before =
                Stream.of(clawback.proposedBy(), clawback.decidedBy()).collect(Collectors.toSet());
        before.addAll(approvals.decidersOf(clawback.claimId()));
        return before.contains(username)
                ? username
                        + " decided on this recovery or its claim before, so another person must look at the objection."
                : null;
    }

    /** The steps behind the task ask the clawback itself once more. */
    @Override
    public void decide(UUID clawbackId, Decision decision) {}
}
