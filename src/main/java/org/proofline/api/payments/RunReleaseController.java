package org.proofline.api.payments;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Stream;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Key;
import org.proofline.api.edge.Who;
import org.proofline.api.json.InputMistakes;
import org.proofline.api.json.Nothing;
import org.proofline.api.json.Reasons;
import org.proofline.approval.TaskInbox;
import org.proofline.approval.TaskInbox.InboxTask;
import org.proofline.approval.TaskInbox.TaskDecision;
import org.proofline.payout.PaymentRuns;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;

/** Release and rejection complete the run's task; without one (a run of old) the domain decides by the same rules. */
@ApiController
@Tag(name = "Payments")
class RunReleaseController {

    private final PaymentRuns runs;
    private final TaskInbox inbox;

    RunReleaseController(PaymentRuns runs, TaskInbox inbox) {
        this.runs = runs;
        this.inbox = inbox;
    }

    /** @param reason in words; reasonCode and comment do as well */
    @Schema(name = "RunRejection")
    record RejectionInput(String reason, String reasonCode, String comment) {

        String words() {
            return Stream.of(reason, comment, reasonCode)
                    .filter(Objects::nonNull)
                    .filter(text -> !text.isBlank())
                    .findFirst()
                    .orElse(null);
        }
    }

    @PostMapping("/payment-runs/{id}/release")
    @Call(value = Who.PAYMENTS_RELEASER, key = Key.REQUIRED)
    @Operation(summary = "Release a run: builds the bank file; never by its maker")
    ResponseEntity<PaymentRunResource> release(@PathVariable UUID id, @RequestBody(required = false) Nothing nothing) {
        runs.get(id);
        List<InboxTask> tasks = inbox.ofSubject(id);
        if (tasks.isEmpty()) {
            runs.release(id);
        } else {
            inbox.decide(tasks.get(0).id(), new TaskDecision("APPROVE", List.of(), null, null));
        }
        return ResponseEntity.ok(PaymentRunResource.of(runs.get(id)));
    }

    @PostMapping("/payment-runs/{id}/rejection")
    @Call(Who.PAYMENTS_RELEASER)
    @Operation(summary = "Send a run back with a reason: its items are due again")
    ResponseEntity<PaymentRunResource> reject(@PathVariable UUID id, @RequestBody RejectionInput input) {
        runs.get(id);
        InputMistakes mistakes = new InputMistakes();
        mistakes.require("reason", input.words());
        mistakes.throwIfAny();
        List<InboxTask> tasks = inbox.ofSubject(id);
        if (tasks.isEmpty()) {
            runs.reject(id, input.words());
        } else {
            String code = Reasons.known(input.reasonCode());
            inbox.decide(tasks.get(0).id(), new TaskDecision("REJECT", List.of(), code, input.words()));
        }
        return ResponseEntity.ok(PaymentRunResource.of(runs.get(id)));
    }
}
