package org.proofline.claims;

import java.util.EnumSet;
import java.util.Set;

/** Where a claim stands on its own axis; payment and recovery are axes of their own. */
public enum ClaimStatus {
    DRAFT,
    SUBMITTED,
    VALIDATING,
    INFO_REQUESTED,
    IN_REVIEW,
    ESCALATED,
    APPROVED,
    PARTIALLY_APPROVED,
    REJECTED,
    WITHDRAWN,
    EXPIRED,
    DISPUTED,
    CLOSED;

    private static final Set<ClaimStatus> IN_PROCESS =
            EnumSet.of(SUBMITTED, VALIDATING, INFO_REQUESTED, IN_REVIEW, ESCALATED);

    /** Whether the claim waits for its decision. */
    public boolean inProcess() {
        return IN_PROCESS.contains(this);
    }

    public boolean editable() {
        return this == DRAFT || this == INFO_REQUESTED;
    }

    public boolean approved() {
        return this == APPROVED || this == PARTIALLY_APPROVED || this == CLOSED;
    }
}
