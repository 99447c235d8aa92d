package org.proofline.evidence.internal;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.evidence.Document;
import org.proofline.evidence.ReleaseEvent;
import org.proofline.evidence.Releases;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.proofline.shared.Subject;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class ReleaseService implements Releases {

    private final ReleaseTable table;
    private final DocumentRecords records;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ReleaseService(ReleaseTable table, DocumentRecords records, ApplicationEventPublisher events, Clock clock) {
        this.table = table;
        this.records = records;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public List<Release> all() {
        staff();
        return table.all();
    }

    @Override
    public Release propose(UUID documentId, String reason) {
        Actor person = staff();
        requireReason(reason);
        Document document = records.find(documentId);
        if (!document.quarantined()) {
            throw DomainException.conflict("NOT_IN_QUARANTINE", "This document is not in quarantine.");
        }
        Release release = new Release(
                Ids.next(clock),
                documentId,
                document.sha256(),
                document.scan().note(),
                reason.strip(),
                person.username(),
                null,
                null);
        if (!table.add(release, clock.instant())) {
            throw DomainException.conflict(
                    "RELEASE_PROPOSED", "The release of these bytes is proposed or agreed already.");
        }
        publish(release, document, "DOCUMENT_RELEASE_PROPOSED", release.reason());
        return release;
    }

    @Override
    public Release decide(UUID releaseId, boolean accepted, String answer) {
        Actor person = staff();
        requireReason(answer);
        Release release = table.lock(releaseId).orElseThrow(() -> DomainException.notFound("release"));
        if (release.decidedBy() != null) {
            throw DomainException.conflict("ALREADY_DECIDED", "This release was decided already.");
        }
        if (release.proposedBy().equals(person.username())) {
            throw DomainException.forbidden(
                    "SECOND_PERSON", "You proposed this. Somebody else decides whether the file is taken.");
        }
        table.decide(releaseId, accepted, answer.strip(), person.username(), clock.instant());
        publish(
                release,
                records.find(release.documentId()),
                accepted ? "DOCUMENT_RELEASED" : "DOCUMENT_RELEASE_DECLINED",
                answer.strip());
        return table.lock(releaseId).orElseThrow();
    }

    private void publish(Release release, Document document, String type, String reason) {
        events.publishEvent(new ReleaseEvent(
                Subject.of("DOCUMENT", document.id()),
                type,
                document.subjectId(),
                reason,
                Map.of(
                        "requirement", document.requirement(),
                        "sha256", release.sha256(),
                        "found", release.found())));
    }

    private static void requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw DomainException.invalid("REASON_REQUIRED", "Say in a few words why.");
        }
    }

    private static Actor staff() {
        Actor actor = ActionContext.current().actor();
        if (actor.isPartner()) {
            throw DomainException.forbidden("VENDOR_ONLY", "Only the vendor releases what is in quarantine.");
        }
        return actor;
    }
}
