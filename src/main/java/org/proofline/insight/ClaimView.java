package org.proofline.insight;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.proofline.adjudication.Finding;
import org.proofline.claims.Claim;
import org.proofline.claims.WaterfallStep;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.evidence.Document;
import org.proofline.payout.PaymentItem;
import org.proofline.shared.Money;

/**
 * What api, portal and the Tasklist forms show of a claim, gathered from all modules.
 *
 * @param fundCode the fund that pays
 * @param paymentStatus NONE when no payment is scheduled
 * @param recoveryStatus NONE when nothing is clawed back
 * @param waterfall the claim's steps followed by those of its payment (tax, offsets, paid)
 * @param payment null before scheduling
 */
public record ClaimView(
        Claim claim,
        String partnerName,
        String partnerCode,
        String offerName,
        String fundCode,
        String paymentStatus,
        String recoveryStatus,
        Amounts amounts,
        List<WaterfallStep> waterfall,
        List<Finding> findings,
        List<Document> documents,
        PaymentItem payment,
        List<Clawback> clawbacks) {

    /** In the fund's currency, but claimed, which is in the claim's. */
    public record Amounts(
            Money claimed,
            Money eligible,
            Money approved,
            Money paid,
            Money offset,
            Money withheld,
            Money taxAdded,
            Money settled,
            Money clawedBack) {}

    /**
     * One line of the timeline.
     *
     * @param what in plain words
     * @param why reason and comment, or null
     */
    public record TimelineEntry(Instant at, String type, String who, String what, String why, UUID subjectId) {}
}
