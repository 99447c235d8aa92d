package org.proofline.workflow.rebate;

import java.util.UUID;
import org.proofline.rebate.Rebates.RebateRunProcess;
import org.proofline.workflow.Correlations;
import org.springframework.stereotype.Component;

/** The rebate run's process on the engine. */
@Component
class EngineRebateRunProcess implements RebateRunProcess {

    private final Correlations processes;

    EngineRebateRunProcess(Correlations processes) {
        this.processes = processes;
    }

    @Override
    public void start(UUID runId) {
        processes.start("rebate-run", runId);
    }

    @Override
    public void rejected(UUID runId) {
        processes.tellIfWaiting("rebate-run.rejected", runId);
    }
}
