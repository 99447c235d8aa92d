package org.proofline.api.claims;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.api.claims.ClaimParts.LinePart;
import org.proofline.claims.Claim;

/** What the claim itself knows; shown as fields of {@link ClaimResource}. */
record ClaimFacts(
        UUID id,
        @Schema(example = "CL-2026-000017") String number,
        @Schema(example = "IN_REVIEW") String status,
        @Schema(description = "NOT_SELECTED, SELECTED, REVIEWED or BYPASSED") String assurance,
        @Schema(description = "NONE, FRAUD, LEGAL, TAX, BANK_CHANGE or OVERDUE_DEBT") String hold,
        @Schema(description = "PARTNER, VENDOR:role, SYSTEM or null") String waitingFor,
        Instant dueAt,
        String createdBy,
        String submittedBy,
        String offerCode,
        int offerVersion,
        UUID fundRequestId,
        boolean finalClaim,
        String partnerReference,
        @Schema(description = "Username of the salesperson who is rewarded; null when the partner is paid")
                String payee,
        @JsonUnwrapped ActivityPart activity,
        String currency,
        Map<String, String> results,
        List<LinePart> lines,
        Instant createdAt,
        Instant submittedAt,
        Instant decidedAt,
        String decisionReason,
        String decisionComment,
        UUID replaces) {

    /** What was done, when and where; fields of the claim like the others. */
    record ActivityPart(
            String activityType,
            LocalDate activityStart,
            LocalDate activityEnd,
            @Schema(description = "Code of two letters of ISO 3166-1, or null", example = "DE") String country,
            String venue) {

        static ActivityPart of(Claim claim) {
            return new ActivityPart(
                    claim.activityType(),
                    claim.activityStart(),
                    claim.activityEnd(),
                    claim.place().country(),
                    claim.place().venue());
        }
    }

    static ClaimFacts of(Claim claim) {
        return new ClaimFacts(
                claim.id(),
                claim.number(),
                claim.status().name(),
                claim.assurance(),
                claim.hold(),
                claim.waitingFor(),
                claim.dueAt(),
                claim.createdBy(),
                claim.submittedBy(),
                claim.offerCode(),
                claim.offerVersion(),
                claim.fundRequestId(),
                claim.finalClaim(),
                claim.partnerReference(),
                claim.payee(),
                ActivityPart.of(claim),
                claim.currency(),
                claim.results(),
                claim.lines().stream().map(LinePart::of).toList(),
                claim.createdAt(),
                claim.submittedAt(),
                claim.decidedAt(),
                claim.decisionReason(),
                claim.decisionComment(),
                claim.replaces());
    }
}
