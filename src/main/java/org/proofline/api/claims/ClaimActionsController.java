package org.proofline.api.claims;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.net.URI;
import java.util.UUID;
import org.proofline.adjudication.Adjudication;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Key;
import org.proofline.api.edge.Owned;
import org.proofline.api.edge.Who;
import org.proofline.api.json.Nothing;
import org.proofline.api.json.Reasons;
import org.proofline.claims.Claims;
import org.proofline.claims.Claims.Dispute;
import org.proofline.shared.ReasonCode;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@ApiController
@Tag(name = "Claims")
class ClaimActionsController {

    private final Claims claims;
    private final Adjudication adjudication;
    private final ClaimAnswers answers;

    ClaimActionsController(Claims claims, Adjudication adjudication, ClaimAnswers answers) {
        this.claims = claims;
        this.adjudication = adjudication;
        this.answers = answers;
    }

    /** @param reasonCode one of the reason codes */
    @Schema(name = "Grounds")
    record Grounds(String reasonCode, String comment) {}

    /** @param status OPEN, UPHELD (the first decision stands) or OVERTURNED */
    @Schema(name = "Dispute")
    record DisputeResource(UUID id, UUID claimId, String status, String reasonCode, String comment, String answer) {

        static DisputeResource of(Dispute dispute) {
            return new DisputeResource(
                    dispute.id(),
                    dispute.claimId(),
                    dispute.status(),
                    dispute.reasonCode(),
                    dispute.comment(),
                    dispute.answer());
        }
    }

    @GetMapping("/claims/{id}/preflight")
    @Call(value = Who.PARTNER, of = Owned.CLAIM)
    @Operation(summary = "The rules of submission, run dry: what is missing, what would be paid and when")
    PreflightResource preflight(@PathVariable UUID id) {
        return PreflightResource.of(adjudication.preflight(id));
    }

    @PostMapping("/claims/{id}/submission")
    @Call(value = Who.PARTNER, of = Owned.CLAIM, key = Key.REQUIRED, answers = 202)
    @Operation(summary = "Submit a draft, or answer a request for information")
    ResponseEntity<ClaimResource> submit(@PathVariable UUID id, @RequestBody(required = false) Nothing nothing) {
        adjudication.submit(id);
        return answers.answer(HttpStatus.ACCEPTED, id);
    }

    @PostMapping("/claims/{id}/resubmission")
    @Call(value = Who.PARTNER, of = Owned.CLAIM, answers = 201)
    @Operation(summary = "After a rejection: a new draft that replaces the old claim")
    ResponseEntity<ClaimResource> resubmit(@PathVariable UUID id, @RequestBody(required = false) Nothing nothing) {
        return answers.created(claims.resubmit(id).id());
    }

    @PostMapping("/claims/{id}/withdrawal")
    @Call(value = Who.PARTNER, of = Owned.CLAIM)
    @Operation(summary = "Withdraw a claim before the first decision to pay")
    ResponseEntity<ClaimResource> withdraw(@PathVariable UUID id, @RequestBody(required = false) Grounds grounds) {
        String reason = grounds == null || grounds.reasonCode() == null
                ? ReasonCode.WITHDRAWN_BY_PARTNER.name()
                : Reasons.known(grounds.reasonCode());
        claims.withdraw(id, reason, grounds == null ? null : grounds.comment());
        return answers.answer(HttpStatus.OK, id);
    }

    @PostMapping("/claims/{id}/dispute")
    @Call(value = Who.PARTNER, of = Owned.CLAIM, answers = 201)
    @Operation(summary = "Dispute a rejection or a cut; somebody who never decided on it looks at it")
    ResponseEntity<DisputeResource> dispute(@PathVariable UUID id, @RequestBody Grounds grounds) {
        Dispute dispute = claims.dispute(id, Reasons.required(grounds.reasonCode()), grounds.comment());
        return ResponseEntity.created(URI.create("/api/v1/disputes/" + dispute.id()))
                .body(DisputeResource.of(dispute));
    }

    @GetMapping("/disputes/{id}")
    @Call(
            value = {Who.PARTNER, Who.STAFF},
            of = Owned.DISPUTE)
    @Operation(summary = "A dispute and its answer")
    DisputeResource dispute(@PathVariable UUID id) {
        return DisputeResource.of(claims.disputeById(id));
    }
}
