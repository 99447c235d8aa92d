package org.proofline.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.proofline.shared.DomainException;

/** A part of an upload, on disk: all that came before its end or before its connection broke. Gone when closed. */
final class PartSpool implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;

    private final Path file;
    private long size;
    private boolean broken;

    private PartSpool(Path file) {
        this.file = file;
    }

    /** @throws DomainException TOO_LARGE as soon as one byte too many has come */
    static PartSpool of(InputStream content, long maxBytes) {
        PartSpool part = null;
        try {
            part = new PartSpool(Files.createTempFile("proofline-part", ".part"));
            part.take(content, maxBytes);
            return part;
        } catch (IOException e) {
            close(part);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            close(part);
            throw e;
        }
    }

    Path file() {
        return file;
    }

    long size() {
        return size;
    }

    /** Whether the connection broke before the end. */
    boolean broken() {
        return broken;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }

    private void take(InputStream content, long maxBytes) throws IOException {
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int n = next(content, buffer); n >= 0; n = next(content, buffer)) {
                size += n;
                if (size > maxBytes) {
                    throw Words.refusal(DomainException.Kind.TOO_LARGE, "part", "UPLOAD_PART_TOO_LARGE", maxBytes);
                }
                out.write(buffer, 0, n);
            }
        }
    }

    /** A broken connection is an end like another: the sender goes on from there. */
    private int next(InputStream content, byte[] buffer) {
        try {
            return content.read(buffer);
        } catch (IOException e) {
            broken = true;
            return -1;
        }
    }

    private static void close(PartSpool part) {
        if (part != null) {
            part.close();
        }
    }
}
