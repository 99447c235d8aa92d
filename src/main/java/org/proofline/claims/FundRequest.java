package org.proofline.claims;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.shared.Money;

/**
 * A request for funds before the activity (pre-approval).
 *
 * @param status DRAFT, SUBMITTED, IN_REVIEW, INFO_REQUESTED, APPROVED, PARTIALLY_APPROVED, REJECTED, WITHDRAWN,
 *     EXPIRED, CANCELLED, COMPLETED, REAPPROVAL_REQUIRED
 * @param country code of two letters of ISO 3166-1, or null
 * @param approvedAmount reserved at approval; null before
 * @param validUntil last day on which a claim may use the reservation
 * @param requestedUntil a later last day that was asked for and waits for its decision; else null
 */
public record FundRequest(
        UUID id,
        String number,
        long version,
        UUID partnerId,
        String createdBy,
        String submittedBy,
        UUID offerVersionId,
        String offerCode,
        String activityType,
        LocalDate activityStart,
        LocalDate activityEnd,
        String country,
        String venue,
        List<PlannedLine> lines,
        Money requestedAmount,
        Money approvedAmount,
        Map<String, String> expectedResults,
        String status,
        String waitingFor,
        LocalDate validUntil,
        LocalDate requestedUntil,
        Instant createdAt,
        Instant decidedAt,
        String decisionReason,
        String decisionComment) {

    /** Where the activity is planned. */
    public Place place() {
        return new Place(country, venue);
    }

    public record PlannedLine(int no, String description, Money net) {}
}
