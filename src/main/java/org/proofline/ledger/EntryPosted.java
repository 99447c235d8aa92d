package org.proofline.ledger;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.proofline.ledger.Ledger.Line;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/**
 * An entry stands in the journal; its subject's trail gets the movement.
 *
 * @param key the entry's idempotency key
 */
public record EntryPosted(String key, Ledger.PostedEntry entry) implements DomainEvent {

    @Override
    public Subject subject() {
        return entry.subject();
    }

    @Override
    public String type() {
        return "ENTRY_POSTED";
    }

    @Override
    public UUID claimId() {
        return entry.claimId();
    }

    @Override
    public Map<String, Object> after() {
        Map<String, Object> values = new TreeMap<>();
        values.put("entry", entry.id().toString());
        values.put("entryType", entry.type());
        values.put("key", key);
        values.put("payingEntity", entry.payingEntity());
        values.put("postingDate", entry.postingDate().toString());
        if (entry.fundCode() != null) {
            values.put("fund", entry.fundCode());
        }
        if (entry.partnerId() != null) {
            values.put("partner", entry.partnerId().toString());
        }
        values.put("text", entry.text());
        values.put("lines", entry.lines().stream().map(EntryPosted::line).toList());
        return values;
    }

    private static Map<String, Object> line(Line line) {
        return new TreeMap<>(Map.of(
                "account", line.account().name(),
                "side", line.debit() ? "DEBIT" : "CREDIT",
                "amount", line.amount().amount().toPlainString(),
                "currency", line.amount().currency().getCurrencyCode()));
    }
}
