package org.proofline.claims;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.program.Offer;
import org.proofline.shared.Money;

/**
 * What a claim may come to under an offer that rewards sales or certificates instead of reimbursing cost. Implemented
 * where rewards are computed. There is one entitlement of each offer, payee and period: what a run posted is not paid
 * to a claim again, and the other way around.
 */
public interface ClaimRewards {

    /**
     * Whose reward of which days is asked for.
     *
     * @param offer the version that rules the claim
     * @param activityType what was done, by the code of the proof matrix
     * @param payee username of the person who is rewarded; null when the partner itself is paid
     */
    record Asked(
            UUID claimId,
            Offer offer,
            UUID partnerId,
            String activityType,
            String payee,
            LocalDate start,
            LocalDate end,
            List<Claim.Line> lines) {}

    /**
     * What is due.
     *
     * @param from first day of the period the claim belongs to
     * @param to last day of it
     * @param entitled by the sales, or by the lines of the claim
     * @param before what was paid or approved for the same entitlement already
     * @param left what is left to be claimed; never below zero
     * @param variance whether the claimed amount is too far from what is left
     * @param problems what keeps the claim from being paid; empty when nothing does
     */
    record Reward(
            LocalDate from,
            LocalDate to,
            Money entitled,
            Money before,
            Money left,
            boolean variance,
            List<Problem> problems) {}

    /** @param rule the id of the rule that says so, such as {@code REWARD-PERIOD} */
    record Problem(String rule, Map<String, String> facts) {}

    /** Whether claims on this offer are paid by what was earned, and not by what was spent. */
    static boolean pays(Offer offer) {
        return offer.scheme() != null && offer.scheme().earn() != null;
    }

    /** What is due as of now. */
    Reward of(Asked asked);

    /** The same, and until the end of the transaction nobody else takes of this entitlement. */
    Reward locked(Asked asked);

    /**
     * Keeps that an approved claim takes this much of the entitlement, and sees that the fund has it: a reward is earned,
     * so it fills its fund by what is missing there. Once for each claim.
     */
    void award(Asked asked, Money amount);
}
