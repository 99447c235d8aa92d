package org.proofline.evaluation;

import java.util.function.BiPredicate;
import org.proofline.evaluation.Corpus.Entry;

/** Counts the fields of one document: right or not, and whether what is shown as sure is right. */
record FieldCount(Entry entry, Reading reading, Results results) {

    static FieldCount of(Entry entry, Reading reading, Results results) {
        return new FieldCount(entry, reading, results);
    }

    /** Counts nothing when the truth is not known. */
    void add(String measure, String name, String column, BiPredicate<String, String> same) {
        String truth = entry.truth(column);
        if (truth.isEmpty()) {
            return;
        }
        String found = reading.extracted().get(name);
        boolean right = same.test(truth, found);
        String what = entry.file() + ": " + name + " is " + truth + ", read " + found;
        results.of(measure).add(right, what);
        if (reading.sure(name)) {
            results.of("sure_values_right").add(right, what);
        }
    }
}
