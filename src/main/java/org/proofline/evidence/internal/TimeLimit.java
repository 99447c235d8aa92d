package org.proofline.evidence.internal;

import java.time.Duration;

/**
 * How long one request to a worker may take.
 *
 * @param own without the time it stands ready and waits for a processor, which says nothing about the document
 * @param whole by the clock; the end in any case
 */
record TimeLimit(Duration own, Duration whole) {

    static TimeLimit byTheClock(Duration limit) {
        return new TimeLimit(limit, limit);
    }

    /** At least one, so that a limit is never none. */
    long ownMillis() {
        return Math.max(1, Math.min(own.toMillis(), wholeMillis()));
    }

    long wholeMillis() {
        return Math.max(1, whole.toMillis());
    }
}
