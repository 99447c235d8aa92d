package org.proofline.audit.internal;

import java.util.ArrayList;
import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.transaction.support.TransactionSynchronization;

/**
 * The events of one transaction, written together just before its commit: the chains are locked last, in one order for
 * everybody and only for a moment, so that two transactions never wait for each other in a circle.
 */
final class TrailOfTransaction implements TransactionSynchronization {

    private final TrailWriter writer;
    private final List<TrailEvent> events = new ArrayList<>();
    private boolean committing;

    TrailOfTransaction(TrailWriter writer) {
        this.writer = writer;
    }

    void add(TrailEvent event) {
        events.add(event);
        if (committing) {
            write();
        }
    }

    @Override
    public void beforeCommit(boolean readOnly) {
        committing = true;
        write();
    }

    private void write() {
        List<TrailEvent> batch = List.copyOf(events);
        events.clear();
        if (!batch.isEmpty()) {
            writer.append(batch);
        }
    }

    @Override
    public int getOrder() {
        return Ordered.LOWEST_PRECEDENCE;
    }
}
