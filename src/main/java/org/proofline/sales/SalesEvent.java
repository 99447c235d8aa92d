package org.proofline.sales;

import java.util.Map;
import java.util.UUID;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/**
 * Lines were recorded, or a file of them came to an end.
 *
 * @param uploadId the file, or the batch of lines that came without one
 * @param type SALES_UPLOAD_ and the status, or SALES_LINES_RECORDED
 */
record SalesEvent(UUID uploadId, String type, String reason, Map<String, Object> after) implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.of("SALES_UPLOAD", uploadId);
    }
}
