package org.proofline.workflow.task;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;

/** An overdue task gets a second group and a higher priority; it is never decided by time. */
@InProcesses
class EscalateDelegate implements JavaDelegate {

    private static final int URGENT = 75;

    private final TaskService tasks;
    private final TaskDuties duties;
    private final EscalationGroups groups;

    EscalateDelegate(TaskService tasks, TaskDuties duties, EscalationGroups groups) {
        this.tasks = tasks;
        this.duties = duties;
        this.groups = groups;
    }

    @Override
    public void execute(DelegateExecution execution) {
        for (Task task : tasks.createTaskQuery()
                .processInstanceId(execution.getProcessInstanceId())
                .list()) {
            String group = groups.of(task);
            duties.required(task.getTaskDefinitionKey()).escalated(BusinessKeys.of(execution), group);
            tasks.addCandidateGroup(task.getId(), group);
            tasks.setPriority(task.getId(), URGENT);
        }
    }
}
