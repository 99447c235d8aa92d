package org.proofline.evidence.internal;

import java.time.Duration;

/**
 * How long one document may still keep workers at work. It is one limit by the clock over all steps together, whatever
 * else the machine has to do, and each step gets what those before it left. What is no worker's time does not count: the
 * wait for a free one, and its start.
 */
final class WorkTime {

    private Duration left;

    WorkTime(Duration limit) {
        this.left = limit;
    }

    synchronized Duration left() {
        return left;
    }

    synchronized boolean isUp() {
        return left.isNegative() || left.isZero();
    }

    synchronized void spend(Duration time) {
        left = left.minus(time);
    }
}
