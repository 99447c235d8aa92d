package org.proofline.duplicates.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Numbers for advisory locks: two names that get the same one by chance merely wait for each other. */
final class LockNumbers {

    private LockNumbers() {}

    /** The first eight bytes of the name's SHA-256, so that other users of advisory locks are not met on purpose. */
    static long of(String name) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(("duplicates|" + name).getBytes(StandardCharsets.UTF_8));
            return ByteBuffer.wrap(hash).getLong();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
