package org.proofline.insight.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.proofline.claims.Claim;
import org.proofline.claims.WaterfallStep;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.insight.ClaimView.Amounts;
import org.proofline.payout.PaymentItem;
import org.proofline.shared.Money;

/**
 * What became of a claim's money: the amounts over all attempts to pay it, and the steps from what was approved to what
 * was paid.
 *
 * @param attempts all payments of the claim, first one first
 * @param clawbacks what was taken back or is being taken back
 */
record ClaimMoney(Claim claim, List<PaymentItem> attempts, List<Clawback> clawbacks) {

    private static final String SCHEDULED = "SCHEDULED";
    private static final Set<String> SETTLED = Set.of("PAID", "OFFSET", "CREDIT_MEMO_ISSUED");
    private static final Set<String> BOOKED = Set.of("OPEN", "PARTIALLY_RECOVERED", "RECOVERED");
    private static final List<String> RECOVERY_BY_URGENCY =
            List.of("DISPUTED", "NOTIFIED", "OPEN", "PARTIALLY_RECOVERED", "RECOVERED", "WRITTEN_OFF");

    /** The latest attempt; null before scheduling. */
    PaymentItem payment() {
        return attempts.isEmpty() ? null : attempts.get(attempts.size() - 1);
    }

    /** Of the latest attempt; one that waits for its run after a part was set off before is partly paid. */
    String paymentStatus() {
        if (payment() == null) {
            return "NONE";
        }
        String status = payment().status();
        return status.equals(SCHEDULED) && amounts().settled().isPositive() ? "PARTIALLY_PAID" : status;
    }

    /** The status of the recovery that most needs somebody; a mere proposal is none. */
    String recoveryStatus() {
        return RECOVERY_BY_URGENCY.stream()
                .filter(status -> clawbacks.stream().anyMatch(c -> c.status().equals(status)))
                .findFirst()
                .orElse("NONE");
    }

    Amounts amounts() {
        Money none = Money.zero(currencyOfPayment());
        return new Amounts(
                claim.claimed(),
                claim.eligible(),
                claim.approved(),
                sum(none, PaymentItem::paid),
                sum(none, PaymentItem::offset),
                sum(none, PaymentItem::withheld),
                payment() == null ? none : payment().taxAdded(),
                sum(none, PaymentItem::settled),
                clawbacks.stream().map(ClaimMoney::takenBack).reduce(none, Money::plus));
    }

    /** The claim's own steps, and once the payment is settled those from approved to paid. */
    List<WaterfallStep> waterfall() {
        List<WaterfallStep> steps = new ArrayList<>(claim.waterfall());
        if (payment() != null && SETTLED.contains(payment().status())) {
            Amounts amounts = amounts();
            Money left = attempts.get(0).amount();
            left = inPayoutCurrency(steps, left);
            left = add(steps, "TAX_ADDED", left, amounts.taxAdded());
            left = add(steps, "TAX_WITHHELD", left, amounts.withheld().negated());
            left = add(steps, "OFFSET", left, amounts.offset().negated());
            String reason = TimelineWords.of("paid." + payment().status());
            steps.add(new WaterfallStep("PAID", "PAYMENT.PAID", left, left, reason));
        }
        return List.copyOf(steps);
    }

    /** The fund's currency is what is paid; only the rate of the day may change the amount. */
    private Money inPayoutCurrency(List<WaterfallStep> steps, Money left) {
        PaymentItem.Papers papers = payment().papers();
        Money after = left.plus(papers.fxDifference());
        String reason = papers.fxFactor() == null
                ? TimelineWords.forStaff(
                        "step.PAYOUT_CURRENCY",
                        Map.of("currency", left.currency().getCurrencyCode()))
                : TimelineWords.forStaff(
                        "step.PAYOUT_CURRENCY.rate",
                        Map.of(
                                "rate", papers.fxFactor().stripTrailingZeros().toPlainString(),
                                "date", papers.fxDate().toString()));
        steps.add(new WaterfallStep("PAYOUT_CURRENCY", "PAYMENT.CURRENCY", left, after, reason));
        return after;
    }

    private static Money add(List<WaterfallStep> steps, String step, Money before, Money change) {
        if (change.isZero()) {
            return before;
        }
        Money after = before.plus(change);
        String told = TimelineWords.find("step." + step + ".partner").orElse(null);
        steps.add(new WaterfallStep(step, "PAYMENT." + step, before, after, TimelineWords.of("step." + step), told));
        return after;
    }

    private Money sum(Money none, Function<PaymentItem, Money> part) {
        return attempts.stream().map(part).reduce(none, Money::plus);
    }

    private java.util.Currency currencyOfPayment() {
        if (payment() != null) {
            return payment().amount().currency();
        }
        return (claim.approved() == null ? claim.claimed() : claim.approved()).currency();
    }

    private static Money takenBack(Clawback clawback) {
        if (BOOKED.contains(clawback.status())) {
            return clawback.amount();
        }
        return clawback.status().equals("WRITTEN_OFF")
                ? clawback.recovered()
                : Money.zero(clawback.amount().currency());
    }
}
