package org.proofline.workflow.fundrequest;

import java.util.UUID;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proofline.claims.FundRequests;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;
import org.proofline.workflow.task.ApprovalCases;
import org.proofline.workflow.task.Decision;
import org.proofline.workflow.task.Decisions;

/** Sets the money aside in the transaction of the last decision. */
@InProcesses
class ReserveFundsDelegate implements JavaDelegate {

    private final ApprovalCases cases;
    private final Decisions decisions;
    private final FundRequests requests;

    ReserveFundsDelegate(ApprovalCases cases, Decisions decisions, FundRequests requests) {
        this.cases = cases;
        this.decisions = decisions;
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        UUID id = BusinessKeys.of(execution);
        cases.requireFullyApproved(id);
        Decision decision = decisions.of(execution);
        requests.approve(id, ApprovedAmount.of(requests.get(id), decision), decision.reasonCode(), decision.comment());
    }
}
