package org.proofline.evidence.internal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.proofline.evidence.worker.SheetRows;

/** The rows of a workbook as they come out of a worker, on disk and bounded. Gone when closed. */
final class RowFile implements Hearing, AutoCloseable {

    /** More came than is taken. */
    static final class Full extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    private static final int LARGEST_LETTER = 3;

    private final long most;
    private final Path path;
    private Writer out;
    private long written;

    /** @param most bytes that are taken */
    RowFile(long most) {
        this.most = most;
        try {
            this.path = Files.createTempFile("proofline-rows", ".part");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void begins() {
        try {
            close(out);
            out = Files.newBufferedWriter(path);
            written = 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void told(Map<String, String> part) {
        String rows = SheetRows.rowsOf(part);
        written += (long) rows.length() * LARGEST_LETTER;
        if (written > most) {
            throw new Full();
        }
        try {
            out.write(rows);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The file, whole. */
    Path finished() {
        close(out);
        out = null;
        return path;
    }

    @Override
    public void close() {
        close(out);
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void close(Writer writer) {
        try {
            if (writer != null) {
                writer.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
