package org.proofline.program;

import java.util.UUID;

/** A draft goes to a second person, who checks it, publishes it or sends it back. */
public interface OfferReview {

    /**
     * Says that a draft is ready to be checked; for those who wrote it.
     *
     * @throws org.proofline.shared.DomainException INVALID when the change needs the agreement of people who are not
     *     named; CONFLICT when it is published
     */
    void send(UUID versionId);

    /**
     * Marks a draft as checked; for somebody who wrote nothing of it.
     *
     * @throws org.proofline.shared.DomainException FORBIDDEN for its authors; CONFLICT when it was not sent, or is
     *     published
     */
    void check(UUID versionId);

    /** Publishes a draft; refuses as {@link #check} does. */
    void publish(UUID versionId);

    /**
     * Sends a draft back to its authors; for somebody who wrote nothing of it.
     *
     * @throws org.proofline.shared.DomainException INVALID without a reason; FORBIDDEN for its authors; CONFLICT when it
     *     was not sent, or is published
     */
    void sendBack(UUID versionId, String reason);
}
