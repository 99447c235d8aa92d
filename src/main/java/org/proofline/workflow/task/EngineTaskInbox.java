package org.proofline.workflow.task;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.proofline.approval.TaskInbox;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Component;

/** The inbox on the engine's tasks. */
@Component
class EngineTaskInbox implements TaskInbox {

    private static final String WHAT = "task";

    private final TaskService tasks;
    private final InboxTasks found;
    private final SignedIn signedIn;

    EngineTaskInbox(TaskService tasks, InboxTasks found, SignedIn signedIn) {
        this.tasks = tasks;
        this.found = found;
        this.signedIn = signedIn;
    }

    @Override
    public List<InboxTask> open(UUID claimId) {
        return found.described(signedIn.call((username, groups) -> found.of(username, groups, claimId)));
    }

    @Override
    public List<InboxTask> ofSubject(UUID subjectId) {
        return found.ofSubject(subjectId);
    }

    @Override
    public InboxTask get(String taskId) {
        return found.describedOne(signedIn.call((username, groups) -> found.task(username, groups, taskId)));
    }

    @Override
    public InboxTask take(String taskId) {
        return found.describedOne(signedIn.change((username, groups) -> {
            claim(found.keep(username, groups, taskId), username);
            return found.task(username, groups, taskId);
        }));
    }

    @Override
    public InboxTask giveBack(String taskId) {
        return found.describedOne(signedIn.change((username, groups) -> {
            Task task = found.keep(username, groups, taskId);
            if (task.getAssignee() != null && !task.getAssignee().equals(username)) {
                throw taken(task);
            }
            if (task.getAssignee() != null) {
                tasks.claim(taskId, null);
            }
            return found.task(username, groups, taskId);
        }));
    }

    @Override
    public void decide(String taskId, TaskDecision decision) {
        signedIn.change((username, groups) -> {
            claim(found.keep(username, groups, taskId), username);
            SubmittedDecision.handOver(decision, () -> tasks.complete(taskId));
            return null;
        });
    }

    private void claim(Task task, String username) {
        if (task.getAssignee() == null) {
            tasks.claim(task.getId(), username);
        } else if (!task.getAssignee().equals(username)) {
            throw taken(task);
        }
    }

    private static DomainException taken(Task task) {
        return DomainException.conflict(
                "TASK_TAKEN", task.getAssignee() + " has this " + WHAT + ". Ask them to give it back.");
    }
}
