package org.proofline.clawback;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/**
 * A recovery came into a new status, or more of it was recovered; the type is {@code CLAWBACK_} and the status, or
 * {@code CLAWBACK_UPHELD} and {@code CLAWBACK_WITHDRAWN} when an objection was answered.
 *
 * @param from the status before; null for a new one
 * @param reason reason code, comment of the decision, or null
 */
public record ClawbackChanged(Clawback clawback, String from, String reason) implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.of("CLAWBACK", clawback.id());
    }

    /** An answered objection has a type of its own: the partner hears the answer, not the notice once more. */
    @Override
    public String type() {
        if ("DISPUTED".equals(from)) {
            return clawback.status().equals("REFUSED") ? "CLAWBACK_WITHDRAWN" : "CLAWBACK_UPHELD";
        }
        return "CLAWBACK_" + clawback.status();
    }

    @Override
    public UUID claimId() {
        return clawback.claimId();
    }

    @Override
    public Map<String, Object> before() {
        return from == null ? Map.of() : Map.of("status", from);
    }

    @Override
    public Map<String, Object> after() {
        Map<String, Object> values = new TreeMap<>();
        values.put("status", clawback.status());
        values.put("currency", clawback.amount().currency().getCurrencyCode());
        values.put("amount", clawback.amount().amount().toPlainString());
        values.put("recovered", clawback.recovered().amount().toPlainString());
        values.put("outstanding", clawback.outstanding().amount().toPlainString());
        values.put("reasonCode", clawback.reasonCode());
        if (clawback.openAt() != null) {
            values.put("openAt", clawback.openAt().toString());
        }
        return values;
    }
}
