package org.proofline.api.claims;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.UUID;
import org.proofline.api.claims.ClaimParts.Amounts;
import org.proofline.api.claims.ClaimParts.DocumentPart;
import org.proofline.api.claims.ClaimParts.FindingPart;
import org.proofline.api.claims.ClaimParts.RatePart;
import org.proofline.api.claims.ClaimParts.StepPart;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.insight.ClaimView;

/** A claim with everything its owner and the vendor's people see of it. */
@Schema(name = "Claim", type = "object")
record ClaimResource(
        @JsonUnwrapped ClaimFacts facts,
        @Schema(description = "One of the payment statuses", example = "NONE") String paymentStatus,
        @Schema(description = "One of the recovery statuses", example = "NONE") String recoveryStatus,
        @Schema(description = "The partner's code", example = "NORTH") String partner,
        String partnerName,
        String offerName,
        @Schema(description = "The fund that pays", example = "F-COOP-EU") String fundCode,
        @Schema(description = "The payment's id, for its remittance; null before one is scheduled") UUID paymentId,
        List<UUID> clawbackIds,
        Amounts amounts,
        List<StepPart> waterfall,
        @Schema(description = "How each line was converted; empty where claim and fund have the same currency")
                List<RatePart> rates,
        List<FindingPart> findings,
        List<DocumentPart> documents) {

    /** @param staff whether the reader belongs to the vendor: findings then tell both sides */
    static ClaimResource of(ClaimView view, boolean staff) {
        return new ClaimResource(
                ClaimFacts.of(view.claim()),
                view.paymentStatus(),
                view.recoveryStatus(),
                view.partnerCode(),
                view.partnerName(),
                view.offerName(),
                view.fundCode(),
                view.payment() == null ? null : view.payment().id(),
                view.clawbacks().stream().map(Clawback::id).toList(),
                Amounts.of(view.amounts()),
                view.waterfall().stream().map(StepPart::of).toList(),
                view.claim().rates().stream().map(RatePart::of).toList(),
                view.findings().stream()
                        .map(finding -> FindingPart.of(finding, staff))
                        .toList(),
                view.documents().stream().map(DocumentPart::of).toList());
    }
}
