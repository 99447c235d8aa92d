package org.proofline.shared;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Makes ids: UUIDs of version 7 (RFC 9562), so that rows made one after the other lie side by side in an index. Ids made
 * within one millisecond by one node count up, so that the order of ids is the order in which they were made.
 */
public final class Ids {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int COUNTER_BITS = 12;
    private static final int FIRST_BELOW = 2048;

    /** Milliseconds and, below them, the counter within the millisecond. */
    private static final AtomicLong LAST = new AtomicLong();

    private Ids() {}

    public static UUID next(Clock clock) {
        long millis = clock.millis();
        long first = (millis << COUNTER_BITS) | RANDOM.nextInt(FIRST_BELOW);
        long tick = LAST.updateAndGet(last -> last >>> COUNTER_BITS == millis ? last + 1 : first);
        long high = ((tick >>> COUNTER_BITS) << 16) | 0x7000L | (tick & 0x0FFFL);
        long low = (RANDOM.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(high, low);
    }

    /** The least id that a row made at that moment or later can have: rows since then lie behind it in the index. */
    public static UUID firstOf(Instant moment) {
        return new UUID((moment.toEpochMilli() << 16) | 0x7000L, 0x8000000000000000L);
    }
}
