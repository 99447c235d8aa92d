package org.proofline.adjudication;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.proofline.approval.PastDecisions;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.evidence.Evidence;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Looks at how people decided since the last look (F27, F28), each claim in a transaction of its own. Nodes may do so at the
 * same time: a hit is kept once, and what was looked at twice gives the same hits.
 */
@Component
public class WatchedDecisions {

    /** Decisions bear the time before their transaction ends. */
    private static final Duration OVERLAP = Duration.ofMinutes(5);

    private final DeciderRules rules;
    private final PastDecisions decisions;
    private final Decided decided;
    private final Keeping keeping;
    private final Clock clock;

    /** What was decided on. */
    @Component
    record Decided(Claims claims, Evidence evidence) {}

    /** Where hits go. */
    @Component
    record Keeping(WatchingHitTable table, WatchingBook book, TransactionTemplate transaction) {}

    WatchedDecisions(DeciderRules rules, PastDecisions decisions, Decided decided, Keeping keeping, Clock clock) {
        this.rules = rules;
        this.decisions = decisions;
        this.decided = decided;
        this.keeping = keeping;
        this.clock = clock;
    }

    /** Looks at every claim on which a person decided since the last look. */
    @Scheduled(cron = "40 */10 * * * *", zone = "UTC")
    public void look() {
        ActionContext.of(Actor.SYSTEM).run(this::lookAtAll);
    }

    private void lookAtAll() {
        Instant now = clock.instant();
        decisions.since("CLAIM", keeping.table().lookedUntil().minus(OVERLAP)).stream()
                .flatMap(id -> find(id).stream())
                .forEach(claim -> keeping.transaction().executeWithoutResult(status -> look(claim)));
        keeping.table().looked(now);
    }

    /** A decision on what is no claim must not keep all others from being looked at. */
    private Optional<Claim> find(UUID claimId) {
        try {
            return Optional.of(decided.claims().get(claimId));
        } catch (DomainException refusal) {
            if (refusal.kind() == DomainException.Kind.NOT_FOUND) {
                return Optional.empty();
            }
            throw refusal;
        }
    }

    private void look(Claim claim) {
        UUID claimId = claim.id();
        DeciderRules.Of of = new DeciderRules.Of(
                claim, decided.claims().rules(claimId).zone(), () -> decided.evidence().of(claimId).stream()
                        .anyMatch(document -> document.kind().equals("FILE")));
        DeciderRules.IDS.forEach(
                rule -> rules.of(rule, of).ifPresent(found -> keeping.book().keep(claimId, found)));
    }
}
