package org.proofline.api.claims;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Etags;
import org.proofline.api.edge.Owned;
import org.proofline.api.edge.Who;
import org.proofline.api.json.MergePatch;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
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
@Tag(name = "Claims")
class ClaimsController {

    private final Claims claims;
    private final ClaimAnswers answers;
    private final MergePatch patches;

    ClaimsController(Claims claims, ClaimAnswers answers, MergePatch patches) {
        this.claims = claims;
        this.answers = answers;
        this.patches = patches;
    }

    @PostMapping("/claims")
    @Call(value = Who.PARTNER, answers = 201)
    @Operation(summary = "Draft a claim")
    ResponseEntity<ClaimResource> draft(@RequestBody ClaimInput input) {
        return answers.created(claims.draft(input.toDraft()).id());
    }

    @GetMapping("/claims/{id}")
    @Call(
            value = {Who.PARTNER, Who.STAFF},
            of = Owned.CLAIM)
    @Operation(summary = "A claim with amounts, waterfall, findings and proof")
    ResponseEntity<ClaimResource> get(@PathVariable UUID id) {
        return answers.answer(HttpStatus.OK, id);
    }

    @PatchMapping(
            path = "/claims/{id}",
            consumes = {"application/merge-patch+json", "application/json"})
    @Call(value = Who.PARTNER, of = Owned.CLAIM)
    @Operation(summary = "Edit a draft, or a claim that was sent back (JSON merge patch)")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(schema = @Schema(implementation = ClaimInput.class)))
    ResponseEntity<ClaimResource> edit(
            @PathVariable UUID id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) String ifMatch,
            @RequestBody JsonNode patch) {
        Claim claim = claims.get(id);
        long expected = Etags.expected(ifMatch, claim.version());
        ClaimInput edited = patches.apply(patch, ClaimInput.of(claim), ClaimInput.class);
        claims.edit(id, expected, edited.toDraft());
        return answers.answer(HttpStatus.OK, id);
    }
}
