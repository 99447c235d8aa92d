package org.proofline.evidence.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.evidence.Document;
import org.proofline.evidence.Document.Check;
import org.proofline.evidence.DocumentEvent;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.evidence.EvidenceStore;
import org.proofline.evidence.Scan;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Writes what is known of documents, each change with its event in the same transaction. */
@Component
@Transactional
class DocumentRecords {

    private final DocumentRows rows;
    private final StagedObjects staged;
    private final Quotas quotas;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    DocumentRecords(
            DocumentRows rows, StagedObjects staged, Quotas quotas, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.staged = staged;
        this.quotas = quotas;
        this.events = events;
        this.clock = clock;
    }

    /**
     * @param scan null for links and values
     * @param read null while the document is still being read
     */
    Document add(
            Intake intake,
            DocumentEntity.Content content,
            Scan scan,
            List<Check> checks,
            DocumentReading.Outcome read) {
        DocumentEntity document = new DocumentEntity(Ids.next(clock), intake, content, scan, me(), clock.instant());
        document.admit(checks);
        rows.add(document);
        if (read != null) {
            complete(document, read);
        }
        return publish(DocumentEvent.ADDED, document);
    }

    /**
     * Adds a file whose bytes lie in the store, and sees to it that they stay there until the row is committed.
     *
     * @param checks what is known so far; what is still to be read stands among them as PENDING
     */
    Document addFile(
            Intake intake, Admission.Admitted admitted, List<Check> checks, DocumentReading.Outcome read, Spool spool) {
        EvidenceStore.Stored stored = spool.stored();
        staged.keep(spool);
        quotas.take(intake.partnerId(), stored.size(), intake.fileName());
        DocumentEntity.Content content =
                new DocumentEntity.Content("FILE", admitted.mediaType(), stored.size(), stored.sha256(), null);
        return add(intake, content, admitted.scan(), checks, read);
    }

    /** The same content that the same place has already, as after a double click. */
    Optional<Document> sameAs(Intake intake, String sha256) {
        return intake.subjectId() == null
                ? Optional.empty()
                : rows.of(intake.subjectId(), sha256).stream()
                        .filter(document -> document.isSameAs(intake, sha256))
                        .map(DocumentEntity::toDocument)
                        .findFirst();
    }

    /** Keeps what reading gave, unless that has happened in the meantime. */
    void finish(UUID documentId, DocumentReading.Outcome outcome) {
        rows.lock(documentId).filter(DocumentEntity::isPending).ifPresent(document -> {
            complete(document, outcome);
            publish(DocumentEvent.CHECKED, document);
        });
    }

    void viewed(Document document) {
        events.publishEvent(DocumentEvent.of(DocumentEvent.VIEWED, document));
    }

    void remove(UUID documentId) {
        DocumentEntity document = rows.lock(documentId)
                .filter(found -> ActionContext.current().actor().sees(found.partnerId()))
                .orElseThrow(() -> DomainException.notFound("document"));
        if (!document.isRemoved()) {
            document.remove(me(), clock.instant());
            publish(DocumentEvent.REMOVED, document);
        }
    }

    void copy(UUID fromSubjectId, UUID toSubjectId) {
        Set<UUID> copied =
                rows.of(toSubjectId).stream().map(DocumentEntity::copiedFrom).collect(Collectors.toSet());
        for (DocumentEntity original : rows.of(fromSubjectId)) {
            if (!copied.contains(original.id()) && !original.isQuarantined()) {
                copy(original, toSubjectId);
            }
        }
    }

    @Transactional(readOnly = true)
    Document find(UUID documentId) {
        return rows.find(documentId)
                .filter(DocumentRecords::maySee)
                .map(DocumentEntity::toDocument)
                .orElseThrow(() -> DomainException.notFound("document"));
    }

    @Transactional(readOnly = true)
    List<Document> of(UUID subjectId) {
        return rows.of(subjectId).stream()
                .filter(DocumentRecords::maySee)
                .map(DocumentEntity::toDocument)
                .toList();
    }

    @Transactional(readOnly = true)
    Map<UUID, String> texts(UUID subjectId, Set<UUID> documentIds) {
        return rows.texts(rows.of(subjectId).stream()
                .filter(DocumentRecords::maySee)
                .map(DocumentEntity::id)
                .filter(documentIds::contains)
                .toList());
    }

    @Transactional(readOnly = true)
    List<Document> after(UUID id, int most) {
        return rows.after(id, most);
    }

    private void copy(DocumentEntity original, UUID toSubjectId) {
        if (!ActionContext.current().actor().sees(original.partnerId())) {
            throw DomainException.notFound("claim");
        }
        UUID id = Ids.next(clock);
        DocumentEntity copy = original.copyTo(id, toSubjectId, me(), clock.instant());
        rows.add(copy);
        rows.text(original.id()).ifPresent(text -> rows.addText(text.copyTo(id)));
        publish(DocumentEvent.ADDED, copy);
    }

    private void complete(DocumentEntity document, DocumentReading.Outcome outcome) {
        document.complete(outcome);
        if (outcome.text() != null) {
            rows.addText(new DocumentTextEntity(document.id(), outcome.text(), outcome.truncated()));
        }
    }

    private Document publish(String type, DocumentEntity entity) {
        Document document = entity.toDocument();
        events.publishEvent(DocumentEvent.of(type, document));
        return document;
    }

    /** Staff still see what a partner took off a draft. */
    private static boolean maySee(DocumentEntity document) {
        var actor = ActionContext.current().actor();
        return actor.sees(document.partnerId()) && !(document.isRemoved() && actor.isPartner());
    }

    private static String me() {
        return ActionContext.current().actor().username();
    }
}
