package org.proofline.workflow.payout;

import java.util.UUID;
import org.proofline.payout.PaymentItem;
import org.proofline.payout.Payouts;
import org.proofline.payout.Payouts.PayoutProcess;
import org.proofline.workflow.Correlations;
import org.proofline.workflow.engine.CorrelationJobs;
import org.proofline.workflow.engine.CorrelationJobs.ChangeListener;
import org.springframework.stereotype.Component;

/**
 * The payment's process on the engine. Changes reach it in jobs: a bank's message must neither wait for the process nor
 * fail with it.
 */
@Component
class EnginePayoutProcess implements PayoutProcess, ChangeListener {

    private static final String PROCESS = "payout";
    private static final String CHANGED = "payout.status-changed";

    private final Correlations processes;
    private final CorrelationJobs jobs;
    private final Payouts payouts;

    EnginePayoutProcess(Correlations processes, CorrelationJobs jobs, Payouts payouts) {
        this.processes = processes;
        this.jobs = jobs;
        this.payouts = payouts;
    }

    /** Starts the payment's own instance; the instance of an earlier attempt learns that it is replaced. */
    @Override
    public void start(UUID itemId) {
        processes.start(PROCESS, itemId);
        PaymentItem item = payouts.get(itemId);
        if (item.attempt() > 1) {
            payouts.attempts(item.claimId()).stream()
                    .filter(earlier -> earlier.attempt() == item.attempt() - 1)
                    .forEach(earlier -> jobs.announce(CHANGED, earlier.id()));
        }
    }

    @Override
    public void statusChanged(UUID itemId) {
        jobs.announce(CHANGED, itemId);
    }

    @Override
    public String message() {
        return CHANGED;
    }

    /** A payment that comes back after its process ended gets a new instance, so that somebody repairs it. */
    @Override
    public void changed(UUID itemId) {
        if (!processes.tellIfWaiting(CHANGED, itemId)
                && !processes.isRunning(PROCESS, itemId)
                && PaymentStanding.of(payouts.get(itemId)).needsRepair(payouts)) {
            processes.start(PROCESS, itemId);
        }
    }
}
