package org.proofline.api.claims;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.proofline.api.claims.ClaimParts.DocumentPart;
import org.proofline.api.claims.UploadParts.UploadInput;
import org.proofline.api.claims.UploadParts.UploadPart;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Owned;
import org.proofline.api.edge.Who;
import org.proofline.api.json.InputMistakes;
import org.proofline.claims.Claim;
import org.proofline.evidence.Document;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.evidence.Uploads;
import org.proofline.evidence.Uploads.Upload;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;

/** Files in parts: begin, send part after part, finish. The scheme is that of tus, with names of our own. */
@ApiController
@Tag(name = "Evidence")
class UploadsController {

    private static final String PART = "application/offset+octet-stream";
    private static final String OFFSET = "Upload-Offset";

    private final DraftProof proof;
    private final Uploads uploads;
    private final Clock clock;

    UploadsController(DraftProof proof, Uploads uploads, Clock clock) {
        this.proof = proof;
        this.uploads = uploads;
        this.clock = clock;
    }

    @PostMapping("/claims/{id}/uploads")
    @Call(value = Who.PARTNER, of = Owned.CLAIM, answers = 201)
    @Operation(summary = "Begin to send a file in parts, so that a lost connection loses one part at most")
    ResponseEntity<UploadPart> begin(@PathVariable UUID id, @RequestBody UploadInput input) {
        Claim claim = proof.editable(id);
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("size", input.size());
        proof.check(claim, input.requirement(), input.line(), mistakes);
        mistakes.throwIfAny();
        Intake intake = new Intake(id, claim.partnerId(), input.requirement(), input.line(), input.fileName());
        Upload upload = uploads.begin(intake, input.size());
        return ResponseEntity.created(URI.create("/api/v1/uploads/" + upload.id()))
                .body(UploadPart.of(upload));
    }

    @GetMapping("/uploads/{id}")
    @Call(value = Who.PARTNER, of = Owned.UPLOAD)
    @Operation(summary = "How far an upload in parts came")
    ResponseEntity<UploadPart> get(@PathVariable UUID id) {
        return ResponseEntity.ok(UploadPart.of(uploads.get(id)));
    }

    @PatchMapping(path = "/uploads/{id}", consumes = PART)
    @Call(value = Who.PARTNER, of = Owned.UPLOAD, oneTransaction = false)
    @Operation(summary = "Send the next part; what came before a lost connection is kept")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content = @Content(mediaType = PART, schema = @Schema(type = "string", format = "binary")))
    ResponseEntity<UploadPart> append(
            @PathVariable UUID id,
            @Parameter(description = "Where the part begins") @RequestHeader(OFFSET) long offset,
            HttpServletRequest request) {
        Upload upload = uploads.get(id);
        proof.editable(upload.subjectId());
        Upload further = take(id, offset, request);
        return ResponseEntity.ok()
                .header(OFFSET, Long.toString(further.received()))
                .body(UploadPart.of(further));
    }

    @PostMapping("/uploads/{id}/completion")
    @Call(value = Who.PARTNER, of = Owned.UPLOAD, oneTransaction = false, answers = 201)
    @Operation(summary = "Put the parts together and add the file to the claim; again gives the same document")
    ResponseEntity<DocumentPart> complete(@PathVariable UUID id) {
        Instant begin = clock.instant();
        Upload upload = uploads.get(id);
        proof.editable(upload.subjectId());
        Document document = uploads.finish(id);
        proof.refuseIfSubmitted(upload.subjectId(), document, begin);
        return ResponseEntity.created(URI.create("/api/v1/evidence/" + document.id() + "/content"))
                .body(DocumentPart.of(document));
    }

    @DeleteMapping("/uploads/{id}")
    @Call(value = Who.PARTNER, of = Owned.UPLOAD, answers = 204)
    @Operation(summary = "Give up an upload in parts")
    ResponseEntity<Void> cancel(@PathVariable UUID id) {
        uploads.cancel(id);
        return ResponseEntity.noContent().build();
    }

    private Upload take(UUID id, long offset, HttpServletRequest request) {
        try {
            return uploads.append(id, offset, request.getInputStream());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
