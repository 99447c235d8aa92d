package org.proofline.workflow.rebate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.proofline.rebate.Rebates;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;

/** Computes what each partner is entitled to. */
@InProcesses
class ComputeRebatesDelegate implements JavaDelegate {

    private final Rebates rebates;

    ComputeRebatesDelegate(Rebates rebates) {
        this.rebates = rebates;
    }

    @Override
    public void execute(DelegateExecution execution) {
        rebates.fill(BusinessKeys.of(execution));
    }
}
