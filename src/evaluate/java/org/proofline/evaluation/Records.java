package org.proofline.evaluation;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.proofline.duplicates.internal.Linkage;

/**
 * Labelled records of one file: pairs, each with whether they are one, or a table whose rows of one id are one.
 *
 * @param rows of a table; empty for pairs
 * @param id the column that says which rows are one
 */
record Records(List<Pair> pairs, List<Map<String, String>> rows, String id) {

    private static final List<String> IDS = List.of("true id", "true_id", "cluster id", "cluster_id", "cluster");
    private static final int PARTS = 3;

    private record Pair(Map<String, String> one, Map<String, String> other, boolean same) {}

    static Records of(Path file) {
        List<Pair> pairs = new ArrayList<>();
        for (String line : Tables.lines(file)) {
            String[] parts = line.split("\t");
            if (parts.length >= PARTS && parts[0].contains("COL ")) {
                pairs.add(new Pair(
                        fields(parts[0]), fields(parts[1]), parts[2].strip().equals("1")));
            }
        }
        List<Map<String, String>> rows = pairs.isEmpty() ? Tables.csv(file) : List.of();
        String id = IDS.stream()
                .filter(column -> !rows.isEmpty() && rows.get(0).containsKey(column))
                .findFirst()
                .orElse(null);
        return new Records(pairs, id == null ? List.of() : rows, id);
    }

    boolean isEmpty() {
        return pairs.isEmpty() && rows.isEmpty();
    }

    /** Whether the records have all of these fields. */
    boolean have(String... names) {
        Map<String, String> first = pairs.isEmpty() ? rows.get(0) : pairs.get(0).one();
        return first.keySet().containsAll(List.of(names));
    }

    /** Asks the product about every two, and counts its answers. */
    void score(Tally tally) {
        Linkage linkage = new Linkage();
        pairs.forEach(pair -> {
            linkage.learn(pair.one());
            linkage.learn(pair.other());
        });
        pairs.forEach(pair -> tally.add(linkage.isSame(pair.one(), pair.other()), pair.same()));
        rows.forEach(linkage::learn);
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                Map<String, String> one = rows.get(i);
                Map<String, String> other = rows.get(j);
                tally.add(linkage.isSame(one, other), Objects.equals(one.get(id), other.get(id)));
            }
        }
    }

    /** {@code COL name VAL value COL …} as a map. */
    private static Map<String, String> fields(String text) {
        Map<String, String> fields = new LinkedHashMap<>();
        for (String column : text.split("COL ")) {
            int at = column.indexOf(" VAL ");
            if (at > 0) {
                fields.put(
                        column.substring(0, at).strip().toLowerCase(Locale.ROOT),
                        column.substring(at + 5).strip());
            }
        }
        return fields;
    }
}
