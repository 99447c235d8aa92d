package org.proofline.workflow.task;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;

/** Answers gateways behind an approval step from the approval case, not from the token. */
@InProcesses
public class ApprovalGate {

    private final ApprovalCases cases;
    private final Decisions decisions;

    ApprovalGate(ApprovalCases cases, Decisions decisions) {
        this.cases = cases;
        this.decisions = decisions;
    }

    /** Whether the decision was the last one needed. */
    public boolean fullyApproved(DelegateExecution execution) {
        return decisions.of(execution).outcome().accepts() && cases.isFullyApproved(BusinessKeys.of(execution));
    }
}
