package org.proofline.api.payments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Owned;
import org.proofline.api.edge.Who;
import org.proofline.api.json.InputMistakes;
import org.proofline.clawback.Clawbacks;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.shared.ActionContext;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@ApiController
@Tag(name = "Recoveries")
class RecoveryActionsController {

    private final Clawbacks clawbacks;

    RecoveryActionsController(Clawbacks clawbacks) {
        this.clawbacks = clawbacks;
    }

    @Schema(name = "RecoveryObjection")
    record ObjectionInput(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String comment) {}

    /** @param overturned true ends the recovery, false lets its notice go on */
    @Schema(name = "RecoveryObjectionAnswer")
    record AnswerInput(
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) Boolean overturned,
            @Schema(requiredMode = Schema.RequiredMode.REQUIRED) String comment) {}

    @Schema(name = "RecoveryWriteOff")
    record WriteOffInput(@Schema(requiredMode = Schema.RequiredMode.REQUIRED) String reason) {}

    @PostMapping("/clawbacks/{id}/dispute")
    @Call(value = Who.PARTNER, of = Owned.CLAWBACK)
    @Operation(summary = "Object to a recovery while its notice runs")
    ResponseEntity<ClawbackResource> dispute(@PathVariable UUID id, @RequestBody ObjectionInput input) {
        return answer(clawbacks.dispute(id, input.comment()));
    }

    @PostMapping("/clawbacks/{id}/dispute/decision")
    @Call(
            value = {Who.APPEAL_REVIEWER, Who.DIRECTOR},
            of = Owned.CLAWBACK)
    @Operation(summary = "Answer an objection; by somebody who neither proposed nor decided the recovery")
    ResponseEntity<ClawbackResource> decideDispute(@PathVariable UUID id, @RequestBody AnswerInput input) {
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("overturned", input.overturned());
        mistakes.require("comment", input.comment());
        mistakes.throwIfAny();
        return answer(clawbacks.decideDispute(id, input.overturned(), input.comment()));
    }

    @PostMapping("/clawbacks/{id}/write-off")
    @Call(value = Who.DIRECTOR, of = Owned.CLAWBACK)
    @Operation(summary = "Forgive what is outstanding")
    ResponseEntity<ClawbackResource> writeOff(@PathVariable UUID id, @RequestBody WriteOffInput input) {
        return answer(clawbacks.writeOff(id, input.reason()));
    }

    private static ResponseEntity<ClawbackResource> answer(Clawback clawback) {
        boolean staff = !ActionContext.current().actor().isPartner();
        return ResponseEntity.ok(ClawbackResource.of(clawback, staff));
    }
}
