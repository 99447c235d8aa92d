package org.proofline.api.funds;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Owned;
import org.proofline.api.edge.Who;
import org.proofline.api.json.InputMistakes;
import org.proofline.api.json.MergePatch;
import org.proofline.api.json.Nothing;
import org.proofline.api.json.Reasons;
import org.proofline.claims.FundRequests;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@ApiController
@Tag(name = "Fund requests")
class FundRequestActionsController {

    private final FundRequests requests;
    private final FundRequestAnswers answers;
    private final MergePatch patches;

    FundRequestActionsController(FundRequests requests, FundRequestAnswers answers, MergePatch patches) {
        this.requests = requests;
        this.answers = answers;
        this.patches = patches;
    }

    /** @param reasonCode one of the reason codes, or left out */
    @Schema(name = "Cancellation")
    record CancellationInput(String reasonCode, String comment) {}

    /** @param until the last day on which a claim may use the reservation */
    @Schema(name = "Extension")
    record ExtensionInput(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) LocalDate until, String comment) {}

    @PostMapping("/fund-requests/{id}/submission")
    @Call(value = Who.PARTNER, of = Owned.FUND_REQUEST, answers = 202)
    @Operation(summary = "Submit a draft, or answer a request for information")
    ResponseEntity<FundRequestResource> submit(@PathVariable UUID id, @RequestBody(required = false) Nothing nothing) {
        requests.submit(id);
        return answers.answer(HttpStatus.ACCEPTED, id);
    }

    @PostMapping("/fund-requests/{id}/amendment")
    @Call(value = Who.PARTNER, of = Owned.FUND_REQUEST, answers = 202)
    @Operation(summary = "Change an approved request: it goes back to review, the reservation stays meanwhile")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = FundRequestInput.class)))
    ResponseEntity<FundRequestResource> amend(@PathVariable UUID id, @RequestBody JsonNode changes) {
        FundRequestInput amended =
                patches.apply(changes, FundRequestInput.of(requests.get(id)), FundRequestInput.class);
        requests.amend(id, answers.draft(amended), amended.comment());
        return answers.answer(HttpStatus.ACCEPTED, id);
    }

    @PostMapping("/fund-requests/{id}/cancellation")
    @Call(value = Who.PARTNER, of = Owned.FUND_REQUEST)
    @Operation(summary = "Cancel a request and release what is left of its reservation")
    ResponseEntity<FundRequestResource> cancel(
            @PathVariable UUID id, @RequestBody(required = false) CancellationInput input) {
        String reason = input == null ? null : Reasons.known(input.reasonCode());
        requests.cancel(id, reason == null ? "WITHDRAWN_BY_PARTNER" : reason, input == null ? null : input.comment());
        return answers.answer(HttpStatus.OK, id);
    }

    @PostMapping("/fund-requests/{id}/extension")
    @Call(value = Who.PARTNER, of = Owned.FUND_REQUEST, answers = 202)
    @Operation(summary = "Ask for more time to claim")
    ResponseEntity<FundRequestResource> extend(@PathVariable UUID id, @RequestBody ExtensionInput input) {
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("until", input.until());
        mistakes.throwIfAny();
        requests.extend(id, input.until(), input.comment());
        return answers.answer(HttpStatus.ACCEPTED, id);
    }
}
