package org.proofline.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.proofline.evidence.EvidenceStore.Stored;
import org.proofline.shared.DomainException;

/** A file that came in, on disk, hashed on its way. It holds at most the allowed bytes and is gone when closed. */
final class Spool implements AutoCloseable {

    private static final int BUFFER = 64 * 1024;
    private static final long MEGABYTE = 1024 * 1024;

    private final Path file;
    private final Stored stored;

    private Spool(Path file, Stored stored) {
        this.file = file;
        this.stored = stored;
    }

    /** @throws DomainException TOO_LARGE as soon as one byte too many has come */
    static Spool of(InputStream content, long maxBytes, String name) {
        Path file = null;
        try {
            file = Files.createTempFile("proofline-upload", ".part");
            return new Spool(file, copy(content, file, maxBytes, name));
        } catch (IOException e) {
            delete(file);
            throw new UncheckedIOException(e);
        } catch (RuntimeException e) {
            delete(file);
            throw e;
        }
    }

    Path file() {
        return file;
    }

    Stored stored() {
        return stored;
    }

    @Override
    public void close() {
        delete(file);
    }

    private static Stored copy(InputStream content, Path file, long maxBytes, String name) throws IOException {
        MessageDigest digest = Hashes.sha256();
        long size = 0;
        try (OutputStream out = new DigestOutputStream(Files.newOutputStream(file), digest)) {
            byte[] buffer = new byte[BUFFER];
            for (int n = content.read(buffer); n >= 0; n = content.read(buffer)) {
                size += n;
                if (size > maxBytes) {
                    throw Words.refusal(
                            DomainException.Kind.TOO_LARGE, "file", "DOC_TOO_LARGE", name, maxBytes / MEGABYTE);
                }
                out.write(buffer, 0, n);
            }
        }
        return new Stored(Hashes.hex(digest), size);
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
