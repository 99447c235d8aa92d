package org.proofline.workflow.clawback;

import java.util.UUID;
import org.proofline.clawback.Clawbacks.ClawbackProcess;
import org.proofline.workflow.Correlations;
import org.proofline.workflow.engine.CorrelationJobs;
import org.proofline.workflow.engine.CorrelationJobs.ChangeListener;
import org.springframework.stereotype.Component;

/** The clawback's process on the engine. */
@Component
class EngineClawbackProcess implements ClawbackProcess, ChangeListener {

    private static final String CHANGED = "clawback.recovery-changed";

    private final Correlations processes;
    private final CorrelationJobs jobs;

    EngineClawbackProcess(Correlations processes, CorrelationJobs jobs) {
        this.processes = processes;
        this.jobs = jobs;
    }

    @Override
    public void start(UUID clawbackId) {
        processes.start("clawback", clawbackId);
    }

    @Override
    public void disputed(UUID clawbackId) {
        processes.tell("clawback.disputed", clawbackId);
    }

    @Override
    public void recoveryChanged(UUID clawbackId) {
        jobs.announce(CHANGED, clawbackId);
    }

    @Override
    public String message() {
        return CHANGED;
    }

    @Override
    public void changed(UUID clawbackId) {
        processes.tellIfWaiting(CHANGED, clawbackId);
    }
}
