package org.proofline.duplicates.internal;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Numbers for advisory locks and for slots of an index: two names that get the same one by chance merely wait for each other, or are compared. */
final class LockNumbers {

    private LockNumbers() {}

    /** Above all parts of pictures, so that a pair of facts is never found under one of those. */
    private static final long FIRST_PAIR = 336_000_000L;

    private static final long PAIRS = 1_800_000_000L;

    /** The slot of a pair of facts: the first four bytes of its SHA-256. */
    static int slot(String pair) {
        return Math.toIntExact(FIRST_PAIR + Integer.toUnsignedLong(hash(pair).getInt()) % PAIRS);
    }

    /** The first eight bytes of the name's SHA-256, so that other users of advisory locks are not met on purpose. */
    static long of(String name) {
        return hash("duplicates|" + name).getLong();
    }

    private static ByteBuffer hash(String text) {
        try {
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
