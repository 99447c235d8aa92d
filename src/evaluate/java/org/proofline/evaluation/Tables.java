package org.proofline.evaluation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/** Reads tables of the corpus, compressed or not. */
final class Tables {

    private static final CSVFormat WITH_HEADER =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    private Tables() {}

    /** The rows by column names in lower case. */
    static List<Map<String, String>> csv(Path file) {
        try (BufferedReader in = open(file);
                CSVParser parser = CSVParser.parse(in, WITH_HEADER)) {
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

    private static BufferedReader open(Path file) throws IOException {
        InputStream bytes = Files.newInputStream(file);
        InputStream plain = file.toString().endsWith(".gz") ? new GZIPInputStream(bytes) : bytes;
        return new BufferedReader(new InputStreamReader(plain, StandardCharsets.UTF_8));
    }

    private static Map<String, String> lower(Map<String, String> row) {
        Map<String, String> lower = new LinkedHashMap<>();
        row.forEach((name, value) -> lower.put(name.strip().toLowerCase(Locale.ROOT), value));
        return lower;
    }
}
