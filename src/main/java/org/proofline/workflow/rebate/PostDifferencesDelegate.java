package org.proofline.workflow.rebate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proofline.rebate.Rebates;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;
import org.proofline.workflow.task.Decisions;

/** Posts the differences in the transaction of the approval. */
@InProcesses
class PostDifferencesDelegate implements JavaDelegate {

    private final Rebates rebates;
    private final Decisions decisions;

    PostDifferencesDelegate(Rebates rebates, Decisions decisions) {
        this.rebates = rebates;
        this.decisions = decisions;
    }

    @Override
    public void execute(DelegateExecution execution) {
        decisions.of(execution);
        rebates.approve(BusinessKeys.of(execution));
    }
}
