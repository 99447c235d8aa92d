package org.proofline.evidence;

import java.io.InputStream;
import java.nio.file.Path;

/** Where proof lies: an S3 bucket, content-addressed by SHA-256. The seam to the object store. */
public interface EvidenceStore {

    /** Streams the content in while hashing; what was stored is addressed by the returned hash. */
    Stored put(InputStream content, long maxBytes);

    /**
     * Puts a file whose hash and size are known already. Bytes that are there are not written again.
     *
     * @throws org.proofline.shared.DomainException CONFLICT when the same object is there but damaged
     */
    void put(Path file, Stored known);

    /** Whether the object is there; tells nothing about its bytes. */
    boolean holds(String sha256);

    /** Opens the object; the caller closes. Reading to the end fails when the bytes no longer match the hash. */
    InputStream open(String sha256);

    /** Reads the object again and hashes it. */
    boolean intact(String sha256);

    /** @param sha256 lower-case hex */
    record Stored(String sha256, long size) {}
}
