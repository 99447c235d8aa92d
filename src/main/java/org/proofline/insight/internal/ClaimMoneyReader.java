package org.proofline.insight.internal;

import java.util.List;
import java.util.Set;
import org.proofline.claims.Claim;
import org.proofline.clawback.Clawbacks;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.payout.Payouts;
import org.proofline.shared.ActionContext;
import org.springframework.stereotype.Component;

/** Gathers what was paid and taken back; partners are not told of a recovery before it is decided. */
@Component
class ClaimMoneyReader {

    private static final Set<String> INTERNAL = Set.of("PROPOSED", "REFUSED");

    private final Payouts payouts;
    private final Clawbacks clawbacks;

    ClaimMoneyReader(Payouts payouts, Clawbacks clawbacks) {
        this.payouts = payouts;
        this.clawbacks = clawbacks;
    }

    ClaimMoney of(Claim claim) {
        boolean partner = ActionContext.current().actor().isPartner();
        List<Clawback> visible = clawbacks.ofClaim(claim.id()).stream()
                .filter(clawback -> !partner || !INTERNAL.contains(clawback.status()))
                .toList();
        return new ClaimMoney(claim, payouts.attempts(claim.id()), visible);
    }
}
