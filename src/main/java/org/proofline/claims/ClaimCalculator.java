package org.proofline.claims;

import java.util.Set;
import java.util.UUID;
import org.proofline.claims.Waterfall.Calculated;
import org.proofline.claims.Waterfall.Input;
import org.proofline.ledger.Funds;
import org.proofline.program.Offer;
import org.proofline.shared.Money;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Gathers what the waterfall is computed from: the offer's terms, what is reserved, what the fund has left. */
@Component
class ClaimCalculator {

    private final ClaimOffers offers;
    private final Funds funds;
    private final ClaimRows rows;
    // Asked for late: rewards are computed above this module.
    private final ObjectProvider<ClaimRewards> rewards;
    private final ClaimRates rates;

    ClaimCalculator(
            ClaimOffers offers, Funds funds, ClaimRows rows, ObjectProvider<ClaimRewards> rewards, ClaimRates rates) {
        this.offers = offers;
        this.funds = funds;
        this.rows = rows;
        this.rewards = rewards;
        this.rates = rates;
    }

    /** What would be paid now; an empty fund shows. */
    Calculated dry(ClaimRow row, Set<Integer> backed) {
        Offer offer = offers.of(row);
        boolean kept = row.content().fundRequestId() != null || ClaimRewards.pays(offer);
        Money available =
                kept ? null : funds.balance(offer.fundCode(), row.partnerId()).available();
        return Waterfall.calculated(input(
                row,
                offer,
                backed,
                ClaimRewards.pays(offer) ? rewards.getObject().of(asked(row, offer)) : null,
                available));
    }

    /** What is to be committed in full; the fund itself says whether it has the money. */
    Calculated committing(ClaimRow row, Set<Integer> backed) {
        Offer offer = offers.of(row);
        return Waterfall.calculated(input(
                row,
                offer,
                backed,
                ClaimRewards.pays(offer) ? rewards.getObject().locked(asked(row, offer)) : null,
                null));
    }

    /** What is due to a claim on an offer that rewards; null where cost is reimbursed. */
    ClaimRewards.Reward reward(ClaimRow row) {
        Offer offer = offers.of(row);
        return ClaimRewards.pays(offer) ? rewards.getObject().of(asked(row, offer)) : null;
    }

    /** After the approval: the entitlement is used up by so much. */
    void award(ClaimRow row, Offer offer) {
        if (ClaimRewards.pays(offer)) {
            rewards.getObject().award(asked(row, offer), row.approved());
        }
    }

    private static ClaimRewards.Asked asked(ClaimRow row, Offer offer) {
        ClaimContent content = row.content();
        return new ClaimRewards.Asked(
                row.id(),
                offer,
                row.partnerId(),
                content.activityType(),
                content.payee(),
                content.activityStart(),
                content.activityEnd(),
                content.lines());
    }

    /** Why the claim's currency cannot become the fund's; null when it can. */
    String missingRate(ClaimRow row) {
        return rates.missing(row.content(), offers.of(row));
    }

    Offer offerOf(ClaimRow row) {
        return offers.of(row);
    }

    private Input input(ClaimRow row, Offer offer, Set<Integer> backed, ClaimRewards.Reward reward, Money available) {
        UUID request = row.content().fundRequestId();
        return new Input(
                row.content().lines(),
                backed,
                rates.of(row.content(), offer),
                offer.terms().costSharePercent(),
                request == null ? null : funds.reservedFor(offer.fundCode(), request),
                cap(row, offer),
                reward,
                offer.fundCode(),
                available);
    }

    /** A remainder shares the cap with the claims it remained of. */
    private Money cap(ClaimRow row, Offer offer) {
        Money cap = offer.terms().perClaimCap();
        if (cap == null) {
            return null;
        }
        Money left = cap;
        for (UUID before = row.replaces(); before != null; ) {
            ClaimRow replaced = rows.get(before);
            left = replaced.approved() == null ? left : left.minus(replaced.approved());
            before = replaced.replaces();
        }
        return left;
    }
}
