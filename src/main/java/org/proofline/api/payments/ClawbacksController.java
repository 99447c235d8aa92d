package org.proofline.api.payments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Key;
import org.proofline.api.edge.Owned;
import org.proofline.api.edge.Who;
import org.proofline.api.json.AmountInput;
import org.proofline.api.json.InputMistakes;
import org.proofline.api.json.Reasons;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.clawback.Clawbacks;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.Money;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@ApiController
@Tag(name = "Recoveries")
class ClawbacksController {

    private final Clawbacks clawbacks;
    private final Claims claims;
    private final Offers offers;

    ClawbacksController(Clawbacks clawbacks, Claims claims, Offers offers) {
        this.clawbacks = clawbacks;
        this.claims = claims;
        this.offers = offers;
    }

    /** What is to be taken back. */
    @Schema(name = "ClawbackInput")
    record ClawbackInput(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) UUID claimId,
            @Schema(description = "Everything paid and not yet taken back when left out") AmountInput amount,
            @Schema(example = "DOUBLE_BILLING", requiredMode = Schema.RequiredMode.REQUIRED) String reasonCode,
            @Schema(description = "What happened; the partner reads it", requiredMode = Schema.RequiredMode.REQUIRED)
                    String comment) {}

    @PostMapping("/clawbacks")
    @Call(value = Who.FINANCE_APPROVER, key = Key.REQUIRED, answers = 202)
    @Operation(summary = "Propose to take a payment back; another person decides")
    ResponseEntity<ClawbackResource> propose(@RequestBody ClawbackInput input) {
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("claimId", input.claimId());
        mistakes.require("comment", input.comment());
        mistakes.throwIfAny();
        String reason = Reasons.required(input.reasonCode());
        Claim claim = claims.get(input.claimId());
        Offer offer = offers.version(claim.offerVersionId());
        Money amount = mistakes.amount("amount", input.amount(), offer.currency());
        mistakes.throwIfAny();
        Clawback proposed = clawbacks.propose(
                claim.id(), amount, reason, input.comment(), offer.terms().clawbackNoticeDays());
        return ResponseEntity.accepted()
                .location(URI.create("/api/v1/clawbacks/" + proposed.id()))
                .body(resource(proposed));
    }

    @GetMapping("/clawbacks")
    @Call({Who.PARTNER, Who.STAFF})
    @Operation(summary = "Recoveries; a partner sees its own")
    List<ClawbackResource> list() {
        Actor actor = ActionContext.current().actor();
        List<Clawback> found = actor.isPartner() ? clawbacks.ofPartner(actor.partnerId()) : clawbacks.all();
        return found.stream().map(ClawbacksController::resource).toList();
    }

    @GetMapping("/clawbacks/{id}")
    @Call(
            value = {Who.PARTNER, Who.STAFF},
            of = Owned.CLAWBACK)
    @Operation(summary = "A recovery and what is still open of it")
    ClawbackResource get(@PathVariable UUID id) {
        return resource(clawbacks.get(id));
    }

    private static ClawbackResource resource(Clawback clawback) {
        return ClawbackResource.of(clawback, !ActionContext.current().actor().isPartner());
    }
}
