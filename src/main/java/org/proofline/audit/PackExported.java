package org.proofline.audit;

import java.util.Map;
import java.util.UUID;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/**
 * Somebody took a claim's pack out of the system.
 *
 * @param packId of this one export
 * @param sha256 of the whole ZIP
 */
public record PackExported(UUID packId, UUID claimId, String sha256) implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.of("PACK", packId);
    }

    @Override
    public String type() {
        return "PACK_EXPORTED";
    }

    @Override
    public Map<String, Object> after() {
        return Map.of("sha256", sha256);
    }
}
