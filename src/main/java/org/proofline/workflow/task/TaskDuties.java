package org.proofline.workflow.task;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.proofline.shared.DomainException;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds what a task means to the domain. */
@Component
public class TaskDuties {

    // Asked for late: duties know the domain, and the domain knows the engine.
    private final ObjectProvider<TaskDuty> duties;

    TaskDuties(ObjectProvider<TaskDuty> duties) {
        this.duties = duties;
    }

    /** The duty of a task by its element id. */
    public Optional<TaskDuty> of(String kind) {
        return duties.stream().filter(duty -> duty.kind().equals(kind)).findFirst();
    }

    /** The duty of a task, which must have one; FORBIDDEN when it has none. */
    TaskDuty required(String kind) {
        return of(kind).orElseThrow(
                        () -> DomainException.forbidden("NO_DUTY", "Nobody may take the task " + kind + "."));
    }

    TaskDuty of(DelegateTask task) {
        return required(task.getTaskDefinitionKey());
    }
}
