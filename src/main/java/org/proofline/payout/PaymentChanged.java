package org.proofline.payout;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;

/**
 * A payment came into a new status; the type is {@code PAYMENT_} and the status, such as {@code PAYMENT_SCHEDULED}.
 *
 * @param from the status before; null for a new payment
 * @param reason why; null when the status says it all
 */
public record PaymentChanged(PaymentItem item, String from, String reason) implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.of("PAYMENT", item.id());
    }

    @Override
    public String type() {
        return "PAYMENT_" + item.status();
    }

    @Override
    public UUID claimId() {
        return item.claimId();
    }

    @Override
    public Map<String, Object> before() {
        return from == null ? Map.of() : Map.of("status", from);
    }

    @Override
    public Map<String, Object> after() {
        Map<String, Object> values = new TreeMap<>();
        values.put("status", item.status());
        values.put("attempt", item.attempt());
        values.put("payableOn", item.payableOn().toString());
        values.put("currency", item.amount().currency().getCurrencyCode());
        values.put("amount", plain(item.amount()));
        values.put("offset", plain(item.offset()));
        values.put("withheld", plain(item.withheld()));
        values.put("taxAdded", plain(item.taxAdded()));
        values.put("paid", plain(item.paid()));
        if (item.runId() != null) {
            values.put("run", item.runId().toString());
        }
        return values;
    }

    private static String plain(Money money) {
        return money.amount().toPlainString();
    }
}
