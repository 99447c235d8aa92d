package org.proofline.api.offers;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.proofline.program.Eligibility.Unmet;

/** What a partner agrees to when it takes part. */
@Schema(name = "OfferTerms")
record OfferTermsResource(
        String code,
        int version,
        @Schema(description = "Version of the standard terms", example = "2026-01") String standardTerms,
        @Schema(description = "What this offer adds") String addendum,
        @Schema(description = "The text that is accepted") String text,
        boolean accepted) {

    /** Which version is accepted; a newer one must be read first. */
    @Schema(name = "OfferAcceptanceInput")
    record AcceptanceInput(Integer version) {}

    /** Whether the partner may take part, and what it lacks. */
    @Schema(name = "OfferParticipation")
    record ParticipationResource(
            String code, int version, boolean enrolled, boolean termsAccepted, boolean eligible, List<Lack> unmet) {}

    /** A condition that is not met. */
    @Schema(name = "UnmetCondition")
    record Lack(
            @Schema(example = "ENROLLMENT") String condition,
            String reason,
            @Schema(description = "What the partner can do about it") String remedy) {

        static Lack of(Unmet unmet) {
            return new Lack(unmet.condition(), unmet.reason(), unmet.remedy());
        }
    }
}
