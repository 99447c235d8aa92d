package org.proofline.workflow.payout;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import org.proofline.payout.PaymentItem;
import org.proofline.payout.Payouts;
import org.proofline.workflow.claim.ClaimFacts;
import org.proofline.workflow.task.Decision;
import org.proofline.workflow.task.Outcome;
import org.proofline.workflow.task.TaskDuty;
import org.proofline.workflow.task.TaskFacts;
import org.springframework.stereotype.Component;

/** A payment that the bank rejected or returned: somebody mends the cause and has it paid again. */
@Component
class RepairPaymentDuty implements TaskDuty {

    private final Payouts payouts;
    private final ClaimFacts facts;

    RepairPaymentDuty(Payouts payouts, ClaimFacts facts) {
        this.payouts = payouts;
        this.facts = facts;
    }

    @Override
    public String kind() {
        return "UserTask_RepairPayment";
    }

    @Override
    public Set<Outcome> outcomes() {
        return EnumSet.of(Outcome.APPROVE);
    }

    @Override
    public TaskFacts facts(UUID itemId) {
        PaymentItem item = payouts.get(itemId);
        return facts.of("PAYMENT", item.claimId(), item.amount());
    }

    @Override
    public String refusal(UUID itemId, String username) {
        return null;
    }

    /** The new attempt is made by the step behind the task. */
    @Override
    public void decide(UUID itemId, Decision decision) {}
}
