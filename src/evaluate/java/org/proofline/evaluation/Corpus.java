package org.proofline.evaluation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;

/**
 * A folder of labelled documents: {@code manifest.csv} has a row per file, {@code pairs/pairs.csv} says which two are the
 * same. Nothing is known of the files but what these two say.
 */
record Corpus(Path folder, List<Entry> entries, List<Pair> pairs) {

    private static final CSVFormat WITH_HEADER =
            CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).get();

    /** A file with what is known of it, by the manifest's column names. */
    record Entry(Path path, Map<String, String> row) {

        String file() {
            return row.get("file");
        }

        String category() {
            return row.get("category");
        }

        String label() {
            return truth("gt_label");
        }

        /** The value of a column, empty when the manifest has none. */
        String truth(String column) {
            return row.getOrDefault(column, "").strip();
        }

        boolean isCalled(String... endings) {
            String name = file().toLowerCase(java.util.Locale.ROOT);
            return List.of(endings).stream().anyMatch(name::endsWith);
        }
    }

    /**
     * Two files of the corpus.
     *
     * @param same "1" a duplicate, "0" none, "-1" not to be scored
     */
    record Pair(String a, String b, String same, String kind) {}

    static Corpus at(Path folder) {
        return new Corpus(
                folder,
                rows(folder.resolve("manifest.csv")).stream()
                        .map(row -> new Entry(folder.resolve(row.get("file")), row))
                        .toList(),
                rows(folder.resolve("pairs").resolve("pairs.csv")).stream()
                        .map(row -> new Pair(row.get("a"), row.get("b"), row.get("same"), row.get("kind")))
                        .toList());
    }

    /** The files of these categories that are there. */
    List<Entry> of(String... categories) {
        return where(entry -> List.of(categories).contains(entry.category()));
    }

    List<Entry> where(Predicate<Entry> wanted) {
        return entries.stream()
                .filter(wanted)
                .filter(entry -> Files.isRegularFile(entry.path()))
                .toList();
    }

    /** The scored pairs whose kind begins so. */
    List<Pair> pairsOf(String kind) {
        return pairs.stream()
                .filter(pair -> pair.kind().startsWith(kind) && !pair.same().equals("-1"))
                .toList();
    }

    private static List<Map<String, String>> rows(Path csv) {
        if (!Files.isRegularFile(csv)) {
            return List.of();
        }
        try (CSVParser parser = CSVParser.parse(csv, StandardCharsets.UTF_8, WITH_HEADER)) {
            return parser.stream().map(row -> row.toMap()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
