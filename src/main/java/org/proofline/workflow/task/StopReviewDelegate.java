package org.proofline.workflow.task;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proofline.shared.ReasonCode;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;

/** Closes the approval case of a subject that its partner took back. */
@InProcesses
class StopReviewDelegate implements JavaDelegate {

    private final ApprovalCases cases;

    StopReviewDelegate(ApprovalCases cases) {
        this.cases = cases;
    }

    @Override
    public void execute(DelegateExecution execution) {
        cases.cancel(BusinessKeys.of(execution), ReasonCode.WITHDRAWN_BY_PARTNER.name());
    }
}
