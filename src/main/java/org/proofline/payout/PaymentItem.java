package org.proofline.payout;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.proofline.shared.Money;

/**
 * What is owed to a partner for one claim; reaches the bank at most once. Invariant: cash + offset + credit memo +
 * withheld = amount + taxAdded + the exchange difference when settled.
 *
 * @param status payment status of the contract: SCHEDULED, ON_HOLD, PENDING_TAX_PROFILE, PENDING_BANK_PROFILE,
 *     PENDING_TAX_INVOICE, IN_RUN, SENT, PARTIALLY_PAID, PAID, REJECTED_BY_BANK, RETURNED, OFFSET,
 *     CREDIT_MEMO_ISSUED, HANDED_TO_ERP
 * @param amount approved for payment
 * @param offset netted against receivables
 * @param withheld tax withheld
 * @param taxAdded tax added on top
 * @param paid cash that the bank settled
 * @param settled counted against the claim: paid + offset + withheld (+ credit memo), without added tax and exchange
 *     difference
 * @param payableOn approval date plus holding days
 * @param attempt 1-based; a new attempt only after a definite rejection or return
 * @param papers its tax document, and what the rate of its day changed
 * @param endToEndId the item's 32 hex characters, as the bank sees it
 */
public record PaymentItem(
        UUID id,
        UUID claimId,
        String claimNumber,
        UUID partnerId,
        String payingEntity,
        String fundCode,
        String settlement,
        String status,
        String holdReason,
        Money amount,
        Money offset,
        Money withheld,
        Money taxAdded,
        Money paid,
        Money settled,
        LocalDate payableOn,
        UUID runId,
        int attempt,
        String endToEndId,
        String bankReason,
        Instant createdAt,
        Instant changedAt,
        Papers papers) {

    /**
     * @param taxDocument NONE, PARTNER_INVOICE, CREDIT_NOTE or PERSONAL_INCOME
     * @param documentId the document once there is one, else null
     * @param fxDifference paid above (below zero: below) the approved amount, because the rate changed since
     * @param fxFactor the rate that was paid at; null when the amount stayed
     * @param fxDate of that rate
     */
    public record Papers(
            String taxDocument, UUID documentId, Money fxDifference, BigDecimal fxFactor, LocalDate fxDate) {

        /** Of a payment that needs no document and follows no rate. */
        public static Papers none(Money like) {
            return new Papers("NONE", null, Money.zero(like.currency()), null, null);
        }
    }
}
