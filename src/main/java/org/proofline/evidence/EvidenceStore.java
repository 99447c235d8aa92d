package org.proofline.evidence;

import java.io.InputStream;

/** Where proof lies: an S3 bucket, content-addressed by SHA-256. The seam to the object store. */
public interface EvidenceStore {

    /** Streams the content in while hashing; what was stored is addressed by the returned hash. */
    Stored put(InputStream content, long maxBytes);

    /** Opens the object; the caller closes. */
    InputStream open(String sha256);

    /** Reads the object again and hashes it. */
    boolean intact(String sha256);

    /** @param sha256 lower-case hex */
    record Stored(String sha256, long size) {}
}
