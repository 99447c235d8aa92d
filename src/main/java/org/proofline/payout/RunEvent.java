package org.proofline.payout;

import java.util.Map;
import java.util.UUID;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/**
 * Something happened to a payment run.
 *
 * @param type PAYMENT_RUN_BUILT, PAYMENT_RUN_ITEM_REMOVED, PAYMENT_RUN_RELEASED, PAYMENT_RUN_REJECTED,
 *     PAYMENT_RUN_SENT or PAYMENT_RUN_COMPLETED
 */
public record RunEvent(UUID runId, String type, String reason, Map<String, Object> after) implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.of("PAYMENT_RUN", runId);
    }
}
