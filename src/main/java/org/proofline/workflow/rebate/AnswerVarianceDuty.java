package org.proofline.workflow.rebate;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.rebate.Rebates;
import org.proofline.rebate.Rebates.Entitlement;
import org.proofline.workflow.task.Decision;
import org.proofline.workflow.task.Outcome;
import org.proofline.workflow.task.TaskDuty;
import org.proofline.workflow.task.TaskFacts;
import org.springframework.stereotype.Component;

/** A claimed amount that is too far from the computed one: pay the computed one, or hold this partner's rebate back. */
@Component
class AnswerVarianceDuty implements TaskDuty {

    private final Rebates rebates;
    private final Partners partners;

    AnswerVarianceDuty(Rebates rebates, Partners partners) {
        this.rebates = rebates;
        this.partners = partners;
    }

    @Override
    public String kind() {
        return "UserTask_AnswerVariance";
    }

    @Override
    public Set<Outcome> outcomes() {
        return EnumSet.of(Outcome.APPROVE, Outcome.REJECT);
    }

    @Override
    public TaskFacts facts(UUID runId) {
        Optional<Entitlement> open = rebates.openVariance(runId);
        return RunFacts.of(
                rebates.get(runId),
                open.flatMap(of -> partners.find(of.partnerId()))
                        .map(Partner::name)
                        .orElse(null),
                open.map(of -> of.claimed() + " claimed, " + of.entitled() + " computed")
                        .orElse(null));
    }

    @Override
    public String refusal(UUID runId, String username) {
        return null;
    }

    @Override
    public void decide(UUID runId, Decision decision) {
        rebates.openVariance(runId)
                .ifPresent(open -> rebates.answerVariance(
                        runId, open.partnerId(), decision.outcome().accepts(), decision.words()));
    }
}
