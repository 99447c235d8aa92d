package org.proofline.evaluation;

import java.util.Map;
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
                    .add(reading.millis() <= LIMIT_MILLIS, entry.file() + ": " + reading.millis() + " ms");
            named(entry, reading, results);
        });
    }

    private static void named(Entry entry, Reading reading, Results results) {
        String wrong = entry.file() + ": " + reading.inShort();
        DocumentResult result = reading.result();
        switch (entry.label()) {
            case "encrypted" -> results.of("password").add(result == DocumentResult.ENCRYPTED, wrong);
            case "macro" -> results.of("macro").add("DOC_MACROS".equals(reading.refusal()), wrong);
            case "type-mismatch" -> results.of("mismatch").add(result == DocumentResult.TYPE_MISMATCH, wrong);
            case "bomb" -> results.of("bomb").add(result == DocumentResult.BOMB, wrong);
            case "active-content", "xfa" ->
                results.of("active_content").add(result == DocumentResult.ACTIVE_CONTENT, wrong);
            default -> {}
        }
    }
}
