package org.proofline.api.claims;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.proofline.adjudication.RiskRules;
import org.proofline.adjudication.RiskRules.Standing;
import org.proofline.adjudication.RuleDemotions;
import org.proofline.adjudication.RuleDemotions.Demotion;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Who;
import org.proofline.api.json.InputMistakes;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** The catalogue of rules with their record; who is wrong too often says less, once two persons agree. */
@ApiController
@Tag(name = "Rules")
class RulesController {

    private final RiskRules rules;
    private final RuleDemotions demotions;

    RulesController(RiskRules rules, RuleDemotions demotions) {
        this.rules = rules;
        this.demotions = demotions;
    }

    @Schema(name = "RuleStanding")
    record StandingPart(
            String id,
            String version,
            String name,
            String outcome,
            String threshold,
            @Schema(description = "What it may say at most, after what two persons agreed") String saysAtMost,
            @Schema(description = "What is missing to look for it; null when something looks") String needs,
            long hits,
            long right,
            long wrong,
            @Schema(description = "Per cent of the judged that were right; null before the first verdict")
                    Integer precision,
            @Schema(description = "Whether it was wrong so often that it may be proposed to say less")
                    boolean demotable) {

        static StandingPart of(Standing of) {
            return new StandingPart(
                    of.rule().id(),
                    of.rule().version(),
                    of.rule().name(),
                    of.rule().outcome(),
                    of.rule().thresholdInWords(),
                    of.saysAtMost(),
                    of.rule().needs(),
                    of.hits(),
                    of.right(),
                    of.wrong(),
                    of.precision(),
                    of.demotion());
        }
    }

    @Schema(name = "RuleDemotion")
    record DemotionPart(
            UUID id,
            String ruleId,
            String ruleVersion,
            String outcome,
            String reason,
            String proposedBy,
            @Schema(description = "Null while it waits for a second person") String decidedBy) {

        static DemotionPart of(Demotion of) {
            return new DemotionPart(
                    of.id(), of.ruleId(), of.ruleVersion(), of.outcome(), of.reason(), of.proposedBy(), of.decidedBy());
        }
    }

    @Schema(name = "RuleDemotionProposal")
    record ProposalInput(String reason) {}

    @Schema(name = "RuleDemotionDecision")
    record DecisionInput(Boolean accepted, String reason) {}

    @GetMapping("/rules")
    @Call({Who.RULE_KEEPERS, Who.AUDITOR})
    @Operation(summary = "Every rule with how often it spoke and how often people agreed")
    List<StandingPart> standings() {
        return rules.standings().stream().map(StandingPart::of).toList();
    }

    @GetMapping("/rule-demotions")
    @Call({Who.RULE_KEEPERS, Who.AUDITOR})
    @Operation(summary = "Rules that say less, and proposals that wait")
    List<DemotionPart> demotions() {
        return demotions.all().stream().map(DemotionPart::of).toList();
    }

    @PostMapping("/rules/{ruleId}/demotion")
    @Call(Who.RULE_KEEPERS)
    @Operation(summary = "Propose that a rule says one step less")
    ResponseEntity<DemotionPart> propose(@PathVariable String ruleId, @RequestBody ProposalInput input) {
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("reason", input.reason());
        mistakes.throwIfAny();
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(DemotionPart.of(demotions.propose(ruleId, input.reason())));
    }

    @PostMapping("/rule-demotions/{demotionId}/decision")
    @Call(Who.RULE_KEEPERS)
    @Operation(summary = "The second person's word on it")
    ResponseEntity<List<DemotionPart>> decide(@PathVariable UUID demotionId, @RequestBody DecisionInput input) {
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("accepted", input.accepted());
        mistakes.require("reason", input.reason());
        mistakes.throwIfAny();
        demotions.decide(demotionId, input.accepted(), input.reason());
        return ResponseEntity.ok(demotions());
    }
}
