package org.proofline.insight.internal;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.claims.Claim;
import org.proofline.clawback.Clawbacks;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.payout.PaymentItem;
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
        return new ClaimMoney(claim, payouts.attempts(claim.id()), visible(clawbacks.ofClaim(claim.id())));
    }

    /** The same for many claims with two queries. */
    List<ClaimMoney> of(List<Claim> claims) {
        List<UUID> ids = claims.stream().map(Claim::id).toList();
        Map<UUID, List<PaymentItem>> attempts =
                payouts.attempts(ids).stream().collect(Collectors.groupingBy(PaymentItem::claimId));
        Map<UUID, List<Clawback>> taken =
                visible(clawbacks.ofClaims(ids)).stream().collect(Collectors.groupingBy(Clawback::claimId));
        return claims.stream()
                .map(claim -> new ClaimMoney(
                        claim, attempts.getOrDefault(claim.id(), List.of()), taken.getOrDefault(claim.id(), List.of())))
                .toList();
    }

    private static List<Clawback> visible(List<Clawback> found) {
        boolean partner = ActionContext.current().actor().isPartner();
        return found.stream()
                .filter(clawback -> !partner || !INTERNAL.contains(clawback.status()))
                .toList();
    }
}
