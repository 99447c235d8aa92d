package org.proofline.evaluation;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.DuplicateHeaderMode;

/** Reads tables of the corpus, compressed or not. */
final class Tables {

    private static final CSVFormat WITH_HEADER = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setAllowMissingColumnNames(true)
            .setDuplicateHeaderMode(DuplicateHeaderMode.ALLOW_ALL)
            .setIgnoreSurroundingSpaces(true)
            .setTrailingData(true)
            .setLenientEof(true)
            .get();
    private static final List<Character> BETWEEN = List.of(',', ';', '\t', '|');
    private static final int LONGEST_HEAD = 4096;
    private static final int GZIP = 0x1F8B;
    private static final char MARK = '\ufeff';

    private Tables() {}

    /** The rows by column names in lower case; columns are divided by what stands most often in the first line. */
    static List<Map<String, String>> csv(Path file) {
        try (BufferedReader in = open(file);
                CSVParser parser = CSVParser.parse(in, divided(in))) {
            return parser.stream().map(row -> lower(row.toMap())).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static List<String> lines(Path file) {
        try (BufferedReader in = open(file)) {
            return in.lines().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** As text, unpacked when it is packed, without the mark that some programs put before it. */
    private static BufferedReader open(Path file) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(Files.newInputStream(file));
        bytes.mark(2);
        boolean packed = (bytes.read() << Byte.SIZE | bytes.read()) == GZIP;
        bytes.reset();
        InputStream plain = packed ? new GZIPInputStream(bytes) : bytes;
        BufferedReader text = new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
        text.mark(1);
        if (text.read() != MARK) {
            text.reset();
        }
        return text;
    }

    private static CSVFormat divided(BufferedReader in) throws IOException {
        in.mark(LONGEST_HEAD);
        char[] head = new char[LONGEST_HEAD];
        int length = Math.max(0, in.read(head));
        in.reset();
        String first = new String(head, 0, length).lines().findFirst().orElse("");
        char most = BETWEEN.stream()
                .max(Comparator.comparingLong(
                        sign -> first.chars().filter(letter -> letter == sign).count()))
                .orElseThrow();
        return WITH_HEADER
                .builder()
                .setDelimiter(first.indexOf(most) < 0 ? ',' : most)
                .get();
    }

    private static Map<String, String> lower(Map<String, String> row) {
        Map<String, String> lower = new LinkedHashMap<>();
        row.forEach((name, value) -> lower.putIfAbsent(name.strip().toLowerCase(Locale.ROOT), value));
        return lower;
    }
}
