package org.proofline.demo;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.proofline.shared.DomainEvent;
import org.springframework.transaction.event.TransactionalEventListener;

/** Waits until the real process has brought a subject to a point, by listening to what was committed. */
@DemoComponent
class Milestones {

    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private record Reached(UUID claimId, String type) {}

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Set<Reached> reached = new HashSet<>();
    private volatile boolean watching;

    void watch(boolean on) {
        watching = on;
    }

    @TransactionalEventListener
    void committed(DomainEvent event) {
        if (watching && event.claimId() != null) {
            lock.lock();
            try {
                reached.add(new Reached(event.claimId(), event.type()));
                changed.signalAll();
            } finally {
                lock.unlock();
            }
        }
    }

    /** Returns once one of the events was committed for the claim; gives up with an error after a while. */
    void await(UUID claimId, String... types) {
        long left = PATIENCE.toNanos();
        lock.lock();
        try {
            while (!seen(claimId, types)) {
                if (left <= 0) {
                    throw new IllegalStateException("The demo claim " + claimId + " did not come to "
                            + String.join(" or ", types) + " within " + PATIENCE.toSeconds() + " s");
                }
                left = changed.awaitNanos(left);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for a demo claim", e);
        } finally {
            lock.unlock();
        }
    }

    private boolean seen(UUID claimId, String... types) {
        for (String type : types) {
            if (reached.contains(new Reached(claimId, type))) {
                return true;
            }
        }
        return false;
    }
}
