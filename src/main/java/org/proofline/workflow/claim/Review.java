package org.proofline.workflow.claim;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.proofline.adjudication.Adjudication;
import org.proofline.adjudication.Finding;
import org.proofline.adjudication.ProofFirst;
import org.proofline.approval.TaskInbox.LineDecision;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimStatus;
import org.proofline.claims.Claims;
import org.proofline.claims.Claims.LineCut;
import org.proofline.shared.Money;
import org.proofline.workflow.task.Decision;
import org.proofline.workflow.task.LineAmounts;
import org.proofline.workflow.task.OpenTask;
import org.proofline.workflow.task.Outcome;
import org.springframework.stereotype.Component;

/** What every decision of a reviewer means for the claim. */
@Component
class Review {

    private static final String NO_DUPLICATE = "NOT_A_DUPLICATE";
    private static final String SEEN = "Seen and accepted by the reviewer";

    private final Claims claims;
    private final Adjudication adjudication;
    private final ProofFirst proof;

    Review(Claims claims, Adjudication adjudication, ProofFirst proof) {
        this.proof = proof;
        this.claims = claims;
        this.adjudication = adjudication;
    }

    void waitFor(UUID claimId, OpenTask task) {
        claims.move(claimId, ClaimStatus.IN_REVIEW, task.waitingFor(), task.dueAt());
    }

    void escalated(UUID claimId, String group) {
        Instant due = claims.get(claimId).dueAt();
        claims.move(claimId, ClaimStatus.ESCALATED, "VENDOR:" + group, due);
    }

    /**
     * Whoever lets a claim go on answers, in their own name, what only had to be looked at. What blocks or holds it needs
     * a verdict of its own before.
     */
    void apply(UUID claimId, Decision decision) {
        if (!decision.outcome().accepts()) {
            return;
        }
        proof.require(claimId);
        adjudication.requireAnswered(claimId);
        if (decision.outcome() == Outcome.PARTIAL) {
            claims.cut(claimId, cuts(claims.get(claimId), decision.lines()));
        }
        String reason = decision.comment() == null ? SEEN : decision.comment();
        for (Finding finding : adjudication.findings(claimId)) {
            if (finding.needsPerson() && finding.matchId() != null) {
                adjudication.answer(claimId, finding.matchId(), NO_DUPLICATE, reason);
            }
        }
    }

    /** An approver agreed, which a validator's "valid, go on" is not. */
    void toPay(UUID claimId) {
        claims.decidedToPay(claimId);
    }

    private static List<LineCut> cuts(Claim claim, List<LineDecision> lines) {
        List<Money> amounts = LineAmounts.of(lines, claim.currency());
        return IntStream.range(0, lines.size())
                .mapToObj(i -> new LineCut(
                        lines.get(i).line(), amounts.get(i), lines.get(i).reasonCode()))
                .toList();
    }
}
