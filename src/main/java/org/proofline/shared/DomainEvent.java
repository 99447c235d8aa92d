package org.proofline.shared;

import java.util.Map;

/**
 * Something that happened and must stand in the trail. Published inside the transaction of the change; the trail's
 * listener is synchronous, so the change and its trail row commit or vanish together.
 */
public interface DomainEvent {

    /** What it is about; the trail is chained per subject. */
    Subject subject();

    /** Stable type such as {@code CLAIM_SUBMITTED}. */
    String type();

    /** Reason code or words; null when the event needs none. */
    default String reason() {
        return null;
    }

    /** Values before the change (JSON scalars, maps and lists only; no personal data beyond what the event is about). */
    default Map<String, Object> before() {
        return Map.of();
    }

    /** Values after the change. */
    default Map<String, Object> after() {
        return Map.of();
    }

    /**
     * The claim this event belongs to beside its subject, so that a claim's timeline shows its payments, clawbacks and
     * documents; null when there is none.
     */
    default java.util.UUID claimId() {
        return "CLAIM".equals(subject().type()) ? subject().id() : null;
    }
}
