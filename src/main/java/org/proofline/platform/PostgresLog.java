package org.proofline.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The server's log file, and the one sentence in it that says why a start failed. */
final class PostgresLog {

    private static final long ROTATE_AT_BYTES = 10L * 1024 * 1024;
    private static final int TAIL_BYTES = 4096;
    private static final Pattern CAUSE = Pattern.compile("(?m)(?:FATAL|PANIC|ERROR|error):\\s+(.+)$");

    private PostgresLog() {}

    static void rotate(Path log) throws IOException {
        if (Files.exists(log) && Files.size(log) > ROTATE_AT_BYTES) {
            Files.move(log, log.resolveSibling("postgres.1.log"), StandardCopyOption.REPLACE_EXISTING);
        }
    }

    static String tail(Path log) throws IOException {
        if (!Files.exists(log)) {
            return "";
        }
        try (RandomAccessFile file = new RandomAccessFile(log.toFile(), "r")) {
            file.seek(Math.max(0, file.length() - TAIL_BYTES));
            byte[] end = new byte[(int) (file.length() - file.getFilePointer())];
            file.readFully(end);
            return new String(end, UTF_8);
        }
    }

    /** The first cause named in the text, else its last line. */
    static String reason(String text) {
        Matcher cause = CAUSE.matcher(text);
        if (cause.find()) {
            return cause.group(1).strip();
        }
        String[] lines = text.strip().split("\\R");
        return lines[lines.length - 1].strip();
    }
}
