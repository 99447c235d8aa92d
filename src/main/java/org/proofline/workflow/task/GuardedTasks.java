package org.proofline.workflow.task;

import java.time.Instant;
import java.util.Collections;
import java.util.Date;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.ProcessVariables;
import org.proofline.workflow.engine.EveryTask;
import org.proofline.workflow.engine.StaffDirectory;
import org.springframework.stereotype.Component;

/**
 * Watches every task of every process. The engine itself checks neither the assignee nor segregation of duties, so this
 * does, on every way there is: taking, reassigning, delegating and completing, from Tasklist, the engine's interface or
 * our own.
 */
@Component
class GuardedTasks implements EveryTask {

    private static final String NOBODY = "nobodyMayDecide";

    private final TaskDuties duties;
    private final SubmittedDecision submitted;
    private final Decisions decisions;
    private final StaffDirectory staff;

    GuardedTasks(TaskDuties duties, SubmittedDecision submitted, Decisions decisions, StaffDirectory staff) {
        this.duties = duties;
        this.submitted = submitted;
        this.decisions = decisions;
        this.staff = staff;
    }

    @Override
    public void created(DelegateTask task) {
        TaskDuty duty = duties.of(task);
        UUID subject = subjectOf(task);
        show(task, duty.facts(subject));
        duty.opened(subject, new OpenTask(groupsOf(task), instant(task.getDueDate())));
        boolean somebody = groupsOf(task).stream()
                .flatMap(group -> staff.membersOf(group).stream())
                .anyMatch(member -> duty.refusal(subject, member) == null);
        if (!somebody) {
            task.getExecution()
                    .createIncident(NOBODY, task.getId(), "Nobody of " + groupsOf(task) + " may decide here.");
        }
    }

    @Override
    public void assigned(DelegateTask task) {
        String assignee = task.getAssignee();
        if (assignee == null) {
            return;
        }
        Actor actor = ActionContext.current().actor();
        if (!actor.isSystem() && !actor.username().equals(assignee)) {
            throw DomainException.forbidden("NOT_FOR_OTHERS", "Take a task for yourself only.");
        }
        requireAllowed(task, assignee);
    }

    @Override
    public void updated(DelegateTask task) {
        if (task.getOwner() != null || (task instanceof Task seen && seen.getDelegationState() != null)) {
            throw DomainException.forbidden(
                    "NO_DELEGATION", "Tasks are not delegated. Appoint a deputy, who acts under their own name.");
        }
    }

    @Override
    public void completed(DelegateTask task) {
        updated(task);
        Actor actor = ActionContext.current().actor();
        if (actor.isSystem()
                || !Objects.requireNonNullElse(task.getAssignee(), actor.username())
                        .equals(actor.username())) {
            throw DomainException.forbidden("NOT_YOURS", "Somebody else has this task. Ask them to give it back.");
        }
        requireAllowed(task, actor.username());
        TaskDuty duty = duties.of(task);
        Decision decision = submitted.of(task);
        if (!duty.outcomes().contains(decision.outcome())) {
            throw DomainException.invalid(
                    "OUTCOME",
                    "Here you can say " + new TreeSet<>(duty.outcomes()) + ", not " + decision.outcome() + ".");
        }
        duty.decide(subjectOf(task), decision);
        decisions.remember(task.getProcessInstanceId(), decision);
    }

    private void requireAllowed(DelegateTask task, String username) {
        if (groupsOf(task).isEmpty()) {
            throw changed();
        }
        if (Collections.disjoint(staff.groupsOf(username), groupsOf(task))) {
            throw DomainException.forbidden(
                    "NOT_YOUR_GROUP", "This task is for " + groupsOf(task) + ", and " + username + " is none of them.");
        }
        String refusal = duties.of(task).refusal(subjectOf(task), username);
        if (refusal != null) {
            throw DomainException.forbidden("SEGREGATION_OF_DUTIES", refusal);
        }
    }

    private static DomainException changed() {
        return DomainException.conflict(
                "TASK_CHANGED", "Somebody decided this at the same time. Load your tasks again.");
    }

    private static void show(DelegateTask task, TaskFacts facts) {
        ProcessVariables.SUBJECT_TYPE.setLocal(task, facts.subjectType());
        ProcessVariables.SUBJECT_ID.setLocal(task, subjectOf(task).toString());
        ProcessVariables.CLAIM_ID.setLocal(task, Objects.toString(facts.claimId(), null));
        ProcessVariables.CLAIM_NUMBER.setLocal(task, facts.number());
        ProcessVariables.PARTNER_NAME.setLocal(task, facts.partnerName());
        ProcessVariables.AMOUNT_TEXT.setLocal(task, facts.amountText());
    }

    private static UUID subjectOf(DelegateTask task) {
        if (task.getExecution() == null) {
            throw changed();
        }
        return BusinessKeys.of(task.getExecution());
    }

    private static Set<String> groupsOf(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Instant instant(Date date) {
        return date == null ? null : date.toInstant();
    }
}
