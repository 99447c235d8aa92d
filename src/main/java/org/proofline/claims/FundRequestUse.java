package org.proofline.claims;

import java.util.UUID;
import org.springframework.stereotype.Component;

/** What a decision on a claim does to the fund request it was made on. */
@Component
class FundRequestUse {

    private final FundRequestRows rows;
    private final FundRequestChanges changes;
    private final Reservations reservations;
    private final Processes processes;

    FundRequestUse(FundRequestRows rows, FundRequestChanges changes, Reservations reservations, Processes processes) {
        this.rows = rows;
        this.changes = changes;
        this.reservations = reservations;
        this.processes = processes;
    }

    /** Locks the request of the claim, so that two claims on one reservation come one after the other. */
    void lock(ClaimRow claim) {
        if (claim.content().fundRequestId() != null) {
            rows.lock(claim.content().fundRequestId());
        }
    }

    /** A final claim, or one that used the last cent, completes the request; the rest goes back to the fund. */
    void afterApproval(ClaimRow claim) {
        UUID id = claim.content().fundRequestId();
        if (id == null) {
            return;
        }
        FundRequestRow request = rows.lock(id);
        boolean usedUp =
                claim.content().finalClaim() || reservations.rest(request).isZero();
        if (usedUp && request.status().canBecome(FundRequestStatus.COMPLETED)) {
            changes.change(
                    request,
                    "FUND_REQUEST_COMPLETED",
                    null,
                    r -> r.end(FundRequestStatus.COMPLETED, "completed", changes.now()));
            processes.fundRequests().completed(id);
        }
        reservations.releaseUnlessNeeded(request, claim.id());
    }

    /**
     * A won dispute brings back what an ended request had released, so that there is something to pay from.
     *
     * @throws org.proofline.shared.DomainException CONFLICT {@code INSUFFICIENT_FUNDS} when the fund has it no more
     */
    void giveBack(ClaimRow claim) {
        UUID id = claim.content().fundRequestId();
        if (id == null || !claim.withheld().isPositive()) {
            return;
        }
        FundRequestRow request = rows.lock(id);
        if (request.status().over()) {
            reservations.again(request, claim.withheld());
            changes.change(
                    request, "FUND_REQUEST_REOPENED", null, r -> r.reopen(reservations.lastDayAgain(r, changes.now())));
            processes.reopened(request);
        }
    }

    void afterRejection(ClaimRow claim) {
        reservations.releaseUnlessNeeded(claim);
    }
}
