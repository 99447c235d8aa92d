package org.proofline.api.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.proofline.adjudication.Adjudication;
import org.proofline.adjudication.Finding;
import org.proofline.adjudication.RiskRules;
import org.proofline.adjudication.RiskRules.Explanation;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Owned;
import org.proofline.api.edge.Who;
import org.proofline.api.json.InputMistakes;
import org.proofline.shared.ActionContext;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@ApiController
@Tag(name = "Claims")
class FindingsController {

    private final Adjudication adjudication;
    private final RiskRules rules;
    private final ClaimAnswers answers;

    FindingsController(Adjudication adjudication, RiskRules rules, ClaimAnswers answers) {
        this.adjudication = adjudication;
        this.rules = rules;
        this.answers = answers;
    }

    /** A person's word on what a rule found. */
    @Schema(name = "FindingVerdict")
    record VerdictInput(@Schema(description = "CONFIRMED or HARMLESS") String verdict, String reason) {}

    @Schema(name = "ComparedValue")
    record ComparedPart(String name, String value) {}

    @Schema(
            name = "ExplainedFinding",
            description = "What fired, what it looks for, what was compared and what people said")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record ExplainedPart(
            @Schema(description = "Names the finding within its claim") String key,
            String ruleId,
            String ruleVersion,
            @Schema(description = "INFO, REVIEW, HOLD or BLOCK") String outcome,
            String message,
            @Schema(description = "What the rule looks for") String looksFor,
            String threshold,
            List<ComparedPart> compared,
            UUID matchId,
            @Schema(description = "CONFIRMED, HARMLESS, DUPLICATE or NOT_A_DUPLICATE") String verdict,
            String verdictBy,
            String verdictReason,
            @Schema(description = "Whether a verdict is taken here; those with a match are answered there")
                    boolean judgeable) {

        /** What a partner reads. */
        static ExplainedPart told(Finding finding) {
            return new ExplainedPart(
                    null,
                    finding.ruleId(),
                    null,
                    finding.outcome(),
                    finding.message(),
                    null,
                    null,
                    List.of(),
                    null,
                    null,
                    null,
                    null,
                    false);
        }

        static ExplainedPart of(Explanation each) {
            return of(each, each.rule() == null ? null : each.rule().thresholdInWords());
        }

        /** @param threshold what the rule compared with when it found this */
        static ExplainedPart of(Explanation each, String threshold) {
            return new ExplainedPart(
                    each.key(),
                    each.finding().ruleId(),
                    each.finding().ruleVersion(),
                    each.finding().outcome(),
                    each.finding().staffMessage(),
                    each.rule() == null ? null : each.rule().name(),
                    threshold,
                    each.compared().stream()
                            .map(fact -> new ComparedPart(fact.name(), fact.value()))
                            .toList(),
                    each.finding().matchId(),
                    each.verdict(),
                    each.verdictBy(),
                    each.verdictReason(),
                    each.judgeable());
        }
    }

    @GetMapping("/claims/{id}/findings")
    @Call(value = Who.EVERYBODY, of = Owned.CLAIM)
    @Operation(summary = "What rules found; for the vendor's people also what they compared and what people said of it")
    List<ExplainedPart> explain(@PathVariable UUID id) {
        return ActionContext.current().actor().isPartner()
                ? adjudication.findings(id).stream().map(ExplainedPart::told).toList()
                : rules.explain(id).stream().map(ExplainedPart::of).toList();
    }

    @PostMapping("/claims/{id}/findings/{key}/verdict")
    @Call(value = Who.APPROVERS, of = Owned.CLAIM)
    @Operation(summary = "Say whether a rule was right; what is harmless asks nobody any more and lifts the hold")
    ResponseEntity<ClaimResource> judge(
            @PathVariable UUID id, @PathVariable String key, @RequestBody VerdictInput input) {
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("verdict", input.verdict());
        mistakes.require("reason", input.reason());
        mistakes.throwIfAny();
        adjudication.judge(id, key, input.verdict(), input.reason());
        return answers.answer(HttpStatus.OK, id);
    }
}
