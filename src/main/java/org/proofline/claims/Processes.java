package org.proofline.claims;

import java.util.UUID;
import org.proofline.claims.FundRequests.FundRequestProcess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** The process engine, asked for late: its delegates know the claims, so neither can be built before the other. */
@Component
class Processes {

    private final Numbers starts;
    private final ObjectProvider<ClaimProcess> claims;
    private final ObjectProvider<FundRequestProcess> fundRequests;

    Processes(Numbers starts, ObjectProvider<ClaimProcess> claims, ObjectProvider<FundRequestProcess> fundRequests) {
        this.starts = starts;
        this.claims = claims;
        this.fundRequests = fundRequests;
    }

    void start(ClaimRow row) {
        starts.startOnce("claim", row.id(), row.progress().rounds());
        claims.getObject().start(row.id());
    }

    void reopen(ClaimRow row) {
        starts.startOnce("claim", row.id(), row.progress().rounds());
        claims.getObject().reopen(row.id());
    }

    void answered(UUID claimId) {
        claims.getObject().informationProvided(claimId);
    }

    void withdrawn(UUID claimId) {
        claims.getObject().withdrawn(claimId);
    }

    void startDispute(UUID disputeId, UUID claimId) {
        starts.startOnce("dispute", disputeId, 1);
        claims.getObject().startDispute(disputeId, claimId);
    }

    void start(FundRequestRow row) {
        starts.startOnce("fund-request", row.id(), row.rounds());
        fundRequests.getObject().start(row.id());
    }

    void amended(FundRequestRow row) {
        starts.startOnce("fund-request", row.id(), row.rounds());
        fundRequests.getObject().amended(row.id());
    }

    void reopened(FundRequestRow row) {
        starts.startOnce("fund-request", row.id(), row.rounds());
        fundRequests.getObject().reopened(row.id());
    }

    FundRequestProcess fundRequests() {
        return fundRequests.getObject();
    }
}
