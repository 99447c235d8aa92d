package org.proofline.adjudication;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.duplicates.Duplicates;
import org.proofline.duplicates.Duplicates.Match;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** A reviewer's word on a hit; the rules run again, so that a hold without cause is lifted. */
@Component
class Answers {

    private static final Set<String> VERDICTS = Set.of("DUPLICATE", "NOT_A_DUPLICATE");

    private final Claims claims;
    private final Duplicates duplicates;
    private final InProcess process;
    private final ApplicationEventPublisher events;

    Answers(Claims claims, Duplicates duplicates, InProcess process, ApplicationEventPublisher events) {
        this.claims = claims;
        this.duplicates = duplicates;
        this.process = process;
        this.events = events;
    }

    void requireAnswered(UUID claimId) {
        Claim claim = claims.lock(claimId);
        process.findings(claimId).stream()
                .filter(OpenFindings::isOpen)
                .findFirst()
                .ifPresent(finding -> {
                    throw OpenFindings.refusal(claim, finding);
                });
    }

    void answer(UUID claimId, UUID matchId, String verdict, String reason) {
        if (ActionContext.current().actor().isPartner()) {
            throw DomainException.forbidden("VENDOR_ONLY", "Only the vendor answers findings.");
        }
        if (verdict == null || !VERDICTS.contains(verdict)) {
            throw DomainException.invalid("VERDICT_UNKNOWN", "Say DUPLICATE or NOT_A_DUPLICATE.");
        }
        if (reason == null || reason.isBlank()) {
            throw DomainException.invalid("REASON_REQUIRED", "Say in a few words why.");
        }
        Claim claim = claims.lock(claimId);
        if (!claim.status().inProcess()) {
            throw DomainException.conflict(
                    "CLAIM_STATUS",
                    "Claim " + claim.number() + " is " + claim.status() + ": its findings are not answered any more.");
        }
        Match match = duplicates.matchesOf(claimId).stream()
                .filter(m -> m.id().equals(matchId))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("finding"));
        duplicates.judge(matchId, verdict, reason);
        events.publishEvent(new AdjudicationEvent(
                claimId,
                "FINDING_ANSWERED",
                reason,
                Map.of("rule", match.ruleId(), "match", matchId.toString(), "verdict", verdict)));
        process.again(claimId);
    }
}
