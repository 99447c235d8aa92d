package org.proofline.evaluation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proofline.duplicates.Duplicates;
import org.proofline.duplicates.Duplicates.Alike;
import org.proofline.duplicates.Duplicates.Candidate;
import org.proofline.duplicates.Duplicates.CostFact;
import org.proofline.duplicates.Duplicates.Match;
import org.proofline.evaluation.Corpus.Entry;
import org.proofline.evaluation.Corpus.Pair;

/**
 * Documents that are or only look the same. Each is claimed with what the product itself read of it, all by one partner, in
 * the order of the manifest; then it is asked for which other claims it found.
 */
final class SameDocuments implements Measures {

    private static final Set<String> STOPPED = Set.of("BLOCK", "HOLD");
    private static final List<String> HARD = List.of("crop", "rot", "turn", "screen", "skew", "perspective", "frame");
    /** Edits that leave the picture where it is; all others, and those that are not named, are hard. */
    private static final List<String> MILD =
            List.of("q25", "quality", "encod", "half", "halved", "scale", "resize", "photo", "dark", "bright");

    private final UUID partner = UUID.randomUUID();

    /** What is known of the claims of one family of pairs. */
    private record Claimed(Map<String, UUID> subjects, Map<UUID, List<Match>> matches, Map<UUID, Set<UUID>> alike) {

        boolean both(Pair pair) {
            return subjects.containsKey(pair.a()) && subjects.containsKey(pair.b());
        }

        boolean found(Pair pair, Predicate<Match> wanted) {
            return found(pair.a(), pair.b(), wanted) || found(pair.b(), pair.a(), wanted);
        }

        private boolean found(String one, String other, Predicate<Match> wanted) {
            return matches.get(subjects.get(one)).stream()
                    .anyMatch(match -> match.otherSubjectId().equals(subjects.get(other)) && wanted.test(match));
        }

        boolean looksAlike(Pair pair) {
            UUID a = subjects.get(pair.a());
            UUID b = subjects.get(pair.b());
            return alike.get(a).contains(b) || alike.get(b).contains(a);
        }
    }

    @Override
    public void contribute(Corpus corpus, Product product, Results results) {
        List<Pair> receipts = corpus.pairsOf("receipt");
        Claimed claimed = claim(corpus, product, receipts, true, results);
        scored(receipts, "1", claimed)
                .forEach(pair -> results.of("receipt_duplicates").add(claimed.found(pair, m -> true), text(pair)));
        scored(receipts, "0", claimed).forEach(pair -> results.of("lookalikes_blocked")
                .unwanted(claimed.found(pair, m -> STOPPED.contains(m.outcome())), text(pair)));
        images(corpus, product, results);
        invoices(corpus, product, results);
    }

    private void images(Corpus corpus, Product product, Results results) {
        List<Pair> images = corpus.pairsOf("image");
        Claimed claimed = claim(corpus, product, images, false, results);
        scored(images, "1", claimed).forEach(pair -> {
            boolean mild = HARD.stream().noneMatch(pair.kind()::contains)
                    && MILD.stream().anyMatch(pair.kind()::contains);
            results.of(mild ? "image_mild" : "image_hard").add(claimed.looksAlike(pair), text(pair));
        });
    }

    private void invoices(Corpus corpus, Product product, Results results) {
        List<Pair> invoices = corpus.pairsOf("einvoice");
        Claimed claimed = claim(corpus, product, invoices, true, results);
        scored(invoices, "1", claimed)
                .forEach(pair -> results.of("cross_format_duplicates").add(claimed.found(pair, m -> true), text(pair)));
        scored(invoices, "0", claimed).forEach(pair -> results.of("other_supplier_same_number")
                .unwanted(claimed.found(pair, m -> STOPPED.contains(m.outcome())), text(pair)));
    }

    private static Stream<Pair> scored(List<Pair> pairs, String same, Claimed claimed) {
        return pairs.stream().filter(pair -> pair.same().equals(same)).filter(claimed::both);
    }

    /** @param declared whether the claims declare what was read, or nothing */
    private Claimed claim(Corpus corpus, Product product, List<Pair> pairs, boolean declared, Results results) {
        Set<String> wanted = pairs.stream()
                .flatMap(pair -> Stream.of(pair.a(), pair.b()))
                .collect(Collectors.toCollection(LinkedHashSet::new));
        Map<String, Reading> readings = readings(corpus, product, wanted);
        Duplicates duplicates = product.modules().get(Duplicates.class);
        Claimed claimed = new Claimed(new LinkedHashMap<>(), new LinkedHashMap<>(), new LinkedHashMap<>());
        readings.forEach((file, reading) -> {
            try {
                claim(file, candidate(reading, declared), duplicates, claimed);
            } catch (RuntimeException failed) {
                results.tell(file + " could not be claimed: " + failed);
            }
        });
        long unscored = pairs.stream().filter(pair -> !claimed.both(pair)).count();
        if (unscored > 0) {
            results.tell(unscored + " pairs are not scored, because one of their files was not taken, beginning with "
                    + pairs.stream()
                            .filter(pair -> !claimed.both(pair))
                            .map(SameDocuments::text)
                            .findFirst()
                            .orElseThrow());
        }
        return claimed;
    }

    private static void claim(String file, Candidate candidate, Duplicates duplicates, Claimed claimed) {
        List<Match> matches = duplicates.register(candidate);
        Set<UUID> alike =
                duplicates.alike(candidate).stream().map(Alike::otherSubjectId).collect(Collectors.toSet());
        claimed.subjects().put(file, candidate.subjectId());
        claimed.matches().put(candidate.subjectId(), matches);
        claimed.alike().put(candidate.subjectId(), alike);
    }

    private static Map<String, Reading> readings(Corpus corpus, Product product, Set<String> wanted) {
        Map<String, Reading> readings = new LinkedHashMap<>();
        List<Entry> entries = corpus.where(entry -> wanted.contains(entry.file()));
        product.read(entries).forEach((entry, reading) -> {
            if (reading.taken()) {
                readings.put(entry.file(), reading);
            }
        });
        return readings;
    }

    private Candidate candidate(Reading reading, boolean declared) {
        Map<String, String> read = reading.extracted();
        BigDecimal total = amount(read.get("total"));
        CostFact cost = new CostFact(
                1,
                read.get("supplier"),
                read.get("supplierTaxId"),
                read.get("invoiceNumber"),
                date(read.get("invoiceDate")),
                null,
                total,
                read.get("currency"));
        return new Candidate(
                reading.document().subjectId(),
                partner,
                "OFFER",
                null,
                null,
                null,
                total,
                read.get("currency"),
                null,
                declared ? List.of(cost) : List.of());
    }

    private static BigDecimal amount(String text) {
        return text == null || !text.matches("-?\\d+(\\.\\d+)?") ? null : new BigDecimal(text);
    }

    private static LocalDate date(String text) {
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static String text(Pair pair) {
        return pair.a() + " – " + pair.b() + " (" + pair.kind() + ")";
    }
}
