package org.proofline.adjudication;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimStatus;
import org.proofline.claims.Claims;
import org.proofline.claims.Claims.ClaimFilter;
import org.proofline.program.Offer;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** Drafts that can't be handed in any more end by themselves, each in a transaction of its own. */
@Component
public class LateDrafts {

    private static final int PAGE = 200;
    private static final Set<ClaimStatus> DRAFTS = Set.of(ClaimStatus.DRAFT);

    private final Claims claims;
    private final TransactionTemplate transaction;
    private final Clock clock;

    LateDrafts(Claims claims, TransactionTemplate transaction, Clock clock) {
        this.claims = claims;
        this.transaction = transaction;
        this.clock = clock;
    }

    /** Looks at every draft, newest first. Nodes may do so at the same time. */
    @Scheduled(cron = "0 7 * * * *", zone = "UTC")
    public void expire() {
        ActionContext.of(Actor.SYSTEM).run(this::expireAll);
    }

    private void expireAll() {
        UUID cursor = null;
        List<Claim> page;
        do {
            page = claims.search(new ClaimFilter(DRAFTS, null, null, null, null, null, cursor, PAGE));
            for (Claim draft : page) {
                cursor = draft.id();
                if (isLate(draft)) {
                    transaction.executeWithoutResult(status -> expire(draft.id()));
                }
            }
        } while (page.size() == PAGE);
    }

    /** The partner may have handed it in, or changed its dates, meanwhile. */
    private void expire(UUID draftId) {
        Claim draft = claims.lock(draftId);
        if (draft.status() == ClaimStatus.DRAFT && isLate(draft)) {
            claims.expire(draftId);
        }
    }

    private boolean isLate(Claim draft) {
        Offer offer = claims.rules(draft.id());
        Claim replaced = draft.replaces() == null ? null : claims.get(draft.replaces());
        return LocalDate.now(clock.withZone(offer.zone())).isAfter(Deadlines.lastDay(draft, offer, replaced));
    }
}
