package org.proofline.payout;

import java.util.EnumSet;
import java.util.Set;

/** The payment axis of the contract, with what may follow what. */
enum PaymentStatus {
    SCHEDULED,
    ON_HOLD,
    PENDING_TAX_PROFILE,
    PENDING_BANK_PROFILE,
    PENDING_TAX_INVOICE,
    IN_RUN,
    SENT,
    HANDED_TO_ERP,
    PAID,
    OFFSET,
    CREDIT_MEMO_ISSUED,
    REJECTED_BY_BANK,
    RETURNED;

    private static final Set<PaymentStatus> WAITING =
            EnumSet.of(SCHEDULED, ON_HOLD, PENDING_TAX_PROFILE, PENDING_BANK_PROFILE, PENDING_TAX_INVOICE);
    private static final Set<PaymentStatus> UNDER_WAY = EnumSet.of(SENT, HANDED_TO_ERP);
    private static final Set<PaymentStatus> SETTLED = EnumSet.of(PAID, OFFSET, CREDIT_MEMO_ISSUED);
    private static final Set<PaymentStatus> FAILED = EnumSet.of(REJECTED_BY_BANK, RETURNED);

    boolean canBecome(PaymentStatus next) {
        if (WAITING.contains(this)) {
            return WAITING.contains(next) || (this == SCHEDULED && (next == IN_RUN || next == CREDIT_MEMO_ISSUED));
        }
        if (this == IN_RUN) {
            return WAITING.contains(next) || UNDER_WAY.contains(next) || next == OFFSET;
        }
        if (UNDER_WAY.contains(this)) {
            return next == PAID || FAILED.contains(next);
        }
        return this == PAID && next == RETURNED;
    }

    /** Not in a run yet and not held by anything but its preconditions. */
    boolean waits() {
        return WAITING.contains(this);
    }

    /** Those of payments that wait and are not on hold. */
    static Set<PaymentStatus> stoppable() {
        EnumSet<PaymentStatus> waiting = EnumSet.copyOf(WAITING);
        waiting.remove(ON_HOLD);
        return waiting;
    }

    /** Whether the bank or accounts payable has it and has not answered finally. */
    boolean underWay() {
        return UNDER_WAY.contains(this);
    }

    boolean settled() {
        return SETTLED.contains(this);
    }

    /** Whether a new attempt may follow. */
    boolean failed() {
        return FAILED.contains(this);
    }
}
