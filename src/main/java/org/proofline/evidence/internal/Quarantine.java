package org.proofline.evidence.internal;

import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proofline.evidence.Document;
import org.proofline.evidence.DocumentEvent;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.evidence.Scan;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Keeps files apart in which the scanner found something: their bytes lie under another prefix of the store, every
 * document with these bytes counts no more, and nobody can open it.
 */
@Component
class Quarantine {

    private final DocumentRows rows;
    private final S3EvidenceStore store;
    private final Quotas quotas;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Quarantine(DocumentRows rows, S3EvidenceStore store, Quotas quotas, ApplicationEventPublisher events, Clock clock) {
        this.rows = rows;
        this.store = store;
        this.quotas = quotas;
        this.events = events;
        this.clock = clock;
    }

    /** What was found in these bytes before, if ever. */
    Optional<String> found(String sha256) {
        return rows.inQuarantine(sha256);
    }

    /** Bytes that came in without the scanner, in the order of their hashes. */
    List<String> toScan(String after, int most) {
        return rows.toScan(after, most);
    }

    /** Empty when they are lost, which the verification of the stored proof tells. */
    Optional<InputStream> bytes(String sha256) {
        return store.holds(sha256) ? Optional.of(store.open(sha256)) : Optional.empty();
    }

    /** Keeps an upload that is refused, with a row that names it. */
    void keep(Intake intake, Spool spool, Scan scan) {
        String sha256 = spool.stored().sha256();
        rows.holdAlone(sha256);
        store.quarantine(spool.file(), spool.stored());
        List<DocumentEntity> known = rows.withBytes(sha256);
        markAll(known, scan);
        if (known.stream().noneMatch(document -> document.answers(intake))) {
            add(intake, spool, scan);
        }
    }

    /** Takes bytes that came in before out of the proof. */
    void move(String sha256, Scan scan) {
        rows.holdAlone(sha256);
        store.quarantine(sha256);
        markAll(rows.withBytes(sha256), scan);
    }

    /** Notes what the scanner said of bytes that came in without it. */
    void note(String sha256, Scan scan) {
        for (DocumentEntity document : rows.withBytes(sha256)) {
            if (!document.isQuarantined()) {
                boolean news = !document.scan().state().equals(scan.state());
                document.scanned(scan);
                if (news) {
                    publish(DocumentEvent.SCANNED, document);
                }
            }
        }
    }

    private void markAll(List<DocumentEntity> documents, Scan scan) {
        documents.stream().filter(document -> !document.isQuarantined()).forEach(document -> {
            document.scanned(scan);
            publish(DocumentEvent.QUARANTINED, document);
        });
    }

    private void add(Intake intake, Spool spool, Scan scan) {
        quotas.take(intake.partnerId(), spool.stored().size(), intake.fileName());
        UUID id = Ids.next(clock);
        DocumentEntity.Content content = new DocumentEntity.Content(
                "FILE",
                "application/octet-stream",
                spool.stored().size(),
                spool.stored().sha256(),
                null);
        DocumentEntity document = new DocumentEntity(
                id, intake, content, scan, ActionContext.current().actor().username(), clock.instant());
        rows.add(document);
        publish(DocumentEvent.ADDED, document);
        publish(DocumentEvent.QUARANTINED, document);
    }

    private void publish(String type, DocumentEntity entity) {
        Document document = entity.toDocument();
        events.publishEvent(DocumentEvent.of(type, document));
    }
}
