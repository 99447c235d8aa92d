package org.proofline.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.shared.Money;

/**
 * A claim as it stands. Amounts: claimed is the net of all lines plus non-recoverable tax, eligible what may be paid
 * for, approved what will be paid (after cost share and caps), in the fund's currency.
 *
 * @param number what people call it, such as {@code CL-2026-000017}
 * @param version for ETag and If-Match
 * @param submittedBy the person who submitted it last; null for drafts
 * @param offerVersionId fixed when the draft is made; followed to the version in force at submission
 * @param finalClaim whether the rest of the fund request's reservation is released
 * @param assurance NOT_SELECTED, SELECTED, REVIEWED or BYPASSED
 * @param hold NONE, FRAUD, LEGAL, TAX, BANK_CHANGE or OVERDUE_DEBT
 * @param waitingFor who holds the ball: PARTNER, VENDOR:&lt;role&gt;, SYSTEM or null
 * @param decisionReason reason code of the last decision or request, and comment for the partner
 * @param replaces the rejected claim this one replaces, or null
 */
public record Claim(
        UUID id,
        String number,
        long version,
        UUID partnerId,
        String createdBy,
        String submittedBy,
        UUID offerVersionId,
        String offerCode,
        int offerVersion,
        UUID fundRequestId,
        boolean finalClaim,
        String partnerReference,
        String activityType,
        LocalDate activityStart,
        LocalDate activityEnd,
        String currency,
        Map<String, String> results,
        List<Line> lines,
        ClaimStatus status,
        String assurance,
        String hold,
        String waitingFor,
        Instant dueAt,
        Instant createdAt,
        Instant submittedAt,
        Instant decidedAt,
        String decisionReason,
        String decisionComment,
        UUID replaces,
        Money claimed,
        Money eligible,
        Money approved,
        List<WaterfallStep> waterfall) {

    /**
     * One cost.
     *
     * @param no 1-based
     * @param net without tax
     * @param tax zero when not given
     * @param taxRecoverable whether the partner gets the tax back from the state: then it is never reimbursed
     * @param approvedNet what a reviewer left of the line's eligible cost; null while nobody cut it
     * @param cutReason reason code of the cut, or null
     */
    public record Line(
            int no,
            String description,
            String supplierName,
            String supplierTaxId,
            String invoiceNumber,
            LocalDate invoiceDate,
            Money net,
            Money tax,
            boolean taxRecoverable,
            Money approvedNet,
            String cutReason) {}
}
