package org.proofline.evidence.worker;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The document that is being read, and what is known of it so far. */
final class InHand {

    private final Path file;
    private final int maxText;
    private final WorkerLoop.SoFar soFar;
    private final Map<String, String> about = new LinkedHashMap<>();
    private final StructuredInvoice invoice = new StructuredInvoice();
    private final Set<String> active = new TreeSet<>();
    private Extraction text = new Extraction("", false, Map.of(), Map.of(), "", null);

    InHand(Path file, int maxText, WorkerLoop.SoFar soFar) {
        this.file = file;
        this.maxText = maxText;
        this.soFar = soFar;
    }

    Path file() {
        return file;
    }

    int maxText() {
        return maxText;
    }

    /** What it tells of itself beside its text. */
    Map<String, String> about() {
        return about;
    }

    StructuredInvoice invoice() {
        return invoice;
    }

    Set<String> active() {
        return active;
    }

    /** The text that is stored as text. */
    String text() {
        return text.text();
    }

    void text(Extraction stored) {
        text = stored;
    }

    /** Tells what is known before the slow part of the work begins. */
    void tell() throws IOException {
        soFar.known(extraction(Map.of(), List.of(), text.problem()).toFrame());
    }

    /** @param problem of the text itself when null */
    Extraction extraction(Map<String, Fact> facts, List<Row> rows, String problem) {
        return new Facts(facts, invoice.facts(), rows)
                .with(
                        text,
                        new LinkedHashMap<>(about),
                        String.join(", ", active),
                        problem == null ? text.problem() : problem,
                        maxText);
    }
}
