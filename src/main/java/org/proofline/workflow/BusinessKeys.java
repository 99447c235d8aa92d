package org.proofline.workflow;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;

/** The id of what an instance is about. */
public final class BusinessKeys {

    private BusinessKeys() {}

    /** @throws IllegalStateException when the instance was started without its subject's id */
    public static UUID of(DelegateExecution execution) {
        String key = execution.getProcessBusinessKey();
        if (key == null) {
            throw new IllegalStateException("Process instance " + execution.getProcessInstanceId()
                    + " has no business key; delete it and start it through the domain.");
        }
        return UUID.fromString(key);
    }
}
