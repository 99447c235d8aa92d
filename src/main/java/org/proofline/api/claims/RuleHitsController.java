package org.proofline.api.claims;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.proofline.adjudication.WatchingHits;
import org.proofline.adjudication.WatchingHits.Hit;
import org.proofline.api.claims.FindingsController.ExplainedPart;
import org.proofline.api.claims.FindingsController.VerdictInput;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Who;
import org.proofline.api.json.InputMistakes;
import org.proofline.payout.PaymentScruples;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

/** What the rules found that watch: people's decisions, sales that came back after a reward, one cost in many small claims. */
@ApiController
@Tag(name = "Rules")
class RuleHitsController {

    private final WatchingHits hits;
    private final PaymentScruples scruples;

    RuleHitsController(WatchingHits hits, PaymentScruples scruples) {
        this.hits = hits;
        this.scruples = scruples;
    }

    @Schema(name = "RuleHit", description = "What a watching rule found, kept once")
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record HitPart(
            UUID id,
            UUID claimId,
            String claimNumber,
            Instant foundAt,
            @Schema(description = "Whom it is about: somebody else judges it") String person,
            ExplainedPart finding) {

        static HitPart of(Hit hit) {
            return new HitPart(
                    hit.id(),
                    hit.claimId(),
                    hit.claimNumber(),
                    hit.foundAt(),
                    hit.person(),
                    ExplainedPart.of(hit.explanation(), hit.threshold()));
        }
    }

    @GetMapping("/rule-hits")
    @Call({Who.RULE_KEEPERS, Who.AUDITOR})
    @Operation(summary = "What watching rules found: hits that nobody judged yet, or those that somebody did")
    List<HitPart> list(
            @Parameter(description = "Whether a person said something of them") @RequestParam(defaultValue = "false")
                    boolean judged) {
        return hits.list(judged).stream().map(HitPart::of).toList();
    }

    @PostMapping("/rule-hits")
    @Call(Who.RULE_KEEPERS)
    @Operation(summary = "Look now at what happened since the last look, and list what nobody judged yet")
    ResponseEntity<List<HitPart>> look() {
        hits.look();
        scruples.look();
        return ResponseEntity.ok(list(false));
    }

    @PostMapping("/rule-hits/{hitId}/verdict")
    @Call(Who.RULE_KEEPERS)
    @Operation(
            summary =
                    "Say whether a watching rule was right; it counts for the rule's record and changes no decision; payments that waited for it go on when it is harmless")
    ResponseEntity<List<HitPart>> judge(@PathVariable UUID hitId, @RequestBody VerdictInput input) {
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("verdict", input.verdict());
        mistakes.require("reason", input.reason());
        mistakes.throwIfAny();
        hits.judge(hitId, input.verdict(), input.reason());
        return ResponseEntity.ok(list(false));
    }
}
