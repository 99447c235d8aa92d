package org.proofline.api.rebates;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Key;
import org.proofline.api.edge.Who;
import org.proofline.api.json.InputMistakes;
import org.proofline.api.rebates.RebateParts.ClaimInput;
import org.proofline.api.rebates.RebateParts.RejectionInput;
import org.proofline.api.rebates.RebateParts.ReviewInput;
import org.proofline.api.rebates.RebateParts.VarianceInput;
import org.proofline.partner.Partners;
import org.proofline.program.Offers;
import org.proofline.rebate.RebateDecisions;
import org.proofline.rebate.Rebates;
import org.proofline.shared.Money;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@ApiController
@Tag(name = "Rebates")
class RebateDecisionsController {

    private final Rebates rebates;
    private final Partners partners;
    private final Offers offers;
    private final RebateDecisions decisions;

    RebateDecisionsController(Rebates rebates, Partners partners, Offers offers, RebateDecisions decisions) {
        this.rebates = rebates;
        this.partners = partners;
        this.offers = offers;
        this.decisions = decisions;
    }

    @PostMapping("/rebate-runs/{id}/review")
    @Call(Who.PROGRAM_OWNER)
    @Operation(summary = "Say that the run was looked at; every variance must be answered")
    ResponseEntity<RebateRunResource> review(@PathVariable UUID id, @RequestBody(required = false) ReviewInput input) {
        decisions.review(id, input == null ? null : input.note());
        return ResponseEntity.ok(RebateRunResource.of(rebates.get(id)));
    }

    @PostMapping("/rebate-runs/{id}/approval")
    @Call(value = Who.FINANCE_APPROVER, key = Key.REQUIRED)
    @Operation(summary = "Approve a reviewed run and post its differences; never who computed or reviewed it")
    ResponseEntity<RebateRunResource> approve(@PathVariable UUID id) {
        decisions.approve(id);
        return ResponseEntity.ok(RebateRunResource.of(rebates.get(id)));
    }

    @PostMapping("/rebate-runs/{id}/rejection")
    @Call({Who.PROGRAM_OWNER, Who.FINANCE_APPROVER})
    @Operation(summary = "End a run without posting anything")
    ResponseEntity<RebateRunResource> reject(@PathVariable UUID id, @RequestBody RejectionInput input) {
        return ResponseEntity.ok(RebateRunResource.of(rebates.reject(id, input.reason())));
    }

    @PostMapping("/rebate-runs/{id}/variance-answer")
    @Call(value = Who.PROGRAM_OWNER, answers = 204)
    @Operation(summary = "Pay what was computed, or hold it back, where a partner claims something else")
    ResponseEntity<Void> answer(@PathVariable UUID id, @RequestBody VarianceInput input) {
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("partner", input.partner());
        mistakes.require("pay", input.pay());
        mistakes.require("reason", input.reason());
        mistakes.throwIfAny();
        decisions.answer(id, partners.byCode(input.partner()).id(), input.pay(), input.reason());
        return ResponseEntity.noContent().build();
    }

    @PostMapping("/rebate-claims")
    @Call(value = Who.PARTNER, answers = 204)
    @Operation(summary = "Say what your rebate of a period is; it is compared with the computed one")
    ResponseEntity<Void> claim(@RequestBody ClaimInput input) {
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("offerCode", input.offerCode());
        mistakes.require("from", input.from());
        mistakes.require("to", input.to());
        mistakes.require("amount", input.amount());
        mistakes.throwIfAny();
        String currency = offers.inForce(input.offerCode(), input.from()).currency();
        Money amount = mistakes.amount("amount", input.amount(), currency);
        mistakes.throwIfAny();
        rebates.claim(input.offerCode(), input.from(), input.to(), amount);
        return ResponseEntity.noContent().build();
    }
}
