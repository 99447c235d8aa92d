package org.proofline.evidence.internal;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.proofline.evidence.Document;
import org.proofline.evidence.Evidence;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Service;

/** The module's door: intake, reading and verification of proof. */
@Service
class EvidenceService implements Evidence {

    private static final String FILE = "FILE";
    private static final UUID FIRST = new UUID(0, 0);
    private static final int PAGE = 500;

    private final DocumentIntake intake;
    private final DocumentRecords records;
    private final DocumentReading reading;
    private final S3EvidenceStore store;

    EvidenceService(DocumentIntake intake, DocumentRecords records, DocumentReading reading, S3EvidenceStore store) {
        this.intake = intake;
        this.records = records;
        this.reading = reading;
        this.store = store;
    }

    @Override
    public Document upload(Intake declared, InputStream content) {
        return intake.file(declared, content);
    }

    @Override
    public Document addUrl(Intake declared, String url) {
        return intake.url(declared, url);
    }

    @Override
    public Document addValue(Intake declared, String value) {
        return intake.value(declared, value);
    }

    @Override
    public Document addStatement(Intake declared, String words) {
        return intake.statement(declared, words);
    }

    @Override
    public List<Document> of(UUID subjectId) {
        return records.of(subjectId);
    }

    @Override
    public Map<UUID, String> texts(UUID subjectId, Set<UUID> documentIds) {
        return records.texts(subjectId, documentIds);
    }

    @Override
    public Document get(UUID documentId) {
        return records.find(documentId);
    }

    @Override
    public InputStream view(UUID documentId) {
        Document document = records.find(documentId);
        InputStream content = content(document);
        try {
            records.viewed(document);
            return content;
        } catch (RuntimeException notRecorded) {
            close(content);
            throw notRecorded;
        }
    }

    @Override
    public InputStream open(UUID documentId) {
        return content(records.find(documentId));
    }

    @Override
    public void remove(UUID documentId) {
        records.remove(documentId);
    }

    @Override
    public void completeChecks(UUID subjectId) {
        for (Document document : records.of(subjectId)) {
            if (document.state().equals(DocumentEntity.PENDING)) {
                complete(document);
            }
        }
    }

    @Override
    public void copy(UUID fromSubjectId, UUID toSubjectId) {
        records.copy(fromSubjectId, toSubjectId);
    }

    @Override
    public List<Document> broken() {
        List<Document> broken = new ArrayList<>();
        Map<String, Boolean> known = new HashMap<>();
        List<Document> page = records.after(FIRST, PAGE);
        while (!page.isEmpty()) {
            for (Document document : page) {
                if (!intact(document, known)) {
                    broken.add(document);
                }
            }
            page = records.after(page.get(page.size() - 1).id(), PAGE);
        }
        return broken;
    }

    @Override
    public boolean intact(UUID documentId) {
        return intact(records.find(documentId));
    }

    /** Many documents may share one object: it is read once. */
    private boolean intact(Document document, Map<String, Boolean> known) {
        return document.kind().equals(FILE)
                ? known.computeIfAbsent(document.sha256(), sha256 -> intact(document))
                : intact(document);
    }

    private boolean intact(Document document) {
        if (document.quarantined()) {
            return store.intactInQuarantine(document.sha256());
        }
        return document.kind().equals(FILE)
                ? store.intact(document.sha256())
                : Hashes.of(document.text()).equals(document.sha256());
    }

    private void complete(Document document) {
        try (InputStream content = store.open(document.sha256());
                Spool spool = Spool.of(content, document.size(), document.fileName())) {
            records.finish(document.id(), reading.read(spool.file(), document.mediaType()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (WorkerFailure unavailable) {
            throw new IllegalStateException(
                    "Document " + document.id() + " can't be read now: " + unavailable.getMessage(), unavailable);
        }
    }

    private InputStream content(Document document) {
        if (document.quarantined()) {
            throw DomainException.conflict("DOC_IN_QUARANTINE", Words.of("DOC_IN_QUARANTINE", document.fileName()));
        }
        return document.kind().equals(FILE)
                ? store.open(document.sha256())
                : new ByteArrayInputStream(document.text().getBytes(StandardCharsets.UTF_8));
    }

    private static void close(InputStream content) {
        try {
            content.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
