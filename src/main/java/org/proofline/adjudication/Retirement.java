package org.proofline.adjudication;

import java.util.Set;
import org.proofline.claims.ClaimEvent;
import org.proofline.duplicates.Duplicates;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Claims that are over no longer collide with others, until a won dispute brings them back. */
@Component
class Retirement {

    private static final Set<String> OVER = Set.of("CLAIM_REJECTED", "CLAIM_WITHDRAWN", "CLAIM_EXPIRED");

    private static final String REVIEWED_AGAIN = "IN_REVIEW";
    private static final String DISPUTE_DECIDED = "CLAIM_DISPUTE_DECIDED";

    private final Duplicates duplicates;
    private final InProcess process;

    Retirement(Duplicates duplicates, InProcess process) {
        this.duplicates = duplicates;
        this.process = process;
    }

    @EventListener
    void on(ClaimEvent event) {
        if (OVER.contains(event.type())) {
            duplicates.retire(event.claimId(), event.type().equals("CLAIM_REJECTED"));
        } else if (event.type().equals(DISPUTE_DECIDED)
                && REVIEWED_AGAIN.equals(event.after().get("status"))) {
            process.comeBack(event.claimId());
        }
    }
}
