package org.proofline.testing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import org.camunda.bpm.engine.impl.util.ClockUtil;

/** The clock of a test context: real time until a test sets it, and always the same time as the engine's clock. */
public final class TestClock extends Clock {

    private static final ZoneId VENDORS_ZONE = ZoneId.of("Europe/Berlin");

    private volatile Instant fixed;

    /** The day it really is where the vendor is, as the application's clock has it. */
    public static LocalDate today() {
        return LocalDate.now(Clock.system(VENDORS_ZONE));
    }

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
        return VENDORS_ZONE;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
