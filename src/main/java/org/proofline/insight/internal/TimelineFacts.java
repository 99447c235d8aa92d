package org.proofline.insight.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.proofline.audit.Audit.AuditEvent;

/** The plain values of an event, for the places in its words. */
final class TimelineFacts {

    private static final Pattern CODE = Pattern.compile("[A-Z]+(_[A-Z]+)*");

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
                facts.put(prefix + name, name.equals("currency") ? value.toString() : plain(value.toString()));
            }
        });
    }

    /** Codes such as {@code EVENT_PHOTO} are read as words. */
    private static String plain(String value) {
        return CODE.matcher(value).matches() ? value.replace('_', ' ').toLowerCase(Locale.ROOT) : value;
    }
}
