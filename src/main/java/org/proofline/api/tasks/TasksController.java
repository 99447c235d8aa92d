package org.proofline.api.tasks;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.UUID;
import org.proofline.api.edge.ApiController;
import org.proofline.api.edge.Call;
import org.proofline.api.edge.Who;
import org.proofline.api.tasks.TaskParts.AssignmentInput;
import org.proofline.api.tasks.TaskParts.DecisionInput;
import org.proofline.api.tasks.TaskParts.DecisionResource;
import org.proofline.api.tasks.TaskParts.TaskResource;
import org.proofline.approval.TaskInbox;
import org.proofline.approval.TaskInbox.InboxTask;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;

@ApiController
@Tag(name = "Tasks")
class TasksController {

    private final TaskInbox inbox;

    TasksController(TaskInbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping("/tasks")
    @Call(Who.STAFF)
    @Operation(summary = "My open tasks and those of my groups")
    List<TaskResource> list(
            @Parameter(description = "Only the tasks of this claim") @RequestParam(required = false) UUID claimId) {
        return inbox.open(claimId).stream().map(TaskResource::of).toList();
    }

    @PostMapping("/tasks/{id}/assignment")
    @Call(Who.DECIDERS)
    @Operation(summary = "Take a task, or give it back")
    ResponseEntity<TaskResource> assign(@PathVariable String id, @RequestBody(required = false) AssignmentInput input) {
        boolean release = input != null && Boolean.TRUE.equals(input.release());
        return ResponseEntity.ok(TaskResource.of(release ? inbox.giveBack(id) : inbox.take(id)));
    }

    @PostMapping("/tasks/{id}/decision")
    @Call(Who.DECIDERS)
    @Operation(summary = "Decide; takes the task first when nobody has it")
    ResponseEntity<DecisionResource> decide(@PathVariable String id, @RequestBody DecisionInput input) {
        InboxTask task = inbox.get(id);
        inbox.decide(id, input.toDecision());
        return ResponseEntity.ok(DecisionResource.of(task, input.outcome()));
    }
}
