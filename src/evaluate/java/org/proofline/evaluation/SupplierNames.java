package org.proofline.evaluation;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.proofline.duplicates.internal.Linkage;
import org.proofline.evaluation.Corpus.Entry;

/** Labelled pairs and clusters of records: does the product take two for one supplier when they are, and only then? */
final class SupplierNames implements Measures {

    private static final Map<String, String> SETS = Map.of(
            "fodors", "supplier_f1_fodors", "chicago", "supplier_f1_chicago", "amazon-google", "supplier_f1_amazon");

    private static final int PERCENT = 100;

    /** Counts of pairs: found rightly, found wrongly, missed. */
    private static final class Tally {
        private long found;
        private long wrong;
        private long missed;

        void add(boolean said, boolean same) {
            found += said && same ? 1 : 0;
            wrong += said && !same ? 1 : 0;
            missed += !said && same ? 1 : 0;
        }

        boolean isEmpty() {
            return found + missed == 0;
        }
    }

    @Override
    public void contribute(Corpus corpus, Product product, Results results) {
        SETS.forEach((name, measure) -> {
            Tally tally = new Tally();
            corpus.where(entry -> entry.category().equals("record_linkage")
                            && entry.file().toLowerCase(Locale.ROOT).contains(name))
                    .forEach(entry -> count(entry, tally));
            if (!tally.isEmpty()) {
                report(results.of(measure), tally);
            }
        });
    }

    /** F1 as a share: twice the found, of twice the found and all that was wrong or missed. */
    private static void report(Results.Count count, Tally tally) {
        count.add(2 * tally.found, 2 * tally.found + tally.wrong + tally.missed);
        count.note("precision " + PERCENT * tally.found / Math.max(1, tally.found + tally.wrong) + " %, recall "
                + PERCENT * tally.found / (tally.found + tally.missed) + " %");
    }

    private static void count(Entry entry, Tally tally) {
        if (entry.label().equals("clusters")) {
            clusters(Tables.csv(entry.path()), tally);
        } else {
            pairs(Tables.lines(entry.path()), tally);
        }
    }

    private static void pairs(List<String> lines, Tally tally) {
        Linkage linkage = new Linkage();
        List<String[]> parts = lines.stream()
                .map(line -> line.split("\t"))
                .filter(part -> part.length >= 3)
                .toList();
        parts.forEach(part -> {
            linkage.learn(fields(part[0]));
            linkage.learn(fields(part[1]));
        });
        parts.forEach(part -> tally.add(
                linkage.isSame(fields(part[0]), fields(part[1])),
                part[2].strip().equals("1")));
    }

    private static void clusters(List<Map<String, String>> rows, Tally tally) {
        Linkage linkage = new Linkage();
        rows.forEach(linkage::learn);
        for (int i = 0; i < rows.size(); i++) {
            for (int j = 0; j < i; j++) {
                tally.add(
                        linkage.isSame(rows.get(i), rows.get(j)),
                        rows.get(i).get("true id").equals(rows.get(j).get("true id")));
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
