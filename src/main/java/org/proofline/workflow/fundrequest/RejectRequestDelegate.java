package org.proofline.workflow.fundrequest;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proofline.claims.FundRequests;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;
import org.proofline.workflow.task.Decision;
import org.proofline.workflow.task.Decisions;

/** Refuses the request, or a change of it, with the reason that was given. */
@InProcesses
class RejectRequestDelegate implements JavaDelegate {

    private final FundRequests requests;
    private final Decisions decisions;

    RejectRequestDelegate(FundRequests requests, Decisions decisions) {
        this.requests = requests;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Decision decision = decisions.of(execution);
        requests.reject(BusinessKeys.of(execution), decision.reasonCode(), decision.comment());
    }
}
