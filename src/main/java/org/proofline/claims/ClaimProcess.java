package org.proofline.claims;

import java.util.UUID;

/** The claim's process, as the domain sees it. Implemented in {@code workflow}; shares the running transaction. */
public interface ClaimProcess {

    void start(UUID claimId);

    /** The partner answered a request for information. */
    void informationProvided(UUID claimId);

    void withdrawn(UUID claimId);

    void startDispute(UUID disputeId, UUID claimId);

    /** A dispute was won: a rejected claim runs again through review. */
    void reopen(UUID claimId);
}
