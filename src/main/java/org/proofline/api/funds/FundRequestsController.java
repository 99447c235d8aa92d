package org.proofline.api.funds;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.List;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Etags;
import org.proofline.api.edge.Owned;
import org.proofline.api.edge.Who;
import org.proofline.api.json.MergePatch;
import org.proofline.claims.FundRequest;
import org.proofline.claims.FundRequests;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

@ApiController
@Tag(name = "Fund requests")
class FundRequestsController {

    private final FundRequests requests;
    private final FundRequestAnswers answers;
    private final MergePatch patches;

    FundRequestsController(FundRequests requests, FundRequestAnswers answers, MergePatch patches) {
        this.requests = requests;
        this.answers = answers;
        this.patches = patches;
    }

    @GetMapping("/fund-requests")
    @Call({Who.PARTNER, Who.STAFF})
    @Operation(summary = "Fund requests; a partner sees its own")
    List<FundRequestResource> list() {
        Actor actor = ActionContext.current().actor();
        List<FundRequest> found = actor.isPartner() ? requests.ofPartner(actor.partnerId()) : requests.all();
        return found.stream().map(answers::resource).toList();
    }

    @PostMapping("/fund-requests")
    @Call(value = Who.PARTNER, answers = 201)
    @Operation(summary = "Draft a fund request")
    ResponseEntity<FundRequestResource> draft(@RequestBody FundRequestInput input) {
        UUID id = requests.draft(answers.draft(input)).id();
        ResponseEntity<FundRequestResource> answer = answers.answer(HttpStatus.CREATED, id);
        return ResponseEntity.created(URI.create("/api/v1/fund-requests/" + id))
                .eTag(answer.getHeaders().getETag())
                .body(answer.getBody());
    }

    @GetMapping("/fund-requests/{id}")
    @Call(
            value = {Who.PARTNER, Who.STAFF},
            of = Owned.FUND_REQUEST)
    @Operation(summary = "A fund request")
    ResponseEntity<FundRequestResource> get(@PathVariable UUID id) {
        return answers.answer(HttpStatus.OK, id);
    }

    @PatchMapping(
            path = "/fund-requests/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    @Call(value = Who.PARTNER, of = Owned.FUND_REQUEST)
    @Operation(summary = "Edit a draft, or a request that was sent back (JSON merge patch)")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = FundRequestInput.class)))
    ResponseEntity<FundRequestResource> edit(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonNode patch) {
        FundRequest request = requests.get(id);
        long expected = Etags.expected(ifMatch, request.version());
        requests.edit(id, expected, answers.draft(patched(request, patch)));
        return answers.answer(HttpStatus.OK, id);
    }

    private FundRequestInput patched(FundRequest request, JsonNode patch) {
        return patches.apply(patch, FundRequestInput.of(request), FundRequestInput.class);
    }
}
