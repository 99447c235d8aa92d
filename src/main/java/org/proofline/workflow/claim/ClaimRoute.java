package org.proofline.workflow.claim;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.workflow.ProcessVariables;
import org.proofline.workflow.engine.InProcesses;

/** Answers the gateways behind the routing table. */
@InProcesses
public class ClaimRoute {

    private static final String AUTOMATIC = "AUTOMATIC";
    private static final String APPROVE = "APPROVE";
    private static final String ANY_VALIDATOR = "claims-validator";

    /** Whether no person is needed. */
    public boolean automatic(DelegateExecution execution) {
        return is(AUTOMATIC, execution);
    }

    /** Whether the approvers decide without a validation before. */
    public boolean straightToApproval(DelegateExecution execution) {
        return is(APPROVE, execution);
    }

    /** The groups that validate. */
    public String validators(DelegateExecution execution) {
        return ProcessVariables.VALIDATORS
                .of(execution)
                .filter(groups -> !groups.isBlank())
                .orElse(ANY_VALIDATOR);
    }

    private static boolean is(String route, DelegateExecution execution) {
        return ProcessVariables.ROUTE.of(execution).filter(route::equals).isPresent();
    }
}
