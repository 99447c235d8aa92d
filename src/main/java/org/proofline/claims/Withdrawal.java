package org.proofline.claims;

import org.proofline.shared.DomainException;

/** Until when a partner may take a claim back, and what to do afterwards. */
final class Withdrawal {

    private static final String DECIDED = "DECIDED_TO_PAY";

    private Withdrawal() {}

    /** @throws DomainException CONFLICT once a person decided to pay; other statuses refuse for themselves */
    static void require(ClaimRow claim) {
        if (claim.status().approved()) {
            throw DomainException.conflict(
                    DECIDED,
                    "Claim " + claim.number()
                            + " is approved and can't be withdrawn any more. If the money is not due to"
                            + " you, ask your channel account manager to take it back.");
        }
        if (claim.status().inProcess() && claim.progress().decidedToPayAt() != null) {
            throw DomainException.conflict(
                    DECIDED,
                    "A first person decided to pay claim " + claim.number() + ", so it can't be withdrawn any more. Ask"
                            + " your channel account manager to have it rejected or sent back to you: a claim that was"
                            + " sent back can be withdrawn.");
        }
    }
}
