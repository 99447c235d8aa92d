package org.proofline.workflow.claim;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/**
 * The routing table said who must look at a claim; the table's version stands beside it as the rule's.
 *
 * @param facts what the table was asked
 * @param answer the row that matched
 */
record ClaimRouted(UUID claimId, Map<String, Object> facts, Map<String, Object> answer) implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.claim(claimId);
    }

    @Override
    public String type() {
        return "CLAIM_ROUTED";
    }

    @Override
    public Map<String, Object> after() {
        Map<String, Object> after = new TreeMap<>(answer);
        facts.forEach((name, value) -> after.put(name, value.toString()));
        return after;
    }
}
