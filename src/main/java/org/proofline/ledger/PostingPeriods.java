package org.proofline.ledger;

import java.time.YearMonth;

/** Posting periods, one per paying entity and month. A period opens by its first posting and is closed once. */
public interface PostingPeriods {

    boolean isOpen(String payingEntity, YearMonth period);

    /** Closes the period for good: the database refuses later postings into it. Closing twice is harmless. */
    void close(String payingEntity, YearMonth period);
}
