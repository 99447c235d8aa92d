package org.proofline.api.payments;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.UUID;
import org.proofline.api.json.Amount;
import org.proofline.clawback.Clawbacks.Clawback;

/** A recovery. Who proposed and decided it is told to the vendor's people only. */
@Schema(name = "Clawback")
record ClawbackResource(
        UUID id,
        UUID claimId,
        @Schema(description = "PROPOSED, REFUSED, or one of the recovery statuses") String status,
        Amount amount,
        Amount recovered,
        Amount outstanding,
        @Schema(description = "When the partner was told; null before the decision") Instant noticeAt,
        @Schema(description = "Until when the partner may object; then netting begins") Instant openAt,
        @Schema(description = "What the partner said against it, or null") String objection,
        String payingEntity,
        String fundCode,
        String reasonCode,
        String comment,
        Instant proposedAt,
        Instant decidedAt,
        @JsonInclude(JsonInclude.Include.NON_NULL) String proposedBy,
        @JsonInclude(JsonInclude.Include.NON_NULL) String decidedBy) {

    static ClawbackResource of(Clawback clawback, boolean staff) {
        return new ClawbackResource(
                clawback.id(),
                clawback.claimId(),
                clawback.status(),
                Amount.of(clawback.amount()),
                Amount.of(clawback.recovered()),
                Amount.of(clawback.outstanding()),
                clawback.noticeAt(),
                clawback.openAt(),
                clawback.objection(),
                clawback.payingEntity(),
                clawback.fundCode(),
                clawback.reasonCode(),
                clawback.comment(),
                clawback.proposedAt(),
                clawback.decidedAt(),
                staff ? clawback.proposedBy() : null,
                staff ? clawback.decidedBy() : null);
    }
}
