package org.proofline.workflow.claim;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.adjudication.Adjudication;
import org.proofline.adjudication.Adjudication.RoutingFacts;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;
import org.proofline.workflow.engine.InProcesses;
import org.proofline.workflow.task.ApprovalChain;
import org.proofline.workflow.task.ApprovalChain.Asked;

/** Freezes who decides on the claim, in which order. */
@InProcesses
class OpenApprovalCaseDelegate implements ClaimDelegate {

    private final Claims claims;
    private final Adjudication adjudication;
    private final ApprovalChain chain;
    private final Entrants entrants;

    OpenApprovalCaseDelegate(Claims claims, Adjudication adjudication, ApprovalChain chain, Entrants entrants) {
        this.claims = claims;
        this.adjudication = adjudication;
        this.chain = chain;
        this.entrants = entrants;
    }

    @Override
    public void step(UUID claimId, DelegateExecution execution) {
        Claim claim = claims.get(claimId);
        RoutingFacts facts = adjudication.routing(claimId);
        chain.open(
                execution,
                new Asked(
                        Subject.claim(claimId),
                        facts.offerCode(),
                        Money.of(facts.netEur(), "EUR"),
                        entrants.of(claim)));
    }
}
