package org.proofline.claims;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
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
    private static final Map<ClaimStatus, Set<ClaimStatus>> NEXT = next();

    /** Whether the claim waits for its decision. */
    public boolean inProcess() {
        return IN_PROCESS.contains(this);
    }

    /** Whether a partner may still change lines and proof. */
    public boolean editable() {
        return this == DRAFT || this == INFO_REQUESTED;
    }

    public boolean approved() {
        return this == APPROVED || this == PARTIALLY_APPROVED || this == CLOSED;
    }

    /** Whether a claim that stands here may go there; every change of status is checked against this. */
    public boolean canBecome(ClaimStatus to) {
        return NEXT.get(this).contains(to);
    }

    private static Map<ClaimStatus, Set<ClaimStatus>> next() {
        Map<ClaimStatus, Set<ClaimStatus>> next = new EnumMap<>(ClaimStatus.class);
        next.put(DRAFT, EnumSet.of(SUBMITTED, WITHDRAWN, EXPIRED));
        next.put(SUBMITTED, EnumSet.of(VALIDATING, WITHDRAWN));
        next.put(
                VALIDATING,
                EnumSet.of(INFO_REQUESTED, IN_REVIEW, ESCALATED, APPROVED, PARTIALLY_APPROVED, REJECTED, WITHDRAWN));
        next.put(INFO_REQUESTED, EnumSet.of(SUBMITTED, REJECTED, WITHDRAWN, EXPIRED));
        next.put(
                IN_REVIEW,
                EnumSet.of(VALIDATING, INFO_REQUESTED, ESCALATED, APPROVED, PARTIALLY_APPROVED, REJECTED, WITHDRAWN));
        next.put(
                ESCALATED,
                EnumSet.of(VALIDATING, INFO_REQUESTED, IN_REVIEW, APPROVED, PARTIALLY_APPROVED, REJECTED, WITHDRAWN));
        next.put(APPROVED, EnumSet.of(CLOSED));
        next.put(PARTIALLY_APPROVED, EnumSet.of(CLOSED, DISPUTED));
        next.put(REJECTED, EnumSet.of(DISPUTED));
        next.put(DISPUTED, EnumSet.of(IN_REVIEW, REJECTED, PARTIALLY_APPROVED, CLOSED));
        next.put(CLOSED, EnumSet.of(DISPUTED));
        next.put(WITHDRAWN, EnumSet.noneOf(ClaimStatus.class));
        next.put(EXPIRED, EnumSet.noneOf(ClaimStatus.class));
        return next;
    }
}
