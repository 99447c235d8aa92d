package org.proofline.ledger;

import java.time.Instant;
import java.time.YearMonth;
import java.util.List;

/** Posting periods, one per paying entity and month. A period opens by its first posting and is closed once. */
public interface PostingPeriods {

    /** @param closedAt null while it is open */
    record Period(String payingEntity, YearMonth month, Instant closedAt, String closedBy) {

        public boolean isOpen() {
            return closedAt == null;
        }
    }

    /** Periods with postings, newest first. */
    List<Period> all();

    boolean isOpen(String payingEntity, YearMonth period);

    /**
     * Closes the period for good: the database refuses later postings into it (CONFLICT {@code PERIOD_CLOSED}), and what
     * belongs to a day in it (sales, performed activities, expiries) is posted today instead. Closing twice is harmless.
     *
     * @throws org.proofline.shared.DomainException CONFLICT {@code PERIOD_RUNNING} before its last day is over
     */
    void close(String payingEntity, YearMonth period);
}
