package org.proofline.workflow.task;

import java.util.Set;
import java.util.UUID;

/**
 * What a kind of task means to the domain. Every user task of every process has exactly one; a task without one can be
 * neither taken nor completed.
 */
public interface TaskDuty {

    /** @return the element id of the task in its process, such as {@code UserTask_ApproveStep} */
    String kind();

    /** @return what may be decided */
    Set<Outcome> outcomes();

    /** What lists show of the subject. */
    TaskFacts facts(UUID subjectId);

    /** The task is open: the domain may note who is waited for. */
    default void opened(UUID subjectId, OpenTask task) {}

    /** The task is overdue and another group may take it as well. */
    default void escalated(UUID subjectId, String group) {}

    /** Why the person may not decide here, or null. The groups of the task are checked already. */
    String refusal(UUID subjectId, String username);

    /** Records the decision of the acting person. What follows from it is done by the steps behind the task. */
    void decide(UUID subjectId, Decision decision);
}
