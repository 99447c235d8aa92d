package org.proofline.rebate;

import java.util.Map;
import java.util.UUID;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/** Something happened to a run or to what it posted; the type is {@code REBATE_} and what. */
record RebateEvent(
        String subjectType, UUID id, String type, String reason, Map<String, Object> before, Map<String, Object> after)
        implements DomainEvent {

    static RebateEvent run(UUID id, String type, String reason, Map<String, Object> after) {
        return new RebateEvent("REBATE_RUN", id, type, reason, Map.of(), after);
    }

    @Override
    public Subject subject() {
        return Subject.of(subjectType, id);
    }
}
