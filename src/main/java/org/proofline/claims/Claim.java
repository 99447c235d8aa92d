package org.proofline.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.shared.Money;

/**
 * A claim as it stands. Amounts: claimed is the net of all lines plus non-recoverable tax, eligible what may be paid
 * for, approved what will be paid (after cost share and caps); claimed is in the claim's currency, all else in the fund's.
 *
 * @param number what people call it, such as {@code CL-2026-000017}
 * @param version for ETag and If-Match
 * @param submittedBy the person who submitted it last; null for drafts
 * @param offer fixed when the draft is made; followed to the version in force at submission
 * @param payee the person who gets the reward, by username; null when the partner itself is paid
 * @param finalClaim whether the rest of the fund request's reservation is released
 * @param assurance NOT_SELECTED, SELECTED, REVIEWED or BYPASSED
 * @param hold NONE, FRAUD, LEGAL, TAX, BANK_CHANGE or OVERDUE_DEBT
 * @param waitingFor who holds the ball: PARTNER, VENDOR:&lt;role&gt;, SYSTEM or null
 * @param replaces the rejected claim this one replaces, or null
 */
public record Claim(
        UUID id,
        String number,
        long version,
        UUID partnerId,
        String createdBy,
        String submittedBy,
        OfferRef offer,
        UUID fundRequestId,
        boolean finalClaim,
        String partnerReference,
        String payee,
        Activity activity,
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
        Decision decision,
        UUID replaces,
        Amounts amounts) {

    /**
     * One cost.
     *
     * @param no 1-based
     * @param net without tax
     * @param tax zero when not given
     * @param taxRecoverable whether the partner gets the tax back from the state: then it is never reimbursed
     * @param approvedNet what a reviewer left of the line's eligible cost; null while nobody cut it
     * @param cutReason reason code of the cut, or null
     * @param serial of the unit sold, or the number of the certificate; null for costs
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
            String cutReason,
            @JsonInclude(JsonInclude.Include.NON_NULL) String serial) {

        /** A cost, which is about no single unit. */
        public Line(
                int no,
                String description,
                String supplier,
                String taxId,
                String invoice,
                LocalDate date,
                Money net,
                Money tax,
                boolean recoverable,
                Money approved,
                String cut) {
            this(no, description, supplier, taxId, invoice, date, net, tax, recoverable, approved, cut, null);
        }

        /** What the line is known by where units are rewarded: its serial, else the number of its invoice; or null. */
        public String reference() {
            return serial == null ? invoiceNumber : serial;
        }
    }

    /** The version of the offer that rules the claim. */
    public record OfferRef(UUID versionId, String code, int version) {}

    /** What was done, from when to when, and where. */
    public record Activity(String type, LocalDate start, LocalDate end, Place place) {

        /** Without a word on where. */
        public Activity(String type, LocalDate start, LocalDate end) {
            this(type, start, end, Place.UNSAID);
        }
    }

    /**
     * The last decision or request.
     *
     * @param toPayAt when a first person decided to pay; null before, and again once the claim was sent back
     * @param at when the claim was decided; null before
     * @param reason reason code, or null
     * @param comment for the partner, or null
     */
    public record Decision(Instant toPayAt, Instant at, String reason, String comment) {}

    /**
     * Amounts and the steps between them; eligible is null before a waterfall is stored, approved before a decision.
     *
     * @param rates how each line was converted; empty where claim and fund have the same currency
     */
    public record Amounts(
            Money claimed, Money eligible, Money approved, List<WaterfallStep> waterfall, List<LineRate> rates) {

        /** Of a claim in the fund's currency. */
        public Amounts(Money claimed, Money eligible, Money approved, List<WaterfallStep> waterfall) {
            this(claimed, eligible, approved, waterfall, List.of());
        }
    }

    /** Whether the partner may take it back: a draft, or a claim that nobody has decided to pay yet. */
    public boolean withdrawable() {
        return status == ClaimStatus.DRAFT || status.inProcess() && decision.toPayAt() == null;
    }

    public UUID offerVersionId() {
        return offer.versionId();
    }

    public String offerCode() {
        return offer.code();
    }

    public int offerVersion() {
        return offer.version();
    }

    public String activityType() {
        return activity.type();
    }

    public LocalDate activityStart() {
        return activity.start();
    }

    public LocalDate activityEnd() {
        return activity.end();
    }

    public Place place() {
        return activity.place();
    }

    public Instant decidedAt() {
        return decision.at();
    }

    public String decisionReason() {
        return decision.reason();
    }

    public String decisionComment() {
        return decision.comment();
    }

    public Money claimed() {
        return amounts.claimed();
    }

    public Money eligible() {
        return amounts.eligible();
    }

    public Money approved() {
        return amounts.approved();
    }

    public List<WaterfallStep> waterfall() {
        return amounts.waterfall();
    }

    public List<LineRate> rates() {
        return amounts.rates();
    }
}
