package org.proofline.workflow;

import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Component;

/** Starts instances and passes messages on to them, by business key only. */
@Component
public class Correlations {

    private final RuntimeService runtime;

    Correlations(RuntimeService runtime) {
        this.runtime = runtime;
    }

    /** Starts the process of a subject in the running transaction. */
    public void start(String process, UUID businessKey) {
        runtime.startProcessInstanceByKey(process, businessKey.toString());
    }

    /** Starts in the middle, before an element. */
    public void startBefore(String process, UUID businessKey, String element) {
        runtime.createProcessInstanceByKey(process)
                .businessKey(businessKey.toString())
                .startBeforeActivity(element)
                .execute();
    }

    /** Passes a message on to the one instance that waits for it; CONFLICT when none does. */
    public void tell(String message, UUID businessKey) {
        if (!tellIfWaiting(message, businessKey)) {
            throw DomainException.conflict(
                    "NOT_WAITING", "The process has moved on meanwhile. Load the page again and look where it stands.");
        }
    }

    /** Passes a message on; false when no instance waits for it. */
    public boolean tellIfWaiting(String message, UUID businessKey) {
        return !runtime.createMessageCorrelation(message)
                .processInstanceBusinessKey(businessKey.toString())
                .correlateAllWithResult()
                .isEmpty();
    }

    /** Whether an instance of the process runs for the subject. */
    public boolean isRunning(String process, UUID businessKey) {
        return runtime.createProcessInstanceQuery()
                        .processDefinitionKey(process)
                        .processInstanceBusinessKey(businessKey.toString())
                        .count()
                > 0;
    }
}
