package org.proofline.evaluation;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proofline.evaluation.Corpus.Entry;

/** Broken, protected, disguised and malicious files: each gets its answer in time, and the right one. */
final class HostileFiles implements Measures {

    private static final long LIMIT_MILLIS = 30_000;
    private static final Set<String> PASSWORD = Set.of("DOC_ENCRYPTED");

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
        switch (entry.label()) {
            case "encrypted" -> results.of("password").add(PASSWORD.contains(reading.refusal()), wrong);
            case "macro" -> results.of("macro").add("DOC_MACROS".equals(reading.refusal()), wrong);
            case "type-mismatch" ->
                results.of("mismatch")
                        .add(List.of("DOC_TYPE_MISMATCH", "DOC_WEB_PAGE").contains(reading.refusal()), wrong);
            case "bomb" -> results.of("bomb").add("DOC_BOMB".equals(reading.refusal()), wrong);
            case "active-content", "xfa" ->
                results.of("active_content")
                        .add("DOC_ACTIVE".equals(reading.refusal()) || reading.hasFinding("DOC-ACTIVE"), wrong);
            default -> {}
        }
    }
}
