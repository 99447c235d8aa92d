package org.proofline.workflow.fundrequest;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proofline.claims.FundRequests;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;

/** Gives an unused reservation back. */
@InProcesses
class ExpireRequestDelegate implements JavaDelegate {

    private final FundRequests requests;

    ExpireRequestDelegate(FundRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.expire(BusinessKeys.of(execution));
    }
}
