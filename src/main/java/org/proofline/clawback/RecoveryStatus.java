package org.proofline.clawback;

import java.util.EnumSet;
import java.util.Set;

/** The recovery axis of the contract, preceded by the proposal. */
enum RecoveryStatus {
    PROPOSED,
    REFUSED,
    NOTIFIED,
    DISPUTED,
    OPEN,
    PARTIALLY_RECOVERED,
    RECOVERED,
    WRITTEN_OFF;

    boolean canBecome(RecoveryStatus next) {
        return switch (this) {
            case PROPOSED -> next == NOTIFIED || next == REFUSED;
            case NOTIFIED -> next == DISPUTED || next == OPEN;
            case DISPUTED -> next == NOTIFIED || next == REFUSED;
            case OPEN, PARTIALLY_RECOVERED -> next == PARTIALLY_RECOVERED || next == RECOVERED || next == WRITTEN_OFF;
            case REFUSED, RECOVERED, WRITTEN_OFF -> false;
        };
    }

    /** Whether a receivable is booked and not settled. */
    boolean outstanding() {
        return OUTSTANDING.contains(this);
    }

    /** Whether the receivable was booked at some time. */
    boolean booked() {
        return outstanding() || this == RECOVERED || this == WRITTEN_OFF;
    }

    static final Set<RecoveryStatus> OUTSTANDING = EnumSet.of(OPEN, PARTIALLY_RECOVERED);
}
