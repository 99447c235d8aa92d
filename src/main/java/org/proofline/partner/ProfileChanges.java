package org.proofline.partner;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * Changes to what a partner is: one person proposes, another one accepts, because type, region, specializations, stage
 * and holds decide what it may earn. A hold may be set at once, and is lifted by two.
 */
public interface ProfileChanges {

    /**
     * A change with its way.
     *
     * @param state PENDING, VERIFIED, REJECTED or REPLACED
     * @param decidedBy null while it waits, or when a later one replaced it
     * @param comment of whoever decided; null when nothing was said
     */
    record Proposed(
            UUID id,
            ProfileChange change,
            String state,
            String proposedBy,
            Instant proposedAt,
            String decidedBy,
            Instant decidedAt,
            String comment) {}

    /** What is in force, as a change that changes nothing; its reason is empty. */
    ProfileChange inForce(UUID partnerId);

    /** What waits for a second person. */
    Optional<Proposed> waiting(UUID partnerId);

    /** All that was ever proposed, the latest first. */
    List<Proposed> of(UUID partnerId);

    /** Partners for which a change waits. */
    Set<UUID> waiting();

    /**
     * Proposes a change; one that waits already is replaced.
     *
     * @throws org.proofline.shared.DomainException INVALID with each wrong field, or when nothing would change;
     *     FORBIDDEN without the role partner-master or channel-manager
     */
    Proposed propose(UUID partnerId, ProfileChange change);

    /**
     * Accepts or refuses what waits.
     *
     * @param changeId what the person saw
     * @throws org.proofline.shared.DomainException FORBIDDEN for whoever proposed it, or without the role partner-master
     *     or program-owner; STALE when another change waits by now
     */
    void decide(UUID partnerId, UUID changeId, boolean accepted, String comment);

    /**
     * Puts the partner on hold at once: its claims never go straight through from now on.
     *
     * @throws org.proofline.shared.DomainException INVALID without a reason; FORBIDDEN without the role partner-master
     */
    void hold(UUID partnerId, String reason);
}
