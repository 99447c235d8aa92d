package org.proofline.api.claims;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.proofline.api.claims.ClaimParts.DocumentPart;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Owned;
import org.proofline.api.edge.Who;
import org.proofline.api.json.InputMistakes;
import org.proofline.claims.Claim;
import org.proofline.evidence.Document;
import org.proofline.evidence.Evidence;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.shared.DomainException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;

@ApiController
@Tag(name = "Evidence")
class EvidenceController {

    private final DraftProof proof;
    private final Evidence evidence;
    private final Clock clock;

    EvidenceController(DraftProof proof, Evidence evidence, Clock clock) {
        this.proof = proof;
        this.evidence = evidence;
        this.clock = clock;
    }

    @PostMapping(
            path = "/claims/{id}/evidence",
            consumes = {MediaType.MULTIPART_FORM_DATA_VALUE, MediaType.APPLICATION_FORM_URLENCODED_VALUE})
    @Call(value = Who.PARTNER, of = Owned.CLAIM, oneTransaction = false, answers = 201)
    @Operation(summary = "Add a piece of proof: a file, a link or a metric's value")
    @io.swagger.v3.oas.annotations.parameters.RequestBody(
            required = true,
            content =
                    @Content(
                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                            schema = @Schema(implementation = EvidenceForm.class)))
    ResponseEntity<DocumentPart> add(
            @PathVariable UUID id,
            @Parameter(hidden = true) @RequestParam(required = false) MultipartFile file,
            @Parameter(hidden = true) @RequestParam(required = false) String url,
            @Parameter(hidden = true) @RequestParam(required = false) String value,
            @Parameter(hidden = true) @RequestParam(required = false) String statement,
            @Parameter(hidden = true) @RequestParam(required = false) String requirement,
            @Parameter(hidden = true) @RequestParam(required = false) Integer line) {
        Instant begin = clock.instant();
        Claim claim = proof.editable(id);
        refuseMistakes(claim, requirement, line, new Object[] {file, url, value, statement});
        String fileName = file == null ? null : file.getOriginalFilename();
        Intake intake = new Intake(id, claim.partnerId(), requirement, line, fileName);
        Document document = file != null ? upload(intake, file) : addText(intake, url, value, statement);
        proof.refuseIfSubmitted(id, document, begin);
        return ResponseEntity.created(URI.create("/api/v1/evidence/" + document.id() + "/content"))
                .body(DocumentPart.of(document));
    }

    @DeleteMapping("/claims/{id}/evidence/{documentId}")
    @Call(value = Who.PARTNER, of = Owned.CLAIM, answers = 204)
    @Operation(summary = "Take a piece of proof off a draft")
    ResponseEntity<Void> remove(@PathVariable UUID id, @PathVariable UUID documentId) {
        proof.editable(id);
        if (!id.equals(evidence.get(documentId).subjectId())) {
            throw DomainException.notFound("document");
        }
        evidence.remove(documentId);
        return ResponseEntity.noContent().build();
    }

    private void refuseMistakes(Claim claim, String requirement, Integer line, Object[] given) {
        InputMistakes mistakes = new InputMistakes();
        if (java.util.Arrays.stream(given).filter(java.util.Objects::nonNull).count() != 1) {
            mistakes.add("file", "ONE_OF", "Send exactly one of 'file', 'url', 'value' and 'statement'.");
        }
        proof.check(claim, requirement, line, mistakes);
        mistakes.throwIfAny();
    }

    private Document upload(Intake intake, MultipartFile file) {
        try (InputStream content = file.getInputStream()) {
            return evidence.upload(intake, content);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private Document addText(Intake intake, String url, String value, String statement) {
        if (statement != null) {
            return evidence.addStatement(intake, statement);
        }
        return url != null ? evidence.addUrl(intake, url) : evidence.addValue(intake, value);
    }
}
