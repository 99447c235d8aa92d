package org.proofline.workflow.rebate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.proofline.rebate.Rebates;
import org.proofline.workflow.BusinessKeys;
import org.proofline.workflow.engine.InProcesses;

/** Answers the rebate run's process from the run itself. */
@InProcesses
public class RebateGate {

    private final Rebates rebates;

    RebateGate(Rebates rebates) {
        this.rebates = rebates;
    }

    /** Whether a claimed amount is too far from the computed one and nobody answered that yet. */
    public boolean varianceOpen(DelegateExecution execution) {
        return rebates.openVariance(BusinessKeys.of(execution)).isPresent();
    }
}
