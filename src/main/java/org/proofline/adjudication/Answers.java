package org.proofline.adjudication;

import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimStatus;
import org.proofline.claims.Claims;
import org.proofline.duplicates.Duplicates;
import org.proofline.duplicates.Duplicates.Match;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * A reviewer's word on a hit. Before the decision the rules run again, so that a hold without cause is lifted; after it the
 * word stands beside what was found, for the record of the rule.
 */
@Component
class Answers {

    private static final Set<String> VERDICTS = Set.of("DUPLICATE", "NOT_A_DUPLICATE");
    static final Set<String> SETTLED = Set.of(FindingVerdicts.CONFIRMED, FindingVerdicts.HARMLESS);

    private final Claims claims;
    private final Duplicates duplicates;
    private final InProcess process;
    private final FindingVerdicts verdicts;
    private final ApplicationEventPublisher events;

    Answers(
            Claims claims,
            Duplicates duplicates,
            InProcess process,
            FindingVerdicts verdicts,
            ApplicationEventPublisher events) {
        this.verdicts = verdicts;
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
        check(verdict, VERDICTS, reason);
        Claim claim = lockLookedAt(claimId);
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
        after(claim, finding -> matchId.equals(finding.matchId()), verdict, reason);
    }

    void judge(UUID claimId, String key, String verdict, String reason) {
        check(verdict, SETTLED, reason);
        Claim claim = lockLookedAt(claimId);
        Finding finding = process.findings(claimId).stream()
                .filter(each -> each.key().equals(key))
                .findFirst()
                .orElseThrow(() -> DomainException.notFound("finding"));
        if (finding.matchId() != null) {
            boolean harmless = FindingVerdicts.HARMLESS.equals(verdict);
            answer(claimId, finding.matchId(), harmless ? "NOT_A_DUPLICATE" : "DUPLICATE", reason);
            return;
        }
        if (finding.blocks() && FindingVerdicts.HARMLESS.equals(verdict)) {
            throw DomainException.conflict(
                    "FINDING_BLOCKS",
                    "What rule " + finding.ruleId()
                            + " found can't be called harmless. Send the claim back, or reject it.");
        }
        String by = ActionContext.current().actor().username();
        verdicts.add(claimId, key, finding, verdict, reason.strip(), by);
        events.publishEvent(new AdjudicationEvent(
                claimId,
                "FINDING_ANSWERED",
                reason.strip(),
                Map.of("rule", finding.ruleId(), "finding", key, "verdict", verdict)));
        after(claim, each -> each.key().equals(key), verdict, reason);
    }

    /** What was decided stays as it was found then; only the word is added. */
    private void after(Claim claim, Predicate<Finding> judged, String verdict, String reason) {
        if (claim.status().inProcess()) {
            process.again(claim.id());
            return;
        }
        Map<String, String> words = Map.of(
                "verdict",
                verdict,
                "verdictBy",
                ActionContext.current().actor().username(),
                "verdictReason",
                reason.strip());
        process.note(claim.id(), finding -> judged.test(finding) ? finding.with(finding.outcome(), words) : finding);
    }

    static void check(String verdict, Set<String> known, String reason) {
        if (ActionContext.current().actor().isPartner()) {
            throw DomainException.forbidden("VENDOR_ONLY", "Only the vendor answers findings.");
        }
        if (verdict == null || !known.contains(verdict)) {
            throw DomainException.invalid(
                    "VERDICT_UNKNOWN", known.stream().sorted().collect(Collectors.joining(" or ", "Say ", ".")));
        }
        if (reason == null || reason.isBlank()) {
            throw DomainException.invalid("REASON_REQUIRED", "Say in a few words why.");
        }
    }

    private Claim lockLookedAt(UUID claimId) {
        Claim claim = claims.lock(claimId);
        if (claim.status() == ClaimStatus.DRAFT) {
            throw DomainException.conflict(
                    "CLAIM_STATUS",
                    "Claim " + claim.number() + " is a draft: what it is found with is answered once it is handed in.");
        }
        return claim;
    }
}
