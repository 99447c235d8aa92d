package org.proofline.duplicates.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.proofline.duplicates.internal.Fingerprint.Cost;

/**
 * Everything by which a subject may be recognized: its keys, and what its documents look like.
 *
 * @param facts invoice numbers, dates and amounts, each after its letter: those confirm a likeness
 */
record Marks(List<Fingerprint> prints, List<Look> looks, List<String> facts) {

    static Marks of(List<Fingerprint> prints, List<Look> looks, Fingerprints fingerprints) {
        List<String> facts = new ArrayList<>();
        prints.stream()
                .map(Fingerprint::cost)
                .filter(Objects::nonNull)
                .forEach(cost -> addAll(facts, cost, fingerprints));
        return new Marks(prints, looks, facts.stream().distinct().sorted().toList());
    }

    private static void addAll(List<String> facts, Cost cost, Fingerprints fingerprints) {
        fingerprints.numberKey(cost).ifPresent(number -> facts.add("N|" + number));
        if (cost.invoiceDate() != null) {
            facts.add("D|" + cost.invoiceDate());
        }
        Fingerprints.amounts(cost).forEach(amount -> facts.add("T|" + amount.toPlainString()));
    }
}
