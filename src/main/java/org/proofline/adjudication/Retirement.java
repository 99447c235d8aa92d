package org.proofline.adjudication;

import java.util.Set;
import org.proofline.claims.ClaimEvent;
import org.proofline.duplicates.Duplicates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Claims that are over no longer collide with others. */
@Component
class Retirement {

    private static final Set<String> OVER = Set.of("CLAIM_REJECTED", "CLAIM_WITHDRAWN", "CLAIM_EXPIRED");

    private final Duplicates duplicates;

    Retirement(Duplicates duplicates) {
        this.duplicates = duplicates;
    }

    @EventListener
    void on(ClaimEvent event) {
        if (OVER.contains(event.type())) {
            duplicates.retire(event.claimId());
        }
    }
}
