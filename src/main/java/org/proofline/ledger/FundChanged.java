package org.proofline.ledger;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.proofline.ledger.FundChanges.Change;
import org.proofline.ledger.FundChanges.Proposal;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/** A change of a fund was proposed, accepted or refused. */
record FundChanged(UUID fundId, String type, Change change) implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.of("FUND", fundId);
    }

    @Override
    public String reason() {
        return change.accepted() == null ? change.proposal().reason() : change.comment();
    }

    @Override
    public Map<String, Object> after() {
        Proposal p = change.proposal();
        Map<String, Object> values = new TreeMap<>();
        values.put("change", change.id().toString());
        values.put("kind", p.kind().name());
        values.put("fund", p.fundCode());
        put(values, "partner", p.partnerId());
        put(values, "toFund", p.toFundCode());
        put(values, "toPartner", p.toPartnerId());
        put(values, "amount", p.amount());
        put(values, "validTo", p.validTo());
        values.put("proposedBy", change.proposedBy());
        return values;
    }

    private static void put(Map<String, Object> values, String name, Object value) {
        if (value != null) {
            values.put(name, value.toString());
        }
    }
}
