package org.proofline.evidence.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;

/** The text read from a document; written once. */
@Entity
@Table(schema = "evidence", name = "document_text")
class DocumentTextEntity {

    @Id
    private UUID documentId;

    @Column(name = "content")
    private String text;

    private boolean truncated;

    protected DocumentTextEntity() {}

    DocumentTextEntity(UUID documentId, String text, boolean truncated) {
        this.documentId = documentId;
        this.text = text;
        this.truncated = truncated;
    }

    DocumentTextEntity copyTo(UUID otherDocument) {
        return new DocumentTextEntity(otherDocument, text, truncated);
    }
}
