package org.proofline.evidence.internal;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
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

    Optional<DocumentEntity> lock(UUID id) {
        return Optional.ofNullable(entities.find(DocumentEntity.class, id, LockModeType.PESSIMISTIC_WRITE));
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

    void add(DocumentEntity document) {
        entities.persist(document);
        DocumentsOfTransaction.of(this).forget();
    }

    void addText(DocumentTextEntity text) {
        entities.persist(text);
    }

    Optional<DocumentTextEntity> text(UUID documentId) {
        return Optional.ofNullable(entities.find(DocumentTextEntity.class, documentId));
    }
}
