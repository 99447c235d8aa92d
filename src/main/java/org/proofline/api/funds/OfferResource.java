package org.proofline.api.funds;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import org.proofline.api.json.Amount;
import org.proofline.program.Offer;
import org.proofline.program.ProofMatrix;
import org.proofline.program.ProofRequirement;

/** An offer and what it asks for. */
@Schema(name = "Offer")
record OfferResource(
        @Schema(example = "COOP-DIGITAL") String code,
        int version,
        String name,
        String description,
        @Schema(description = "MDF, COOP, TRAINING, REBATE, SPIFF or BOUNTY") String kind,
        String fundCode,
        String payingEntity,
        String currency,
        LocalDate validFrom,
        LocalDate validTo,
        @Schema(description = "The part of the eligible cost that is paid, in per cent", example = "50")
                String costSharePercent,
        boolean fundRequestRequired,
        int claimWithinDays,
        Amount perClaimCap,
        @Schema(description = "The rules, one sentence each") List<String> rules,
        List<Activity> activities) {

    /** What may be claimed for, and its proof. */
    @Schema(name = "OfferActivity")
    record Activity(@Schema(example = "DIGITAL_AD") String activityType, String label, List<Proof> requiredProof) {}

    /** @param anyOf codes of which one is enough */
    @Schema(name = "RequiredProof")
    record Proof(
            @Schema(example = "INVOICE") String code,
            @Schema(description = "COST, EXECUTION or METRIC") String kind,
            List<String> anyOf,
            boolean perLine,
            String label,
            String hint) {

        static Proof of(ProofRequirement requirement) {
            return new Proof(
                    requirement.code(),
                    requirement.kind(),
                    requirement.anyOf(),
                    requirement.perLine(),
                    requirement.label(),
                    requirement.hint());
        }
    }

    static OfferResource of(Offer offer, List<String> rules, ProofMatrix matrix) {
        Offer.Terms terms = offer.terms();
        return new OfferResource(
                offer.code(),
                offer.version(),
                offer.name(),
                offer.description(),
                offer.kind(),
                offer.fundCode(),
                offer.payingEntity(),
                offer.currency(),
                offer.validFrom(),
                offer.validTo(),
                terms.costSharePercent().toPlainString(),
                terms.fundRequestRequired(),
                terms.claimWithinDays(),
                Amount.of(terms.perClaimCap()),
                rules,
                offer.activityTypes().stream()
                        .map(type -> activity(offer, type, matrix))
                        .toList());
    }

    private static Activity activity(Offer offer, String type, ProofMatrix matrix) {
        List<Proof> proof = matrix.required(offer, type).stream().map(Proof::of).toList();
        return new Activity(type, matrix.activityTypes().get(type), proof);
    }
}
