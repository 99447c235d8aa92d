package org.proofline.notification.internal;

import org.proofline.shared.DomainEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Puts what somebody should hear into the outbox, in the transaction of the event; the rest happens after its commit. */
@Component
class NewsListener {

    private final Outbox outbox;

    NewsListener(Outbox outbox) {
        this.outbox = outbox;
    }

    @EventListener
    void on(DomainEvent event) {
        if (Audience.of(event.type()).isPresent()) {
            outbox.put(News.of(event));
        }
    }
}
