package org.proofline.claims;

import java.util.UUID;
import org.proofline.claims.FundRequests.FundRequestProcess;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/** The process engine, asked for late: its delegates know the claims, so neither can be built before the other. */
@Component
class Processes {

    private final Numbers starts;
    private final SingletonSupplier<ClaimProcess> claims;
    private final SingletonSupplier<FundRequestProcess> fundRequests;

    Processes(Numbers starts, ObjectProvider<ClaimProcess> claims, ObjectProvider<FundRequestProcess> fundRequests) {
        this.starts = starts;
        this.claims = SingletonSupplier.of(claims::getObject);
        this.fundRequests = SingletonSupplier.of(fundRequests::getObject);
    }

    void start(ClaimRow row) {
        starts.startOnce("claim", row.id(), row.progress().rounds());
        claims.obtain().start(row.id());
    }

    void reopen(ClaimRow row) {
        starts.startOnce("claim", row.id(), row.progress().rounds());
        claims.obtain().reopen(row.id());
    }

    void answered(UUID claimId) {
        claims.obtain().informationProvided(claimId);
    }

    void withdrawn(UUID claimId) {
        claims.obtain().withdrawn(claimId);
    }

    void startDispute(UUID disputeId, UUID claimId) {
        starts.startOnce("dispute", disputeId, 1);
        claims.obtain().startDispute(disputeId, claimId);
    }

    void start(FundRequestRow row) {
        starts.startOnce("fund-request", row.id(), row.rounds());
        fundRequests.obtain().start(row.id());
    }

    void amended(FundRequestRow row) {
        starts.startOnce("fund-request", row.id(), row.rounds());
        fundRequests.obtain().amended(row.id());
    }

    void reopened(FundRequestRow row) {
        starts.startOnce("fund-request", row.id(), row.rounds());
        fundRequests.obtain().reopened(row.id());
    }

    FundRequestProcess fundRequests() {
        return fundRequests.obtain();
    }
}
