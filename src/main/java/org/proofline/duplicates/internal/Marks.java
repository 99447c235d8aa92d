package org.proofline.duplicates.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.proofline.duplicates.internal.Fingerprint.Cost;

/**
 * Everything by which a subject may be recognized: its keys, and what its documents look like.
 *
 * @param facts invoice numbers, dates, amounts and suppliers, each after its letter: those confirm a likeness
 * @param pairs under which its looks are found: two facts of one cost that are the same on both sides confirm a likeness
 * @param asked under which looks of others are looked up: the same, and those of copies dated somewhat earlier or later
 */
record Marks(List<Fingerprint> prints, List<Look> looks, List<String> facts, List<Integer> pairs, List<Integer> asked) {

    /** Enough for forty costs; who claims more at once is compared by its keys. */
    private static final int MOST = 400;

    static Marks of(List<Fingerprint> prints, List<Look> looks, Fingerprints fingerprints) {
        List<CostFacts> costs = prints.stream()
                .map(Fingerprint::cost)
                .filter(Objects::nonNull)
                .distinct()
                .map(cost -> CostFacts.of(cost, fingerprints))
                .toList();
        return new Marks(
                prints,
                looks,
                costs.stream()
                        .flatMap(cost -> cost.all().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                numbers(costs.stream().flatMap(cost -> cost.pairs(0))),
                numbers(costs.stream().flatMap(cost -> cost.pairs(1))));
    }

    private static List<Integer> numbers(Stream<String> pairs) {
        return pairs.distinct().limit(MOST).map(LockNumbers::slot).distinct().toList();
    }

    /** The facts of one cost, each after its letter. */
    private record CostFacts(String day, String number, List<String> totals, String supplier, long period) {

        static CostFacts of(Cost cost, Fingerprints fingerprints) {
            boolean dated = cost.invoiceDate() != null;
            return new CostFacts(
                    dated ? "D|" + cost.invoiceDate() : null,
                    fingerprints.numberKey(cost).map(number -> "N|" + number).orElse(null),
                    Fingerprints.amounts(cost).stream()
                            .map(amount -> "T|" + amount.toPlainString())
                            .toList(),
                    fingerprints.supplierKey(cost).map(name -> "S|" + name).orElse(null),
                    dated ? Math.floorDiv(cost.invoiceDate().toEpochDay(), fingerprints.copyDays()) : 0);
        }

        List<String> all() {
            List<String> all = new ArrayList<>(totals);
            Stream.of(day, number, supplier).filter(Objects::nonNull).forEach(all::add);
            return all;
        }

        /** @param around how many periods before and after count too, for copies */
        Stream<String> pairs(int around) {
            List<String> pairs = new ArrayList<>();
            add(pairs, day, number);
            for (String total : totals) {
                add(pairs, day, total);
                add(pairs, number, total);
                if (day != null && supplier != null) {
                    for (long at = period - around; at <= period + around; at++) {
                        pairs.add(supplier + "&" + total + "&" + at);
                    }
                }
            }
            return pairs.stream();
        }

        private static void add(List<String> pairs, String one, String other) {
            if (one != null && other != null) {
                pairs.add(one + "&" + other);
            }
        }
    }
}
