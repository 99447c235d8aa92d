package org.proofline.evidence.internal;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;

/** Reads stored bytes and fails at their end when they are not what was taken in. */
final class VerifiedStream extends FilterInputStream {

    private final String sha256;
    private final MessageDigest digest = Hashes.sha256();
    private boolean ended;

    VerifiedStream(InputStream in, String sha256) {
        super(in);
        this.sha256 = sha256;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
        int n = in.read(buffer, offset, length);
        if (n > 0) {
            digest.update(buffer, offset, n);
        } else if (n < 0 && !ended) {
            ended = true;
            if (!Hashes.hex(digest).equals(sha256)) {
                throw new IOException("The stored bytes of " + sha256 + " were changed");
            }
        }
        return n;
    }

    @Override
    public long skip(long n) throws IOException {
        byte[] skipped = new byte[(int) Math.min(Math.max(n, 0), 8192)];
        return Math.max(0, read(skipped, 0, skipped.length));
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
