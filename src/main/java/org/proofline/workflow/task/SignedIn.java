package org.proofline.workflow.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.proofline.workflow.engine.StaffDirectory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Works with the engine in the acting person's name, with the groups they have and those they deputize for. */
@Component
class SignedIn {

    private final IdentityService identity;
    private final StaffDirectory staff;
    private final TransactionTemplate transaction;

    SignedIn(IdentityService identity, StaffDirectory staff, TransactionTemplate transaction) {
        this.identity = identity;
        this.staff = staff;
        this.transaction = transaction;
    }

    /** Work of one person with the engine. */
    interface Work<T> {

        T by(String username, List<String> groups);
    }

    /** Reads. */
    <T> T call(Work<T> work) {
        Actor actor = ActionContext.current().actor();
        List<String> groups = new ArrayList<>(staff.groupsOf(actor.username()));
        if (actor.isSystem() || actor.isPartner() || groups.isEmpty()) {
            throw DomainException.notFound("task");
        }
        identity.setAuthentication(actor.username(), groups);
        try {
            return work.by(actor.username(), groups);
        } finally {
            identity.clearAuthentication();
        }
    }

    /** Changes in one transaction; repeats once when somebody else was faster, unless the caller's transaction is lost. */
    <T> T change(Work<T> work) {
        try {
            return attempt(work);
        } catch (OptimisticLockingException e) {
            if (TransactionSynchronizationManager.isActualTransactionActive()) {
                throw raced();
            }
            return again(work);
        }
    }

    private <T> T again(Work<T> work) {
        try {
            return attempt(work);
        } catch (OptimisticLockingException e) {
            throw raced();
        }
    }

    private <T> T attempt(Work<T> work) {
        return translated(() -> transaction.execute(status -> call(work)));
    }

    private static <T> T translated(Supplier<T> work) {
        try {
            return work.get();
        } catch (OptimisticLockingException e) {
            throw e;
        } catch (AuthorizationException | NullValueException e) {
            throw DomainException.notFound("task");
        } catch (ProcessEngineException e) {
            throw refusalIn(e).orElse(e);
        }
    }

    private static Optional<RuntimeException> refusalIn(ProcessEngineException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof DomainException refusal) {
                return Optional.of(refusal);
            }
        }
        return Optional.empty();
    }

    private static DomainException raced() {
        return DomainException.conflict(
                "TASK_CHANGED", "Somebody changed this at the same time. Load it again, then repeat your decision.");
    }
}
