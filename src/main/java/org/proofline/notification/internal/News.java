package org.proofline.notification.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/**
 * What of an event the messages about it are made from.
 *
 * @param actor who did it; needs no message
 * @param claimId null when it belongs to no claim
 * @param reason code and comment such as {@code OTHER: see the mail}, or null
 * @param facts the plain values after the change
 */
record News(String type, Subject subject, UUID claimId, String actor, String reason, Map<String, String> facts) {

    static News of(DomainEvent event) {
        Map<String, String> facts = new HashMap<>();
        event.after().forEach((name, value) -> {
            if (value instanceof String || value instanceof Number) {
                facts.put(name, value.toString());
            }
        });
        return new News(
                event.type(),
                event.subject(),
                event.claimId(),
                ActionContext.current().actor().username(),
                event.reason(),
                facts);
    }

    String fact(String name) {
        return facts.getOrDefault(name, "");
    }
}
