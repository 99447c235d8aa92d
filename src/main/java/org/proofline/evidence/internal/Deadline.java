package org.proofline.evidence.internal;

import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Ends a worker that takes too long over one request. While the machine has more to do than processors, a worker stands
 * waiting for one: that time does not count against its own limit, but nothing stops the clock of the whole.
 */
final class Deadline {

    private static final long SHORTEST_MILLIS = 20;

    private final Process process;
    private final TimeLimit limit;
    private final long begin = System.nanoTime();
    private final ScheduledExecutorService watchdog;
    private final ProcessorWait waited;
    private Future<?> end;
    private boolean over;

    private Deadline(Process process, TimeLimit limit, ScheduledExecutorService watchdog) {
        this.process = process;
        this.limit = limit;
        this.watchdog = watchdog;
        this.waited = ProcessorWait.of(process.pid());
    }

    static Deadline of(Process process, TimeLimit limit, ScheduledExecutorService watchdog) {
        Deadline deadline = new Deadline(process, limit, watchdog);
        deadline.in(limit.ownMillis());
        return deadline;
    }

    /** Whether the worker was ended. */
    synchronized boolean isOver() {
        return over;
    }

    synchronized void cancel() {
        end.cancel(false);
    }

    private synchronized void look() {
        if (end.isCancelled()) {
            return;
        }
        long passed = TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - begin);
        long left = Math.min(limit.ownMillis() - (passed - waited.millis()), limit.wholeMillis() - passed);
        if (left > SHORTEST_MILLIS) {
            in(left);
        } else {
            over = true;
            process.destroyForcibly();
        }
    }

    private synchronized void in(long millis) {
        end = watchdog.schedule(this::look, millis, TimeUnit.MILLISECONDS);
    }
}
