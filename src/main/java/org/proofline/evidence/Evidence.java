package org.proofline.evidence;

import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** Proof of claims: intake, document checks, reading. Owner checks use the acting person of the action context. */
public interface Evidence {

    /**
     * What comes in with a piece of proof.
     *
     * @param subjectId the claim it proves
     * @param line 1-based line or null
     * @param fileName as the uploader calls it; null for URL and VALUE
     */
    record Intake(UUID subjectId, UUID partnerId, String requirement, Integer line, String fileName) {}

    /**
     * Streams a file to the store under its SHA-256, finds its type by content, checks it. Type, size, encryption and
     * declared checks finish here; slow extraction may stay PENDING after five seconds.
     *
     * <p>The same bytes for the same requirement and line of the same subject are taken once: the document that is
     * there is the answer.
     *
     * @throws org.proofline.shared.DomainException INVALID / TOO_LARGE with the reason and the mend when refused;
     *     CONFLICT when it can't be checked at the moment
     */
    Document upload(Intake intake, InputStream content);

    /** A link, such as a landing page; http(s) only, never fetched. */
    Document addUrl(Intake intake, String url);

    /** A metric's value, such as the number of attendees. */
    Document addValue(Intake intake, String value);

    /**
     * What the acting person certifies about work of its own house, in its own words; a person looks at it. Only where
     * the proof matrix takes such a statement.
     */
    Document addStatement(Intake intake, String words);

    /** The proof of a subject, oldest first, without what was removed or what the acting person may not see. */
    List<Document> of(UUID subjectId);

    /** The text that was read of these documents of a subject, by document; without those that have none. */
    Map<UUID, String> texts(UUID subjectId, Set<UUID> documentIds);

    /** @throws org.proofline.shared.DomainException NOT_FOUND, also for another partner's document */
    Document get(UUID documentId);

    /** Opens the bytes and records that the acting person viewed them (a trail event under the document). */
    InputStream view(UUID documentId);

    /** Opens the bytes for the machine (packs, comparison) without recording a view. */
    InputStream open(UUID documentId);

    /** Takes a piece of proof off a draft; the object itself stays while anything refers to it. */
    void remove(UUID documentId);

    /** Finishes what is still PENDING for the subject; called by the process, idempotent. */
    void completeChecks(UUID subjectId);

    /** Copies references (not bytes) to another subject, for resubmissions. */
    void copy(UUID fromSubjectId, UUID toSubjectId);

    /** Documents whose stored bytes no longer match their hash; empty = all intact. */
    List<Document> broken();

    /** Whether the stored bytes of this document still match its hash. */
    boolean intact(UUID documentId);
}
