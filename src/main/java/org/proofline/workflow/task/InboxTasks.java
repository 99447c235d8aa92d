package org.proofline.workflow.task;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.VariableInstance;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.task.TaskQuery;
import org.proofline.approval.TaskInbox.InboxTask;
import org.proofline.shared.DomainException;
import org.proofline.workflow.ProcessVariables;
import org.springframework.stereotype.Component;

/** Reads open tasks with what was copied to them for lists. */
@Component
class InboxTasks {

    private static final int MOST = 500;

    private final TaskService tasks;
    private final RuntimeService runtime;

    InboxTasks(TaskService tasks, RuntimeService runtime) {
        this.tasks = tasks;
        this.runtime = runtime;
    }

    /** The person's tasks and those of their groups, oldest first. */
    List<InboxTask> of(String username, List<String> groups, UUID claimId) {
        TaskQuery query = visible(username, groups);
        if (claimId != null) {
            query.taskVariableValueEquals(ProcessVariables.CLAIM_ID.name(), claimId.toString());
        }
        return described(query.orderByTaskCreateTime().asc().listPage(0, MOST));
    }

    List<InboxTask> ofSubject(UUID subjectId) {
        return described(tasks.createTaskQuery()
                .processInstanceBusinessKey(subjectId.toString())
                .unlimitedList());
    }

    InboxTask one(String username, List<String> groups, String taskId) {
        return described(List.of(task(username, groups, taskId))).get(0);
    }

    Task task(String username, List<String> groups, String taskId) {
        Task task = visible(username, groups).taskId(taskId).singleResult();
        if (task == null) {
            throw DomainException.notFound("task");
        }
        return task;
    }

    private TaskQuery visible(String username, List<String> groups) {
        return tasks.createTaskQuery()
                .or()
                .taskAssignee(username)
                .taskCandidateGroupIn(groups)
                .includeAssignedTasks()
                .endOr()
                .initializeFormKeys();
    }

    private List<InboxTask> described(List<Task> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, String>> facts = facts(found);
        return found.stream()
                .map(task -> describe(task, facts.getOrDefault(task.getId(), Map.of())))
                .sorted(Comparator.comparing(InboxTask::createdAt))
                .toList();
    }

    private Map<String, Map<String, String>> facts(List<Task> found) {
        return runtime
                .createVariableInstanceQuery()
                .taskIdIn(found.stream().map(Task::getId).toArray(String[]::new))
                .unlimitedList()
                .stream()
                .collect(Collectors.groupingBy(
                        VariableInstance::getTaskId,
                        Collectors.toMap(VariableInstance::getName, value -> String.valueOf(value.getValue()))));
    }

    private InboxTask describe(Task task, Map<String, String> facts) {
        String claimId = facts.get(ProcessVariables.CLAIM_ID.name());
        return new InboxTask(
                task.getId(),
                task.getTaskDefinitionKey(),
                task.getName(),
                facts.get(ProcessVariables.SUBJECT_TYPE.name()),
                UUID.fromString(facts.get(ProcessVariables.SUBJECT_ID.name())),
                claimId == null ? null : UUID.fromString(claimId),
                facts.get(ProcessVariables.CLAIM_NUMBER.name()),
                facts.get(ProcessVariables.PARTNER_NAME.name()),
                facts.get(ProcessVariables.AMOUNT_TEXT.name()),
                task.getCreateTime().toInstant(),
                instant(task.getDueDate()),
                task.getAssignee(),
                groups(task));
    }

    private List<String> groups(Task task) {
        return Stream.ofNullable(tasks.getIdentityLinksForTask(task.getId()))
                .flatMap(List::stream)
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
