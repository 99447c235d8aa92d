package org.proofline.workflow.fundrequest;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proofline.claims.FundRequests;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;
import org.proofline.workflow.task.Decision;
import org.proofline.workflow.task.Decisions;

/** Sends the request back to the partner with the reviewer's question. */
@InProcesses
class RequestRequestInformationDelegate implements JavaDelegate {

    private final FundRequests requests;
    private final Decisions decisions;

    RequestRequestInformationDelegate(FundRequests requests, Decisions decisions) {
        this.requests = requests;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Decision decision = decisions.of(execution);
        requests.requestInfo(BusinessKeys.of(execution), decision.reasonCode(), decision.comment());
    }
}
