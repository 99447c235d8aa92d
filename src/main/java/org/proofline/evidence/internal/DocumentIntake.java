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

    private final Admission admission;
    private final DocumentReading reading;
    private final EvidenceStore store;
    private final DocumentRecords records;
    private final EvidenceSettings settings;

    DocumentIntake(
            Admission admission,
            DocumentReading reading,
            EvidenceStore store,
            DocumentRecords records,
            EvidenceSettings settings) {
        this.admission = admission;
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
            Admission.Admitted admitted = admission.admit(intake, spool);
            CompletableFuture<DocumentReading.Outcome> text =
                    reading.begin(spool.file(), admitted.mediaType(), admitted.time());
            inUse = text;
            store.put(spool.file(), spool.stored());
            return keep(intake, spool, admitted, text);
        } finally {
            inUse.whenComplete((done, failed) -> spool.close());
        }
    }

    Document url(Intake declared, String url) {
        return words("URL", Declared.statement(declared), Declared.url(url), passed("DOC-URL"));
    }

    Document value(Intake declared, String value) {
        return words("VALUE", Declared.statement(declared), Declared.value(value), passed("DOC-VALUE"));
    }

    /** Nobody proved it but the one who gains by it, so a person looks at it. */
    Document statement(Intake declared, String words) {
        Check check = Words.check("DOC-STATEMENT", "REVIEW", "DOC-STATEMENT");
        return words("STATEMENT", Declared.statement(declared), Declared.certified(declared, words), check);
    }

    private static Check passed(String rule) {
        return Words.check(rule, "PASS", rule);
    }

    private Document words(String kind, Intake intake, String text, Check check) {
        String sha256 = Hashes.of(text);
        long size = text.getBytes(StandardCharsets.UTF_8).length;
        String mediaType = kind.equals("URL") ? "text/uri-list" : "text/plain";
        return records.sameAs(intake, sha256)
                .orElseGet(() -> records.add(
                        intake,
                        new DocumentEntity.Content(kind, mediaType, size, sha256, text),
                        null,
                        List.of(check),
                        null));
    }

    private Document keep(
            Intake intake, Spool spool, Admission.Admitted admitted, CompletableFuture<DocumentReading.Outcome> text) {
        DocumentReading.Outcome read = DocumentReading.within(settings.waitForText(), text);
        List<Check> checks = new ArrayList<>(admitted.checks());
        checks.add(Words.check("DOC-TEXT", DocumentEntity.PENDING, "DOC-TEXT.pending"));
        Document document = records.addFile(intake, admitted, checks, read, spool);
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
