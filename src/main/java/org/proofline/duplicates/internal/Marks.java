package org.proofline.duplicates.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.proofline.duplicates.internal.Fingerprint.Cost;

/**
 * Everything by which a subject may be recognized: its keys, and what its documents look like.
 *
 * @param facts invoice numbers, dates, amounts and suppliers, each after its letter: those confirm a likeness
 * @param pairs under which its looks are found: two facts of one cost that are the same on both sides confirm a likeness
 * @param asked under which looks of others are looked up that two facts confirm
 * @param copies under which texts of others are looked up that may be renumbered copies, dated somewhat earlier or later;
 *     none without a number
 */
record Marks(
        List<Fingerprint> prints,
        List<Look> looks,
        List<String> facts,
        List<Integer> pairs,
        List<Integer> asked,
        List<Integer> copies) {

    /** Enough for forty costs; who claims more at once is compared by its keys. */
    private static final int MOST = 400;

    static Marks of(List<Fingerprint> prints, List<Look> looks, Fingerprints fingerprints) {
        List<CostFacts> costs = prints.stream()
                .map(Fingerprint::cost)
                .filter(Objects::nonNull)
                .distinct()
                .map(cost -> CostFacts.of(cost, fingerprints))
                .toList();
        boolean numbered = costs.stream().anyMatch(cost -> cost.number() != null);
        return new Marks(
                prints,
                looks,
                costs.stream()
                        .flatMap(cost -> cost.all().stream())
                        .distinct()
                        .sorted()
                        .toList(),
                numbers(costs.stream().flatMap(cost -> cost.pairs(numbered))),
                numbers(costs.stream().flatMap(cost -> cost.asked(numbered))),
                numbers(numbered ? costs.stream().flatMap(cost -> cost.copies(1)) : Stream.empty()));
    }

    private static List<Integer> numbers(Stream<String> pairs) {
        return pairs.distinct().limit(MOST).map(LockNumbers::slot).distinct().toList();
    }

    /** The facts of one cost, each after its letter. */
    private record CostFacts(String day, String number, List<String> totals, String supplier, long period) {

        private static final String UNNUMBERED = "&-";

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

        Stream<String> pairs(boolean numbered) {
            List<String> pairs = new ArrayList<>(ofNumber());
            pairs.addAll(ofDay(""));
            if (!numbered) {
                pairs.addAll(ofDay(UNNUMBERED));
            }
            return Stream.concat(pairs.stream(), copies(0));
        }

        /** Where both sides name numbers, day and total confirm nothing: thousands share an everyday total. */
        Stream<String> asked(boolean numbered) {
            return Stream.concat(ofNumber().stream(), ofDay(numbered ? UNNUMBERED : "").stream());
        }

        /** @param around how many periods before and after count too */
        Stream<String> copies(int around) {
            return day == null || supplier == null
                    ? Stream.empty()
                    : totals.stream().flatMap(total -> LongStream.rangeClosed(period - around, period + around)
                            .mapToObj(at -> supplier + "&" + total + "&" + at));
        }

        private List<String> ofNumber() {
            List<String> pairs = new ArrayList<>();
            add(pairs, day, number, "");
            totals.forEach(total -> add(pairs, number, total, ""));
            return pairs;
        }

        private List<String> ofDay(String of) {
            List<String> pairs = new ArrayList<>();
            totals.forEach(total -> add(pairs, day, total, of));
            return pairs;
        }

        private static void add(List<String> pairs, String one, String other, String of) {
            if (one != null && other != null) {
                pairs.add(one + "&" + other + of);
            }
        }
    }
}
