package org.proofline.workflow.task;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * The decisions of the running transaction, per process instance. The steps behind a task read them here and not from
 * variables, so nobody can forge one: a token that an administrator moves behind a task finds no decision and stops.
 */
@Component
public class Decisions {

    /** Keeps the decision until the transaction ends. */
    void remember(String processInstanceId, Decision decision) {
        if (!TransactionSynchronizationManager.hasResource(this)) {
            TransactionSynchronizationManager.bindResource(this, new HashMap<String, Decision>());
            TransactionSynchronizationManager.registerSynchronization(new Forget(this));
        }
        all().put(processInstanceId, decision);
    }

    /**
     * The decision that brought the execution here.
     *
     * @throws DomainException CONFLICT when nobody decided in this transaction
     */
    public Decision of(DelegateExecution execution) {
        Decision decision = TransactionSynchronizationManager.hasResource(this)
                ? all().get(execution.getProcessInstanceId())
                : null;
        if (decision == null) {
            throw DomainException.conflict(
                    "NO_DECISION", "Nobody decided here. This step follows a task and can't be reached without it.");
        }
        return decision;
    }

    @SuppressWarnings("unchecked")
    private Map<String, Decision> all() {
        return (Map<String, Decision>) TransactionSynchronizationManager.getResource(this);
    }

    private record Forget(Decisions decisions) implements TransactionSynchronization {

        @Override
        public void suspend() {
            // A transaction of its own in between neither sees nor loses what was decided.
        }

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(decisions);
        }
    }
}
