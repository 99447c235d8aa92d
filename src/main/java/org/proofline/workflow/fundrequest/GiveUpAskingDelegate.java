package org.proofline.workflow.fundrequest;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proofline.claims.FundRequests;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;

/** Nobody answered in time: what was approved before stands, or nothing is reserved. */
@InProcesses
class GiveUpAskingDelegate implements JavaDelegate {

    private final FundRequests requests;

    GiveUpAskingDelegate(FundRequests requests) {
        this.requests = requests;
    }

    @Override
    public void execute(DelegateExecution execution) {
        requests.giveUpAsking(BusinessKeys.of(execution));
    }
}
