package org.proofline.evaluation;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.proofline.evaluation.Corpus.Entry;
import org.proofline.evaluation.Corpus.Pair;

/** Reads the two lists of a corpus. What it can't use it leaves out and says so, so that the rest is measured. */
final class CorpusReader {

    private static final Set<String> CATEGORIES = Set.of(
            "receipts",
            "receipts_text",
            "invoices_img",
            "invoices_pdf",
            "einvoice_xml",
            "einvoice_pdf",
            "einvoice_rules",
            "hostile",
            "images_exif",
            "image_neardup",
            "record_linkage",
            "transactions",
            "pairs");
    private static final List<String> KINDS = List.of("receipt", "image", "einvoice");
    private static final int MOST_NAMED = 5;

    private final Path folder;
    private final Map<String, Entry> entries = new LinkedHashMap<>();
    private final List<String> told = new ArrayList<>();

    CorpusReader(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    Corpus corpus() {
        List<Map<String, String>> manifest = Tables.csv(folder.resolve("manifest.csv"));
        if (!manifest.isEmpty() && !manifest.get(0).containsKey("file")) {
            throw new IllegalArgumentException("The manifest.csv has no column \"file\", but: "
                    + String.join(", ", manifest.get(0).keySet()));
        }
        Set<String> absent = new LinkedHashSet<>();
        Set<String> repeated = new LinkedHashSet<>();
        Map<String, Integer> unknown = new TreeMap<>();
        manifest.forEach(row -> add(row, repeated, absent, unknown));
        if (!repeated.isEmpty()) {
            told.add(repeated.size() + " files stand in the manifest more than once, the first row counts: "
                    + some(repeated));
        }
        if (!absent.isEmpty()) {
            told.add(absent.size() + " files of the manifest are not there: " + some(absent));
        }
        unknown.forEach((category, files) ->
                told.add("The category \"" + category + "\" (" + files + " files) is not measured: it is not known"));
        List<Pair> pairs = pairs();
        return new Corpus(folder, List.copyOf(entries.values()), pairs, List.copyOf(told));
    }

    private void add(Map<String, String> row, Set<String> repeated, Set<String> absent, Map<String, Integer> unknown) {
        String named = row.getOrDefault("file", "").strip();
        if (named.isEmpty()) {
            return;
        }
        String file = file(named, folder);
        Entry entry = new Entry(folder.resolve(file), file, row);
        if (entries.putIfAbsent(file, entry) != null) {
            repeated.add(file);
        } else if (!Files.isRegularFile(entry.path())) {
            absent.add(file);
        } else if (!CATEGORIES.contains(entry.category())) {
            unknown.merge(entry.category(), 1, Integer::sum);
        }
    }

    /** The name by which a file is known here: relative to the folder, with strokes of one kind. */
    private String file(String named, Path from) {
        try {
            Path path = from.resolve(named.replace('\\', '/')).normalize();
            return (path.startsWith(folder) ? folder.relativize(path) : path)
                    .toString()
                    .replace('\\', '/');
        } catch (InvalidPathException notAName) {
            return named.replaceAll("[^\\w./-]", "_");
        }
    }

    private List<Pair> pairs() {
        Path list = folder.resolve("pairs").resolve("pairs.csv");
        if (!Files.isRegularFile(list)) {
            told.add("There is no pairs/pairs.csv: nothing is said about documents that are the same");
            return List.of();
        }
        List<Pair> read = Tables.csv(list).stream().map(this::pair).toList();
        Map<Set<String>, Set<String>> said = read.stream()
                .collect(
                        Collectors.groupingBy(CorpusReader::files, Collectors.mapping(Pair::same, Collectors.toSet())));
        Map<String, Set<String>> leftOut = new TreeMap<>();
        List<Pair> usable = read.stream()
                .filter(pair -> why(pair, said.get(files(pair)))
                        .map(why -> leftOut.computeIfAbsent(why, key -> new LinkedHashSet<>())
                                .add(pair.a() + " – " + pair.b()))
                        .isEmpty())
                .toList();
        leftOut.forEach(
                (why, these) -> told.add(these.size() + " pairs are left out, because " + why + ": " + some(these)));
        return usable;
    }

    private static Set<String> files(Pair pair) {
        return new HashSet<>(List.of(pair.a(), pair.b()));
    }

    private Pair pair(Map<String, String> row) {
        String kind = row.getOrDefault("kind", "")
                .strip()
                .toLowerCase(Locale.ROOT)
                .replaceFirst("^e-?invoices?", "einvoice")
                .replaceFirst("^receipts", "receipt")
                .replaceFirst("^images", "image");
        return new Pair(pairFile(row, "a"), pairFile(row, "b"), same(row.getOrDefault("same", "")), kind);
    }

    /** Relative to the folder, as in the manifest, or to the list of pairs itself. */
    private String pairFile(Map<String, String> row, String column) {
        String named = row.getOrDefault(column, "").strip();
        String file = file(named, folder);
        String beside = file(named, folder.resolve("pairs"));
        return !entries.containsKey(file) && entries.containsKey(beside) ? beside : file;
    }

    private static String same(String said) {
        return switch (said.strip().toLowerCase(Locale.ROOT)) {
            case "1", "1.0", "true", "yes", "y" -> "1";
            case "0", "0.0", "false", "no", "n" -> "0";
            default -> "-1";
        };
    }

    /** Why a pair can't be scored; empty when it can, or shall not be. */
    private Optional<String> why(Pair pair, Set<String> said) {
        if (pair.same().equals("-1")) {
            return Optional.empty();
        }
        if (pair.a().equals(pair.b())) {
            return Optional.of("they name one file twice");
        }
        if (!entries.containsKey(pair.a()) || !entries.containsKey(pair.b())) {
            return Optional.of("the manifest does not name both files");
        }
        if (said.contains("1") && said.contains("0")) {
            return Optional.of("they are called the same and not the same");
        }
        return KINDS.stream().anyMatch(pair.kind()::startsWith)
                ? Optional.empty()
                : Optional.of("the kind \"" + pair.kind() + "\" is not known");
    }

    private static String some(Set<String> files) {
        return files.stream().limit(MOST_NAMED).collect(Collectors.joining(", "))
                + (files.size() > MOST_NAMED ? ", …" : "");
    }
}
