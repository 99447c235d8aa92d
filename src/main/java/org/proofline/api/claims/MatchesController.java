package org.proofline.api.claims;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.proofline.adjudication.Adjudication;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Owned;
import org.proofline.api.edge.Who;
import org.proofline.api.json.InputMistakes;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@ApiController
@Tag(name = "Claims")
class MatchesController {

    private final Adjudication adjudication;
    private final ClaimAnswers answers;

    MatchesController(Adjudication adjudication, ClaimAnswers answers) {
        this.adjudication = adjudication;
        this.answers = answers;
    }

    /** A person's word on a possible duplicate. */
    @Schema(name = "DuplicateVerdict")
    record VerdictInput(@Schema(description = "DUPLICATE or NOT_A_DUPLICATE") String verdict, String reason) {}

    @PostMapping("/claims/{id}/matches/{matchId}/verdict")
    @Call(value = Who.APPROVERS, of = Owned.CLAIM)
    @Operation(summary = "Say whether a possible duplicate is one; lifts the hold when none is left")
    ResponseEntity<ClaimResource> judge(
            @PathVariable UUID id, @PathVariable UUID matchId, @RequestBody VerdictInput input) {
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("verdict", input.verdict());
        mistakes.require("reason", input.reason());
        mistakes.throwIfAny();
        adjudication.answer(id, matchId, input.verdict(), input.reason());
        return answers.answer(HttpStatus.OK, id);
    }
}
