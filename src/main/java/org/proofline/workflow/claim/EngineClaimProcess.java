package org.proofline.workflow.claim;

import java.util.UUID;
import org.proofline.claims.ClaimProcess;
import org.proofline.workflow.Correlations;
import org.springframework.stereotype.Component;

/** The claim's process on the engine. */
@Component
class EngineClaimProcess implements ClaimProcess {

    private static final String CLAIM = "claim";
    private static final String DISPUTE = "dispute";

    private final Correlations processes;

    EngineClaimProcess(Correlations processes) {
        this.processes = processes;
    }

    @Override
    public void start(UUID claimId) {
        processes.start(CLAIM, claimId);
    }

    @Override
    public void informationProvided(UUID claimId) {
        processes.tell("claim.information-provided", claimId);
    }

    @Override
    public void withdrawn(UUID claimId) {
        processes.tell("claim.withdrawn", claimId);
    }

    @Override
    public void startDispute(UUID disputeId, UUID claimId) {
        processes.start(DISPUTE, disputeId);
    }

    @Override
    public void reopen(UUID claimId) {
        processes.startBefore(CLAIM, claimId, "ServiceTask_OpenApprovalCase");
    }
}
