package org.proofline.audit.internal;

import java.time.Clock;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Ids;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Takes every event into the trail of the running transaction. An event that cannot be written stops its publisher, and
 * one that fails at the commit rolls everything back.
 */
@Component
class TrailListener {

    private final TrailWriter writer;
    private final Clock clock;

    TrailListener(TrailWriter writer, Clock clock) {
        this.writer = writer;
        this.clock = clock;
    }

    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void on(DomainEvent event) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("The event " + event.type()
                    + " was published outside a transaction: the trail cannot commit together with the change");
        }
        if (TransactionSynchronizationManager.isCurrentTransactionReadOnly()) {
            throw new IllegalStateException("The event " + event.type()
                    + " was published in a read-only transaction: the trail cannot be written in it");
        }
        current().add(TrailEvent.of(Ids.next(clock), clock.instant(), event, ActionContext.current()));
    }

    // Found among the synchronizations of the transaction, so that a suspended outer one keeps its own.
    private TrailOfTransaction current() {
        return TransactionSynchronizationManager.getSynchronizations().stream()
                .filter(TrailOfTransaction.class::isInstance)
                .map(TrailOfTransaction.class::cast)
                .findFirst()
                .orElseGet(this::begin);
    }

    private TrailOfTransaction begin() {
        TrailOfTransaction trail = new TrailOfTransaction(writer);
        TransactionSynchronizationManager.registerSynchronization(trail);
        return trail;
    }
}
