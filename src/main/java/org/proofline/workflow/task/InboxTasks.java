package org.proofline.workflow.task;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NullValueException;
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
    private final String keeping;

    InboxTasks(TaskService tasks, RuntimeService runtime, ManagementService management) {
        this.tasks = tasks;
        this.runtime = runtime;
        // Asked for here, because whoever works with tasks later is no administrator.
        this.keeping = "select * from " + management.getTableName(Task.class) + " where id_ = #{taskId} for update";
    }

    /** The person's tasks and those of their groups, oldest first. */
    List<Task> of(String username, List<String> groups, UUID claimId) {
        TaskQuery query = visible(username, groups);
        if (claimId != null) {
            query.taskVariableValueEquals(ProcessVariables.CLAIM_ID.name(), claimId.toString());
        }
        return query.orderByTaskCreateTime().asc().listPage(0, MOST);
    }

    List<InboxTask> ofSubject(UUID subjectId) {
        return described(tasks.createTaskQuery()
                .processInstanceBusinessKey(subjectId.toString())
                .unlimitedList());
    }

    /** @throws DomainException NOT_FOUND when somebody completed it meanwhile */
    InboxTask describedOne(Task task) {
        return described(List.of(task)).stream().findFirst().orElseThrow(() -> DomainException.notFound("task"));
    }

    Task task(String username, List<String> groups, String taskId) {
        Task task = visible(username, groups).taskId(taskId).singleResult();
        if (task == null) {
            throw DomainException.notFound("task");
        }
        return task;
    }

    /**
     * The task, kept for the running transaction: whoever else wants to change it waits, and then finds it as this
     * transaction left it. Without that the engine reads a task in several statements and may fall over one that ends
     * between two of them.
     */
    Task keep(String username, List<String> groups, String taskId) {
        tasks.createNativeTaskQuery().sql(keeping).parameter("taskId", taskId).singleResult();
        return task(username, groups, taskId);
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

    /**
     * Adds what was copied to the tasks. To be called outside the person's authentication: the engine has checked which
     * tasks they see, and its check per task falls over tasks that end meanwhile.
     */
    List<InboxTask> described(List<Task> found) {
        if (found.isEmpty()) {
            return List.of();
        }
        Map<String, Map<String, String>> facts = facts(found);
        return found.stream()
                .flatMap(task -> describe(task, facts.get(task.getId())).stream())
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

    /** Empty for a task that somebody completed since it was found. */
    private Optional<InboxTask> describe(Task task, Map<String, String> facts) {
        try {
            return facts == null ? Optional.empty() : Optional.of(describe(task, facts, groups(task)));
        } catch (NullValueException gone) {
            return Optional.empty();
        }
    }

    private static InboxTask describe(Task task, Map<String, String> facts, List<String> groups) {
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
                groups);
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
