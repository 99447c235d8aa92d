package org.proofline.evidence.internal;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.annotations.Mutability;
import org.hibernate.type.SqlTypes;
import org.hibernate.type.descriptor.java.Immutability;
import org.proofline.evidence.Document;
import org.proofline.evidence.Document.Check;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.evidence.Prints;
import org.proofline.evidence.Scan;

/** A row of proof. What came in never changes; the database refuses it too. */
@Entity
@Table(schema = "evidence", name = "document")
class DocumentEntity {

    static final String PENDING = "PENDING";
    static final String ACCEPTED = "ACCEPTED";
    private static final String REMOVED = "REMOVED";

    @Id
    private UUID id;

    private UUID subjectId;
    private UUID partnerId;
    private String requirement;
    private Integer line;
    private String kind;
    private String fileName;
    private String mediaType;
    private long size;
    private String sha256;

    @Column(name = "content")
    private String text;

    private UUID copiedFrom;
    private String uploadedBy;
    private Instant uploadedAt;
    private String state;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private List<Check> checks;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, String> extracted;

    @JdbcTypeCode(SqlTypes.JSON)
    @Mutability(Immutability.class)
    private Map<String, String> metadata;

    private Instant removedAt;
    private String removedBy;

    @Column(name = "scan")
    private String scanState;

    private String scanNote;
    private Instant scannedAt;

    protected DocumentEntity() {}

    /** What came in, besides what the uploader said of it. */
    record Content(String kind, String mediaType, long size, String sha256, String text) {}

    /** @param scan null for links and values */
    DocumentEntity(UUID id, Intake intake, Content content, Scan scan, String by, Instant at) {
        this(id, intake, content, by, at);
        if (scan != null) {
            scanned(scan);
        }
    }

    private DocumentEntity(UUID id, Intake intake, Content content, String by, Instant at) {
        this.id = id;
        this.subjectId = intake.subjectId();
        this.partnerId = intake.partnerId();
        this.requirement = intake.requirement();
        this.line = intake.line();
        this.fileName = intake.fileName();
        this.kind = content.kind();
        this.mediaType = content.mediaType();
        this.size = content.size();
        this.sha256 = content.sha256();
        this.text = content.text();
        this.uploadedBy = by;
        this.uploadedAt = at.truncatedTo(ChronoUnit.MICROS);
        this.state = PENDING;
        this.checks = List.of();
        this.extracted = Map.of();
        this.metadata = Map.of();
    }

    DocumentEntity copyTo(UUID newId, UUID otherSubject, String by, Instant at) {
        Intake intake = new Intake(otherSubject, partnerId, requirement, line, fileName);
        DocumentEntity copy =
                new DocumentEntity(newId, intake, new Content(kind, mediaType, size, sha256, text), scan(), by, at);
        copy.copiedFrom = id;
        copy.state = state;
        copy.checks = List.copyOf(checks);
        copy.extracted = Map.copyOf(extracted);
        copy.metadata = Map.copyOf(metadata);
        return copy;
    }

    /** Taken in with these checks; what is still to be read stands among them as PENDING. */
    void admit(List<Check> passed) {
        checks = List.copyOf(passed);
        state = passed.stream().anyMatch(check -> check.outcome().equals(PENDING)) ? PENDING : ACCEPTED;
    }

    /** The document was read: replaces the pending check by what came out. */
    void complete(DocumentReading.Outcome outcome) {
        List<Check> all = new ArrayList<>(checks);
        all.removeIf(check -> check.outcome().equals(PENDING));
        all.addAll(outcome.checks());
        checks = all;
        extracted = new TreeMap<>(outcome.extracted());
        metadata = new TreeMap<>(outcome.metadata());
        state = ACCEPTED;
    }

    void remove(String by, Instant at) {
        removedBy = by;
        removedAt = at;
    }

    /** What the scanner says; an infected file stays in quarantine for good. */
    void scanned(Scan scan) {
        scanState = scan.state();
        scanNote = scan.note();
        scannedAt = scan.at().truncatedTo(ChronoUnit.MICROS);
        if (scan.infected()) {
            state = Document.QUARANTINED;
        }
    }

    boolean isQuarantined() {
        return state.equals(Document.QUARANTINED);
    }

    Scan scan() {
        return scanState == null ? null : new Scan(scanState, scanNote, scannedAt);
    }

    boolean isPending() {
        return state.equals(PENDING) && !isRemoved();
    }

    boolean isRemoved() {
        return removedAt != null;
    }

    boolean isFile() {
        return kind.equals("FILE");
    }

    boolean isSameAs(Intake intake, String otherSha256) {
        return !isRemoved() && !isQuarantined() && sha256.equals(otherSha256) && answers(intake);
    }

    /** Whether it is the answer to the same upload. */
    boolean answers(Intake intake) {
        return Objects.equals(subjectId, intake.subjectId())
                && partnerId.equals(intake.partnerId())
                && requirement.equals(intake.requirement())
                && Objects.equals(line, intake.line());
    }

    UUID copiedFrom() {
        return copiedFrom;
    }

    Document toDocument() {
        return new Document(
                id,
                subjectId,
                partnerId,
                requirement,
                line,
                kind,
                fileName,
                mediaType,
                size,
                sha256,
                text,
                List.copyOf(checks),
                Map.copyOf(new LinkedHashMap<>(extracted)),
                isRemoved() ? REMOVED : state,
                uploadedBy,
                uploadedAt,
                prints(),
                ReadFacts.result(metadata),
                ReadFacts.suggestions(metadata, extracted),
                ReadFacts.about(metadata),
                scan());
    }

    private Prints prints() {
        return new Prints(
                words("print.pictures"),
                words("print.turns"),
                words("print.bands"),
                metadata.getOrDefault("print.text", ""));
    }

    private List<String> words(String name) {
        String value = metadata.get(name);
        return value == null ? List.of() : List.of(value.split(" "));
    }

    UUID id() {
        return id;
    }

    UUID partnerId() {
        return partnerId;
    }
}
