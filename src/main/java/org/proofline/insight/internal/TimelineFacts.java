package org.proofline.insight.internal;

import java.util.HashMap;
import java.util.Map;
import org.proofline.audit.Audit.AuditEvent;

/** The plain values of an event, for the places in its words. */
final class TimelineFacts {

    private TimelineFacts() {}

    static Map<String, String> of(AuditEvent event) {
        Map<String, String> facts = new HashMap<>();
        put(facts, "was_", event.before());
        put(facts, "", event.after());
        return facts;
    }

    private static void put(Map<String, String> facts, String prefix, Map<String, Object> values) {
        values.forEach((name, value) -> {
            if (value instanceof Map<?, ?> money && money.containsKey("amount") && money.containsKey("currency")) {
                facts.put(prefix + name, money.get("amount") + " " + money.get("currency"));
            } else if (value instanceof String || value instanceof Number || value instanceof Boolean) {
                facts.put(prefix + name, value.toString());
            }
        });
    }
}
