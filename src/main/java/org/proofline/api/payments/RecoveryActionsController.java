package org.proofline.api.payments;

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
import org.proofline.approval.TaskInbox;
import org.proofline.approval.TaskInbox.InboxTask;
import org.proofline.approval.TaskInbox.TaskDecision;
import org.proofline.clawback.Clawbacks;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

@ApiController
@Tag(name = "Recoveries")
class RecoveryActionsController {

    private static final String OBJECTION = "UserTask_DecideObjection";

    private final Clawbacks clawbacks;
    private final TaskInbox inbox;

    RecoveryActionsController(Clawbacks clawbacks, TaskInbox inbox) {
        this.clawbacks = clawbacks;
        this.inbox = inbox;
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
    @Call(value = Who.APPEAL_REVIEWER, of = Owned.CLAWBACK)
    @Operation(summary = "Answer an objection: completes its task; by somebody who decided nothing before")
    ResponseEntity<ClawbackResource> decideDispute(@PathVariable UUID id, @RequestBody AnswerInput input) {
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("overturned", input.overturned());
        mistakes.require("comment", input.comment());
        mistakes.throwIfAny();
        String outcome = input.overturned() ? "APPROVE" : "REJECT";
        inbox.decide(objection(id).id(), new TaskDecision(outcome, List.of(), null, input.comment()));
        return answer(clawbacks.get(id));
    }

    @PostMapping("/clawbacks/{id}/write-off")
    @Call(value = Who.DIRECTOR, of = Owned.CLAWBACK)
    @Operation(summary = "Forgive what is outstanding")
    ResponseEntity<ClawbackResource> writeOff(@PathVariable UUID id, @RequestBody WriteOffInput input) {
        return answer(clawbacks.writeOff(id, input.reason()));
    }

    private InboxTask objection(UUID clawbackId) {
        return inbox.ofSubject(clawbackId).stream()
                .filter(task -> task.kind().equals(OBJECTION))
                .findFirst()
                .orElseThrow(() -> DomainException.conflict(
                        "NO_OBJECTION", "No objection to this recovery waits for a decision. Load it again."));
    }

    private static ResponseEntity<ClawbackResource> answer(Clawback clawback) {
        boolean staff = !ActionContext.current().actor().isPartner();
        return ResponseEntity.ok(ClawbackResource.of(clawback, staff));
    }
}
