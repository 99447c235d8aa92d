package org.proofline.api.claims;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Owned;
import org.proofline.api.edge.Who;
import org.proofline.api.json.InputMistakes;
import org.proofline.evidence.Releases;
import org.proofline.evidence.Releases.Release;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** False alarms of the malware scanner: one person proposes, another decides. */
@ApiController
@Tag(name = "Evidence")
class ReleasesController {

    private final Releases releases;

    ReleasesController(Releases releases) {
        this.releases = releases;
    }

    @Schema(name = "QuarantineRelease")
    record ReleasePart(
            UUID id,
            UUID documentId,
            String sha256,
            @Schema(description = "What the scanner named") String found,
            String reason,
            String proposedBy,
            @Schema(description = "Null while it waits for a second person") String decidedBy,
            Boolean accepted) {

        static ReleasePart of(Release of) {
            return new ReleasePart(
                    of.id(),
                    of.documentId(),
                    of.sha256(),
                    of.found(),
                    of.reason(),
                    of.proposedBy(),
                    of.decidedBy(),
                    of.accepted());
        }
    }

    @Schema(name = "QuarantineReleaseProposal")
    record ProposalInput(String reason) {}

    @Schema(name = "QuarantineReleaseDecision")
    record DecisionInput(Boolean accepted, String reason) {}

    @GetMapping("/quarantine-releases")
    @Call({Who.APPROVERS, Who.AUDITOR})
    @Operation(summary = "Releases from quarantine, waiting and decided ones")
    List<ReleasePart> all() {
        return releases.all().stream().map(ReleasePart::of).toList();
    }

    @PostMapping("/evidence/{documentId}/release")
    @Call(value = Who.APPROVERS, of = Owned.DOCUMENT)
    @Operation(summary = "Propose to take the same bytes again, because the scanner is wrong about them")
    ResponseEntity<ReleasePart> propose(@PathVariable UUID documentId, @RequestBody ProposalInput input) {
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("reason", input.reason());
        mistakes.throwIfAny();
        return ResponseEntity.status(HttpStatus.CREATED)
                .body(ReleasePart.of(releases.propose(documentId, input.reason())));
    }

    @PostMapping("/quarantine-releases/{releaseId}/decision")
    @Call(Who.APPROVERS)
    @Operation(summary = "The second person's word; the file must then come again, and counts as not scanned")
    ResponseEntity<ReleasePart> decide(@PathVariable UUID releaseId, @RequestBody DecisionInput input) {
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("accepted", input.accepted());
        mistakes.require("reason", input.reason());
        mistakes.throwIfAny();
        return ResponseEntity.ok(ReleasePart.of(releases.decide(releaseId, input.accepted(), input.reason())));
    }
}
