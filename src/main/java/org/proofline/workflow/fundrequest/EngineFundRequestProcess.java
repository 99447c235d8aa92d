package org.proofline.workflow.fundrequest;

import java.util.UUID;
import org.proofline.claims.FundRequests.FundRequestProcess;
import org.proofline.workflow.Correlations;
import org.springframework.stereotype.Component;

/** The fund request's process on the engine. */
@Component
class EngineFundRequestProcess implements FundRequestProcess {

    private static final String PROCESS = "fund-request";

    private final Correlations processes;

    EngineFundRequestProcess(Correlations processes) {
        this.processes = processes;
    }

    @Override
    public void start(UUID fundRequestId) {
        processes.start(PROCESS, fundRequestId);
    }

    @Override
    public void informationProvided(UUID fundRequestId) {
        processes.tell("fund-request.information-provided", fundRequestId);
    }

    @Override
    public void cancelled(UUID fundRequestId) {
        processes.tell("fund-request.cancelled", fundRequestId);
    }

    /** The same instance goes back into review. */
    @Override
    public void amended(UUID fundRequestId) {
        processes.tell("fund-request.amended", fundRequestId);
    }

    @Override
    public void reopened(UUID fundRequestId) {
        processes.startBefore(PROCESS, fundRequestId, "Gateway_ReservationUse");
    }

    /** Ends the wait for claims; a change that is still under review has nothing left to change. */
    @Override
    public void completed(UUID fundRequestId) {
        if (!processes.tellIfWaiting("fund-request.completed", fundRequestId)) {
            processes.tell("fund-request.cancelled", fundRequestId);
        }
    }
}
