package org.proofline.rebate;

import java.util.UUID;

/**
 * What people decide on a run, wherever they do so: the run's open task is completed, so that a page, a call and Tasklist
 * end in the same code. Without a fitting task (another step is due, or the run is of old) the run itself answers.
 */
public interface RebateDecisions {

    /** The run was looked at and is in order. */
    void review(UUID runId, String note);

    /** Posts the differences. */
    void approve(UUID runId);

    /** Pays what was computed, or holds it back, where a partner claims something else. */
    void answer(UUID runId, UUID partnerId, boolean pay, String reason);
}
