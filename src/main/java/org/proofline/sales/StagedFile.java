package org.proofline.sales;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import org.proofline.shared.DomainException;

/** A file on disk that was hashed on its way there. */
record StagedFile(Path path, String sha256, long size, boolean xlsx) {

    private static final int BUFFER = 64 * 1024;
    private static final byte[] ZIP = {'P', 'K', 3, 4};
    private static final byte[] OLD_OFFICE = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    static StagedFile of(InputStream content, long limit) {
        Path path = null;
        try {
            path = Files.createTempFile("proofline-sales", ".part");
            return kept(path, content, limit);
        } catch (IOException e) {
            discard(path);
            throw new UncheckedIOException(e);
        } catch (DomainException e) {
            discard(path);
            throw e;
        }
    }

    private static StagedFile kept(Path path, InputStream content, long limit) throws IOException {
        MessageDigest digest = newDigest();
        long size = 0;
        byte[] buffer = new byte[BUFFER];
        try (OutputStream out = Files.newOutputStream(path)) {
            for (int read = content.read(buffer); read >= 0; read = content.read(buffer)) {
                size += read;
                if (size > limit) {
                    throw tooLarge(limit);
                }
                digest.update(buffer, 0, read);
                out.write(buffer, 0, read);
            }
        }
        StagedFile file = new StagedFile(path, HexFormat.of().formatHex(digest.digest()), size, isXlsx(path, size));
        if (!file.xlsx) {
            requireUtf8(path);
        }
        return file;
    }

    static DomainException tooLarge(long limit) {
        return new DomainException(
                DomainException.Kind.TOO_LARGE,
                "SALES_FILE_TOO_LARGE",
                "A sales file may have " + limit / (1024 * 1024) + " MB. Split it, each part with its own header.",
                List.of());
    }

    void discard() {
        discard(path);
    }

    private static void discard(Path path) {
        try {
            if (path != null) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean isXlsx(Path path, long size) throws IOException {
        if (size == 0) {
            throw DomainException.invalid("SALES_FILE_EMPTY", "The file is empty. Choose another one.");
        }
        byte[] begin;
        try (InputStream in = Files.newInputStream(path)) {
            begin = in.readNBytes(ZIP.length);
        }
        if (java.util.Arrays.equals(begin, OLD_OFFICE)) {
            throw DomainException.invalid(
                    "SALES_FILE_TYPE",
                    "This is an old Excel file (XLS), or one with a password. Save it as XLSX or as CSV UTF-8, without"
                            + " a password.");
        }
        return java.util.Arrays.equals(begin, ZIP);
    }

    private static void requireUtf8(Path path) throws IOException {
        CharsetDecoder decoder = StandardCharsets.UTF_8
                .newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        ByteBuffer bytes = ByteBuffer.allocate(BUFFER);
        CharBuffer text = CharBuffer.allocate(BUFFER);
        long line = 1;
        try (InputStream in = Files.newInputStream(path)) {
            boolean end = false;
            while (!end) {
                int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
                end = read < 0;
                bytes.position(bytes.position() + Math.max(read, 0)).flip();
                CoderResult result = decoder.decode(bytes, text, end);
                line += text.flip().chars().filter(c -> c == '\n').count();
                if (result.isError() || text.chars().anyMatch(c -> c == 0)) {
                    throw encoding(line);
                }
                text.clear();
                bytes.compact();
            }
        }
    }

    private static DomainException encoding(long line) {
        return DomainException.invalid(
                "SALES_FILE_ENCODING",
                "Line " + line + " is not UTF-8. Save the file as \"CSV UTF-8\" (in Excel: Save as, type CSV UTF-8), or"
                        + " send it as XLSX.");
    }

    private static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
