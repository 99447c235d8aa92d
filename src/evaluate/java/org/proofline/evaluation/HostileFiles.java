package org.proofline.evaluation;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.proofline.evaluation.Corpus.Entry;
import org.proofline.evidence.DocumentResult;

/** Broken, protected, disguised and malicious files: each gets its answer in time, and the right one. */
final class HostileFiles implements Measures {

    private static final long LIMIT_MILLIS = 30_000;

    @Override
    public void contribute(Corpus corpus, Product product, Results results) {
        Map<Entry, Reading> hostile = product.read(corpus.of("hostile"));
        hostile.forEach((entry, reading) -> {
            results.of("hostile_survived")
                    .add(
                            !reading.failed() && reading.millis() <= LIMIT_MILLIS,
                            entry.file() + ": " + reading.inShort() + ", " + reading.millis() + " ms");
            named(entry, reading, results);
        });
    }

    /** A file that is several things may be called by any of them: behind a password there is no looking for macros. */
    private static void named(Entry entry, Reading reading, Results results) {
        Set<String> measures = Arrays.stream(entry.label().split("[;,|+/]"))
                .map(label -> measure(label.replaceAll("^-|-$", "")))
                .flatMap(Optional::stream)
                .collect(Collectors.toCollection(TreeSet::new));
        boolean right = measures.stream().anyMatch(measure -> isNamed(measure, reading));
        measures.forEach(measure -> results.of(measure).add(right, entry.file() + ": " + reading.inShort()));
    }

    private static Optional<String> measure(String label) {
        return Optional.ofNullable(
                switch (label) {
                    case "encrypted", "password", "password-protected", "password-needed" -> "password";
                    case "macro", "macros", "vba" -> "macro";
                    case "type-mismatch", "mismatch", "disguised" -> "mismatch";
                    case "active-content", "active", "javascript", "xfa" -> "active_content";
                    default -> label.endsWith("bomb") ? "bomb" : null;
                });
    }

    private static boolean isNamed(String measure, Reading reading) {
        return switch (measure) {
            case "password" -> reading.result() == DocumentResult.ENCRYPTED;
            case "macro" -> "DOC_MACROS".equals(reading.refusal());
            case "mismatch" -> reading.result() == DocumentResult.TYPE_MISMATCH;
            case "bomb" -> reading.result() == DocumentResult.BOMB;
            default -> reading.result() == DocumentResult.ACTIVE_CONTENT;
        };
    }
}
