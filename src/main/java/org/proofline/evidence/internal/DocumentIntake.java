package org.proofline.evidence.internal;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.proofline.evidence.Document;
import org.proofline.evidence.Document.Check;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.evidence.EvidenceStore;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Takes proof in: first the checks, then the bytes into the store, last the row. A refusal leaves nothing behind. */
@Component
class DocumentIntake {

    private final DocumentGate gate;
    private final DocumentReading reading;
    private final EvidenceStore store;
    private final DocumentRecords records;
    private final EvidenceSettings settings;

    DocumentIntake(
            DocumentGate gate,
            DocumentReading reading,
            EvidenceStore store,
            DocumentRecords records,
            EvidenceSettings settings) {
        this.gate = gate;
        this.reading = reading;
        this.store = store;
        this.records = records;
        this.settings = settings;
    }

    Document file(Intake declared, InputStream content) {
        Intake intake = Declared.file(declared);
        Spool spool = Spool.of(content, settings.maxFileSize().toBytes(), intake.fileName());
        CompletableFuture<?> inUse = CompletableFuture.completedFuture(null);
        try {
            Optional<Document> same = records.sameAs(intake, spool.stored().sha256());
            if (same.isPresent()) {
                return same.get();
            }
            DocumentGate.Admitted admitted = gate.admit(spool, intake.fileName());
            CompletableFuture<DocumentReading.Outcome> text = reading.begin(spool.file(), admitted.mediaType());
            inUse = text;
            store.put(spool.file(), spool.stored());
            return keep(intake, spool, admitted, text);
        } finally {
            inUse.whenComplete((done, failed) -> spool.close());
        }
    }

    Document url(Intake declared, String url) {
        return statement("URL", Declared.statement(declared), Declared.url(url), "DOC-URL");
    }

    Document value(Intake declared, String value) {
        return statement("VALUE", Declared.statement(declared), Declared.value(value), "DOC-VALUE");
    }

    private Document statement(String kind, Intake intake, String text, String rule) {
        String sha256 = Hashes.of(text);
        long size = text.getBytes(StandardCharsets.UTF_8).length;
        String mediaType = kind.equals("URL") ? "text/uri-list" : "text/plain";
        return records.sameAs(intake, sha256)
                .orElseGet(() -> records.add(
                        intake,
                        new DocumentEntity.Content(kind, mediaType, size, sha256, text),
                        List.of(Words.check(rule, "PASS", rule)),
                        null));
    }

    private Document keep(
            Intake intake,
            Spool spool,
            DocumentGate.Admitted admitted,
            CompletableFuture<DocumentReading.Outcome> text) {
        EvidenceStore.Stored stored = spool.stored();
        DocumentEntity.Content content =
                new DocumentEntity.Content("FILE", admitted.mediaType(), stored.size(), stored.sha256(), null);
        DocumentReading.Outcome read = DocumentReading.within(settings.waitForText(), text);
        List<Check> checks = new ArrayList<>(admitted.checks());
        checks.add(Words.check("DOC-TEXT", DocumentEntity.PENDING, "DOC-TEXT.pending"));
        Document document = records.addFile(intake, content, checks, read, spool);
        if (read == null) {
            whenCommitted(() -> text.thenAcceptAsync(late -> records.finish(document.id(), late), reading.threads()));
        }
        return document;
    }

    private static void whenCommitted(Runnable work) {
        if (!TransactionSynchronizationManager.isActualTransactionActive()) {
            work.run();
            return;
        }
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
