package org.proofline.evaluation;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A folder of labelled documents: {@code manifest.csv} has a row per file, {@code pairs/pairs.csv} says which two are the
 * same. Nothing is known of the files but what these two say.
 *
 * @param told what of the two could not be used, in words
 */
record Corpus(Path folder, List<Entry> entries, List<Pair> pairs, List<String> told) {

    /** A file with what is known of it, by the manifest's column names. */
    record Entry(Path path, String file, Map<String, String> row) {

        String category() {
            return plain(truth("category")).replace('-', '_');
        }

        /** In small letters, words joined by hyphens. */
        String label() {
            return plain(truth("gt_label"));
        }

        /** The value of a column, empty when the manifest has none. */
        String truth(String column) {
            return row.getOrDefault(column, "").strip();
        }

        boolean isCalled(String... endings) {
            String name = file.toLowerCase(Locale.ROOT);
            return List.of(endings).stream().anyMatch(name::endsWith);
        }

        private static String plain(String words) {
            return words.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]+", "-");
        }
    }

    /**
     * Two files of the corpus.
     *
     * @param same "1" a duplicate, "0" none, "-1" not to be scored
     */
    record Pair(String a, String b, String same, String kind) {}

    /** @throws IllegalArgumentException when the manifest can't be used at all, with the reason */
    static Corpus at(Path folder) {
        return new CorpusReader(folder).corpus();
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
}
