package org.proofline.api.payments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Key;
import org.proofline.api.edge.Who;
import org.proofline.api.json.InputMistakes;
import org.proofline.ledger.PayingEntities;
import org.proofline.payout.PaymentRuns;
import org.proofline.payout.PaymentRuns.Build;
import org.proofline.payout.PaymentRuns.PaymentRun;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "Payments")
class PaymentRunsController {

    private static final String USUAL_ENTITY = "PL-EU";
    private static final String USUAL_REASON = "Taken out by the maker";

    private final PaymentRuns runs;
    private final PayingEntities entities;

    PaymentRunsController(PaymentRuns runs, PayingEntities entities) {
        this.runs = runs;
        this.entities = entities;
    }

    /** What a run is built of. */
    @Schema(name = "PaymentRunInput")
    record RunInput(
            @Schema(description = "PL-EU when left out") String payingEntity,
            @Schema(
                            description = "Not after today: everything payable on or before it",
                            requiredMode = Schema.RequiredMode.REQUIRED)
                    LocalDate cutOff,
            @Schema(description = "The next bank day when left out") LocalDate executionDate,
            @Schema(description = "The paying entity's when left out", example = "EUR") String currency) {}

    @GetMapping("/payment-runs")
    @Call({Who.PAYMENTS_MAKER, Who.PAYMENTS_RELEASER, Who.BANK_RECONCILER})
    @Operation(summary = "All payment runs")
    List<PaymentRunResource> list() {
        return runs.all().stream().map(PaymentRunResource::of).toList();
    }

    @GetMapping("/payment-runs/{id}")
    @Call({Who.PAYMENTS_MAKER, Who.PAYMENTS_RELEASER, Who.BANK_RECONCILER})
    @Operation(summary = "A payment run and its items")
    PaymentRunResource get(@PathVariable UUID id) {
        return PaymentRunResource.of(runs.get(id));
    }

    @PostMapping("/payment-runs")
    @Call(value = Who.PAYMENTS_MAKER, key = Key.REQUIRED, answers = 201)
    @Operation(summary = "Build a run of everything due")
    ResponseEntity<PaymentRunResource> build(@RequestBody RunInput input) {
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("cutOff", input.cutOff());
        mistakes.throwIfAny();
        String entity = input.payingEntity() == null ? USUAL_ENTITY : input.payingEntity();
        String currency = input.currency() == null ? entities.get(entity).currency() : input.currency();
        PaymentRun run = runs.build(new Build(entity, currency, input.cutOff(), input.executionDate()));
        return ResponseEntity.created(URI.create("/api/v1/payment-runs/" + run.id()))
                .body(PaymentRunResource.of(run));
    }

    @DeleteMapping("/payment-runs/{id}/items/{itemId}")
    @Call(Who.PAYMENTS_MAKER)
    @Operation(summary = "Take an item out of a run that is not released yet; it is due again")
    ResponseEntity<PaymentRunResource> removeItem(
            @PathVariable UUID id,
            @PathVariable UUID itemId,
            @Parameter(description = "Why, for the trail") @RequestParam(required = false) String reason) {
        PaymentRun run = runs.removeItem(id, itemId, reason == null || reason.isBlank() ? USUAL_REASON : reason);
        return ResponseEntity.ok(PaymentRunResource.of(run));
    }
}
