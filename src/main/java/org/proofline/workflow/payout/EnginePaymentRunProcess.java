package org.proofline.workflow.payout;

import java.util.UUID;
import org.proofline.payout.PaymentRuns.PaymentRunProcess;
import org.proofline.workflow.Correlations;
import org.springframework.stereotype.Component;

/** The payment run's process on the engine. */
@Component
class EnginePaymentRunProcess implements PaymentRunProcess {

    private final Correlations processes;

    EnginePaymentRunProcess(Correlations processes) {
        this.processes = processes;
    }

    @Override
    public void start(UUID runId) {
        processes.start("payment-run", runId);
    }
}
