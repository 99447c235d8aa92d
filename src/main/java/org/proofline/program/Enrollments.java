package org.proofline.program;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;

/** Who takes part in which offer, and who accepted which terms. Partners act for themselves only. */
public interface Enrollments {

    /** Enrolls the partner; doing it again changes nothing. */
    void enroll(String offerCode, UUID partnerId);

    /** Takes the partner out; what it earned stays earned. */
    void leave(String offerCode, UUID partnerId);

    boolean isEnrolled(String offerCode, UUID partnerId);

    /** Who takes part now, or did at that moment: what a partner earned before it left stays earned. */
    Set<UUID> enrolled(String offerCode, Instant moment);

    /**
     * Accepts the standard terms and the addendum of this very version, on behalf of the partner; doing it again
     * changes nothing.
     *
     * @throws org.proofline.shared.DomainException INVALID when the version has no terms to accept
     */
    void accept(UUID versionId, UUID partnerId);

    boolean hasAccepted(Offer offer, UUID partnerId);

    /** All who accepted the terms of this very version. */
    Set<UUID> accepted(Offer offer);

    /** The text that is accepted: the standard terms by their version, the addendum, and the rules in plain words. */
    String terms(Offer offer);
}
