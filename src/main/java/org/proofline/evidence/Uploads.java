package org.proofline.evidence;

import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import org.proofline.evidence.Evidence.Intake;

/**
 * Uploads in parts: begin, append parts one after the other, finish. After a lost connection the upload tells how far it
 * came, and goes on from there. Another partner's upload does not exist.
 */
public interface Uploads {

    /**
     * An upload under way.
     *
     * @param received bytes that are here; the next part begins there
     * @param partSize the largest part that is taken
     * @param expiresAt when it is given up unless another part comes
     * @param documentId what became of it; null before it is finished
     */
    record Upload(
            UUID id,
            UUID subjectId,
            UUID partnerId,
            String fileName,
            long size,
            long received,
            long partSize,
            Instant expiresAt,
            UUID documentId) {}

    /**
     * @param size of the whole file
     * @throws org.proofline.shared.DomainException TOO_LARGE; CONFLICT when the partner's quota or its number of open
     *     uploads is used up
     */
    Upload begin(Intake intake, long size);

    /** @throws org.proofline.shared.DomainException NOT_FOUND */
    Upload get(UUID id);

    /**
     * Takes the next part. When the connection breaks in the middle, what came so far is kept.
     *
     * @param offset where the part begins
     * @throws org.proofline.shared.DomainException CONFLICT {@code UPLOAD_OFFSET} when it begins elsewhere than the last
     *     one ended, {@code UPLOAD_FINISHED} when nothing is missing; TOO_LARGE
     */
    Upload append(UUID id, long offset, InputStream part);

    /**
     * Puts the parts together and takes the file in like any other; again gives the same document.
     *
     * @throws org.proofline.shared.DomainException CONFLICT {@code UPLOAD_INCOMPLETE} or {@code UPLOAD_JOINING} (ask
     *     again in a moment); any refusal of {@link Evidence#upload}
     */
    Document finish(UUID id);

    /** Gives it up. */
    void cancel(UUID id);
}
