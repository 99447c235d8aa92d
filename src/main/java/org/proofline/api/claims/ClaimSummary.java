package org.proofline.api.claims;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.proofline.api.json.Amount;
import org.proofline.claims.Claim;
import org.proofline.insight.ClaimViews.MoneyStatus;
import org.proofline.partner.Partner;

/** A claim as one row of a list. */
@Schema(name = "ClaimSummary")
record ClaimSummary(
        UUID id,
        String number,
        String status,
        @Schema(description = "One of the payment statuses", example = "NONE") String paymentStatus,
        @Schema(description = "One of the recovery statuses", example = "NONE") String recoveryStatus,
        String waitingFor,
        Instant dueAt,
        @Schema(description = "The partner's code") String partner,
        String partnerName,
        String offerCode,
        String partnerReference,
        String activityType,
        LocalDate activityStart,
        LocalDate activityEnd,
        String currency,
        Amount claimed,
        Amount approved,
        Instant createdAt,
        Instant submittedAt,
        Instant decidedAt) {

    static ClaimSummary of(Claim claim, Partner partner, MoneyStatus money) {
        return new ClaimSummary(
                claim.id(),
                claim.number(),
                claim.status().name(),
                money.payment(),
                money.recovery(),
                claim.waitingFor(),
                claim.dueAt(),
                partner.code(),
                partner.name(),
                claim.offerCode(),
                claim.partnerReference(),
                claim.activityType(),
                claim.activityStart(),
                claim.activityEnd(),
                claim.currency(),
                Amount.of(claim.claimed()),
                Amount.of(claim.approved()),
                claim.createdAt(),
                claim.submittedAt(),
                claim.decidedAt());
    }
}
