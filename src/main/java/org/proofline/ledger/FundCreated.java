package org.proofline.ledger;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.proofline.ledger.Funds.Fund;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;

/** @param budget null when the fund has none */
record FundCreated(UUID id, Fund fund, String parent, Money budget) implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.of("FUND", id);
    }

    @Override
    public String type() {
        return "FUND_CREATED";
    }

    @Override
    public Map<String, Object> after() {
        Map<String, Object> values = new TreeMap<>();
        values.put("code", fund.code());
        values.put("payingEntity", fund.payingEntity());
        values.put("currency", fund.currency());
        values.put("validFrom", fund.validFrom().toString());
        values.put("validTo", fund.validTo() == null ? "" : fund.validTo().toString());
        if (parent != null) {
            values.put("parent", parent);
        }
        if (budget != null) {
            values.put("budget", budget.toString());
        }
        return values;
    }
}
