package org.proofline.api.claims;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.proofline.adjudication.Adjudication.Preflight;
import org.proofline.adjudication.Adjudication.RequirementState;
import org.proofline.api.claims.ClaimParts.FindingPart;
import org.proofline.api.claims.ClaimParts.StepPart;
import org.proofline.api.json.Amount;

/** What submission would say now. */
@Schema(name = "Preflight")
record PreflightResource(
        @Schema(description = "Codes of the proof that is still needed", example = "[\"INVOICE\"]")
                List<String> missing,
        List<Requirement> requirements,
        List<FindingPart> findings,
        List<StepPart> waterfall,
        Predicted predicted,
        boolean submittable) {

    /** @param payDate when, if nobody asks for anything */
    @Schema(name = "Prediction")
    record Predicted(Amount payable, LocalDate payDate) {}

    /** One proof that is needed. */
    @Schema(name = "RequirementState")
    record Requirement(
            String code,
            String kind,
            List<String> anyOf,
            Integer line,
            String label,
            String hint,
            @Schema(description = "MISSING, PRESENT, CHECKING or REFUSED") String state) {

        static Requirement of(RequirementState state) {
            return new Requirement(
                    state.requirement().code(),
                    state.requirement().kind(),
                    state.requirement().anyOf(),
                    state.line(),
                    state.requirement().label(),
                    state.requirement().hint(),
                    state.state());
        }
    }

    static PreflightResource of(Preflight preflight) {
        return new PreflightResource(
                preflight.missing(),
                preflight.requirements().stream().map(Requirement::of).toList(),
                preflight.findings().stream()
                        .map(finding -> FindingPart.of(finding, false))
                        .toList(),
                preflight.waterfall().stream().map(StepPart::of).toList(),
                new Predicted(Amount.of(preflight.payable()), preflight.payDate()),
                preflight.submittable());
    }
}
