package org.proofline.evidence;

import java.util.List;
import java.util.UUID;

/**
 * What the malware scanner was wrong about: one person of the vendor proposes to take the same bytes again, another
 * agrees. What lies in quarantine stays there and is opened by nobody; the file must come again, and counts as not scanned.
 */
public interface Releases {

    /**
     * @param found what the scanner named
     * @param decidedBy null while a second person is waited for
     * @param accepted null while it waits
     */
    record Release(
            UUID id,
            UUID documentId,
            String sha256,
            String found,
            String reason,
            String proposedBy,
            String decidedBy,
            Boolean accepted) {}

    /** All there are, the newest first. For staff. */
    List<Release> all();

    /**
     * @throws org.proofline.shared.DomainException CONFLICT for a document that is not in quarantine, or whose bytes are
     *     proposed or released already; INVALID without a reason
     */
    Release propose(UUID documentId, String reason);

    /**
     * The second person's word.
     *
     * @throws org.proofline.shared.DomainException FORBIDDEN for who proposed it; CONFLICT when it is decided
     */
    Release decide(UUID releaseId, boolean accepted, String answer);
}
