package org.proofline.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The clock of a test context: real time until a test sets it, and always the same time as the engine's clock. */
public final class TestClock extends Clock {

    private volatile Instant fixed;

    /** Stops the clock at this moment. */
    public void set(Instant now) {
        fixed = now;
        ClockUtil.setCurrentTime(Date.from(now));
    }

    /** Moves the clock on from where it is, and stops it there. */
    public void advance(Duration by) {
        set(instant().plus(by));
    }

    /** Goes back to the real time. */
    public void reset() {
        fixed = null;
        ClockUtil.reset();
    }

    @Override
    public Instant instant() {
        Instant now = fixed;
        return now == null ? Clock.systemUTC().instant() : now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
