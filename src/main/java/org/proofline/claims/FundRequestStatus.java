package org.proofline.claims;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a fund request stands. */
enum FundRequestStatus {
    DRAFT,
    SUBMITTED,
    IN_REVIEW,
    INFO_REQUESTED,
    APPROVED,
    PARTIALLY_APPROVED,
    REJECTED,
    WITHDRAWN,
    EXPIRED,
    CANCELLED,
    COMPLETED,
    REAPPROVAL_REQUIRED;

    private static final Map<FundRequestStatus, Set<FundRequestStatus>> NEXT = next();

    /** Whether a claim may be made on it. */
    boolean usable() {
        return this == APPROVED || this == PARTIALLY_APPROVED;
    }

    boolean editable() {
        return this == DRAFT || this == INFO_REQUESTED;
    }

    /** Whether its reservation is no longer needed once no claim counts on it. */
    boolean over() {
        return this == EXPIRED || this == COMPLETED || this == CANCELLED;
    }

    boolean canBecome(FundRequestStatus to) {
        return NEXT.get(this).contains(to);
    }

    private static Map<FundRequestStatus, Set<FundRequestStatus>> next() {
        Map<FundRequestStatus, Set<FundRequestStatus>> next = new EnumMap<>(FundRequestStatus.class);
        for (FundRequestStatus status : values()) {
            next.put(status, EnumSet.noneOf(FundRequestStatus.class));
        }
        next.put(DRAFT, EnumSet.of(SUBMITTED, WITHDRAWN));
        next.put(SUBMITTED, EnumSet.of(IN_REVIEW, WITHDRAWN, CANCELLED));
        next.put(
                IN_REVIEW,
                EnumSet.of(APPROVED, PARTIALLY_APPROVED, REJECTED, INFO_REQUESTED, WITHDRAWN, CANCELLED, EXPIRED));
        next.put(
                INFO_REQUESTED,
                EnumSet.of(SUBMITTED, REJECTED, APPROVED, PARTIALLY_APPROVED, WITHDRAWN, CANCELLED, EXPIRED));
        next.put(APPROVED, EnumSet.of(REAPPROVAL_REQUIRED, CANCELLED, EXPIRED, COMPLETED));
        next.put(PARTIALLY_APPROVED, EnumSet.of(REAPPROVAL_REQUIRED, CANCELLED, EXPIRED, COMPLETED));
        next.put(REAPPROVAL_REQUIRED, EnumSet.of(IN_REVIEW, APPROVED, PARTIALLY_APPROVED, CANCELLED, COMPLETED));
        List.of(COMPLETED, EXPIRED, CANCELLED)
                .forEach(over -> next.put(over, EnumSet.of(APPROVED, PARTIALLY_APPROVED)));
        return next;
    }
}
