package org.proofline.evaluation;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.proofline.evaluation.Corpus.Entry;

/** Labelled pairs and clusters of records: does the product take two for one supplier when they are, and only then? */
final class SupplierNames implements Measures {

    private static final int PERCENT = 100;

    @Override
    public void contribute(Corpus corpus, Product product, Results results) {
        Map<String, Tally> tallies = new TreeMap<>();
        for (Entry entry : corpus.of("record_linkage")) {
            Records records = Records.of(entry.path());
            measure(entry, records)
                    .ifPresent(name -> records.score(tallies.computeIfAbsent(name, measure -> new Tally())));
        }
        tallies.forEach((measure, tally) -> {
            if (tally.isEmpty()) {
                results.tell(measure + ": no two records of the set are called the same");
            } else {
                report(results.of(measure), tally);
            }
        });
    }

    /** Which of the three sets a file belongs to: by its name, else by the fields of its records. */
    private static Optional<String> measure(Entry entry, Records records) {
        String name = entry.file().toLowerCase(Locale.ROOT);
        if (records.isEmpty()) {
            return Optional.empty();
        }
        if (name.contains("fodors") || name.contains("zagat") || records.have("name", "addr", "city")) {
            return Optional.of("supplier_f1_fodors");
        }
        if (name.contains("chicago") || records.have("site name", "address")) {
            return Optional.of("supplier_f1_chicago");
        }
        boolean named = name.contains("amazon") && name.contains("google");
        return named || records.have("title", "manufacturer", "price")
                ? Optional.of("supplier_f1_amazon")
                : Optional.empty();
    }

    /** F1 as a share: twice the found, of twice the found and all that was wrong or missed. */
    private static void report(Results.Count count, Tally tally) {
        count.add(2 * tally.found(), 2 * tally.found() + tally.wrong() + tally.missed());
        count.note("precision " + PERCENT * tally.found() / Math.max(1, tally.found() + tally.wrong()) + " %, recall "
                + PERCENT * tally.found() / (tally.found() + tally.missed()) + " %");
    }
}
