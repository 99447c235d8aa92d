package org.proofline.evidence.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.jpa.HibernateHints;
import org.proofline.evidence.Document;
import org.springframework.stereotype.Repository;

/** The rows of proof. */
@Repository
class DocumentRows {

    private final EntityManager entities;

    DocumentRows(EntityManager entities) {
        this.entities = entities;
    }

    Optional<DocumentEntity> find(UUID id) {
        return Optional.ofNullable(entities.find(DocumentEntity.class, id));
    }

    /** As it is once it is locked: what this transaction read before may have changed while it waited. */
    Optional<DocumentEntity> lock(UUID id) {
        Optional<DocumentEntity> document = find(id);
        document.ifPresent(found -> entities.refresh(found, LockModeType.PESSIMISTIC_WRITE));
        return document;
    }

    /** Asked for by several modules in one transaction: the rows are looked for once and stay managed. */
    List<DocumentEntity> of(UUID subjectId) {
        return DocumentsOfTransaction.of(this).get(subjectId, this::ofSubject).stream()
                .filter(document -> !document.isRemoved())
                .toList();
    }

    private List<DocumentEntity> ofSubject(UUID subjectId) {
        return entities.createQuery(
                        "from DocumentEntity d where d.subjectId = :subject and d.removedAt is null"
                                + " order by d.uploadedAt, d.id",
                        DocumentEntity.class)
                .setParameter("subject", subjectId)
                .getResultList();
    }

    /** Those of a thing with these bytes, without a look at all the others. */
    List<DocumentEntity> of(UUID subjectId, String sha256) {
        return entities.createQuery(
                        "from DocumentEntity d where d.subjectId = :subject and d.sha256 = :sha256"
                                + " and d.removedAt is null order by d.uploadedAt, d.id",
                        DocumentEntity.class)
                .setParameter("subject", subjectId)
                .setParameter("sha256", sha256)
                .getResultList();
    }

    /** The next documents by id of all there ever were, removed ones too. */
    List<Document> after(UUID id, int most) {
        return entities.createQuery("from DocumentEntity d where d.id > :after order by d.id", DocumentEntity.class)
                .setParameter("after", id)
                .setMaxResults(most)
                .setHint(HibernateHints.HINT_READ_ONLY, true)
                .getResultStream()
                .map(DocumentEntity::toDocument)
                .toList();
    }

    /** What was found in these bytes; empty when no document with them is in quarantine. */
    Optional<String> inQuarantine(String sha256) {
        return entities
                .createQuery(
                        "select d.scanNote from DocumentEntity d where d.sha256 = :sha256 and d.state = :state",
                        String.class)
                .setParameter("sha256", sha256)
                .setParameter("state", Document.QUARANTINED)
                .setMaxResults(1)
                .getResultList()
                .stream()
                .findFirst();
    }

    /** All documents with these bytes, removed ones too, locked. */
    List<DocumentEntity> withBytes(String sha256) {
        return entities.createQuery(
                        "from DocumentEntity d where d.sha256 = :sha256 and d.kind = 'FILE' order by d.id",
                        DocumentEntity.class)
                .setParameter("sha256", sha256)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Waits until nobody else writes a row with these bytes or takes them away, and keeps others from it. */
    void holdAlone(String sha256) {
        entities.createNativeQuery(
                        "select 1 from pg_advisory_xact_lock" + StagedObjects.LOCK.replace("?", ":sha256"),
                        Integer.class)
                .setParameter("sha256", sha256)
                .getSingleResult();
    }

    /** The next hashes whose bytes were not scanned but can be. */
    List<String> toScan(String after, int most) {
        return entities.createQuery(
                        "select distinct d.sha256 from DocumentEntity d where d.sha256 > :after"
                                + " and d.scanState = 'NOT_SCANNED' and d.scanNote <> 'TOO_LARGE'"
                                + " and d.scanNote <> 'RELEASED' order by d.sha256",
                        String.class)
                .setParameter("after", after)
                .setMaxResults(most)
                .getResultList();
    }

    void add(DocumentEntity document) {
        entities.persist(document);
        DocumentsOfTransaction.of(this).forget();
    }

    void addText(DocumentTextEntity text) {
        entities.persist(text);
    }

    /** Texts that are not empty, by document. */
    Map<UUID, String> texts(List<UUID> documentIds) {
        return documentIds.isEmpty()
                ? Map.of()
                : entities.createQuery(
                                "select t.documentId, t.text from DocumentTextEntity t where t.documentId in :ids"
                                        + " and t.text <> ''",
                                Object[].class)
                        .setParameter("ids", documentIds)
                        .getResultStream()
                        .collect(Collectors.toMap(row -> (UUID) row[0], row -> (String) row[1]));
    }

    Optional<DocumentTextEntity> text(UUID documentId) {
        return Optional.ofNullable(entities.find(DocumentTextEntity.class, documentId));
    }
}
