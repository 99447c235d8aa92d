package org.proofline.api.rebates;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.proofline.api.json.Amount;
import org.proofline.api.json.AmountInput;
import org.proofline.program.earn.EarnStep;
import org.proofline.rebate.Rebates.Entitlement;

/** What goes in and out of rebate calls. */
final class RebateParts {

    private RebateParts() {}

    @Schema(name = "RebateRunInput")
    record RunInput(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String offerCode,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate from,
            @Schema(description = "Last day; it is over", requiredMode = Schema.RequiredMode.REQUIRED) LocalDate to) {}

    @Schema(name = "RebateClaimInput")
    record ClaimInput(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String offerCode,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate from,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate to,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) AmountInput amount) {}

    @Schema(name = "RebateReview")
    record ReviewInput(String note) {}

    @Schema(name = "RebateRejection")
    record RejectionInput(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String reason) {}

    @Schema(name = "RebateVarianceAnswer")
    record VarianceInput(
            @Schema(description = "A partner's code", requiredMode = Schema.RequiredMode.REQUIRED) String partner,
            @Schema(
                            description = "true pays what was computed, false holds it back",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    Boolean pay,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String reason) {}

    @Schema(name = "RebateEntitlement")
    record EntitlementPart(
            @Schema(description = "A partner's code; its id when it is not registered") String partner,
            long lines,
            Amount entitled,
            Amount posted,
            Amount difference,
            Amount claimed,
            boolean variance,
            @Schema(description = "Whether a person lets the computed amount be paid; null when nobody answered")
                    Boolean pay,
            @Schema(description = "Conditions of the offer that the partner does not meet; then nothing is paid on top")
                    List<ConditionPart> notMet) {

        /** @param words how each condition reads, by code */
        static EntitlementPart of(Entitlement of, String partner, Map<String, String> words) {
            return new EntitlementPart(
                    partner,
                    of.lines(),
                    Amount.of(of.entitled()),
                    Amount.of(of.posted()),
                    Amount.of(of.difference()),
                    Amount.of(of.claimed()),
                    of.variance(),
                    of.answer() == null ? null : of.answer().pay(),
                    of.unmet().stream()
                            .map(code -> new ConditionPart(code, words.get(code)))
                            .toList());
        }
    }

    @Schema(name = "RebateCondition")
    record ConditionPart(@Schema(example = "TIER") String condition, String reason) {}

    @Schema(name = "RebateStep")
    record StepPart(
            String rule,
            @Schema(description = "What happened, in one sentence") String sentence,
            long lines,
            @Schema(description = "Exact amount before the step", example = "0") String before,
            @Schema(description = "Exact amount after it", example = "12.3456") String after) {

        static List<StepPart> of(List<EarnStep> steps) {
            return steps.stream()
                    .map(step -> new StepPart(
                            step.rule(),
                            step.sentence(Locale.ENGLISH),
                            step.lineCount(),
                            step.before().toPlainString(),
                            step.after().toPlainString()))
                    .toList();
        }
    }
}
