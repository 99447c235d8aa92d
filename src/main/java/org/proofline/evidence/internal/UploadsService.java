package org.proofline.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.proofline.evidence.Document;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.evidence.Uploads;
import org.proofline.evidence.internal.UploadRows.Row;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Service;

/** Uploads in parts, up to the moment in which the whole file goes the way of every other. */
@Service
class UploadsService implements Uploads {

    private final UploadOpening opening;
    private final UploadRows rows;
    private final UploadParts parts;
    private final DocumentIntake intake;
    private final DocumentRecords records;

    UploadsService(
            UploadOpening opening, UploadRows rows, UploadParts parts, DocumentIntake intake, DocumentRecords records) {
        this.opening = opening;
        this.rows = rows;
        this.parts = parts;
        this.intake = intake;
        this.records = records;
    }

    @Override
    public Upload begin(Intake declared, long size) {
        return told(opening.open(declared, size));
    }

    @Override
    public Upload get(UUID id) {
        return told(row(id));
    }

    @Override
    public Upload append(UUID id, long offset, InputStream content) {
        Row row = row(id);
        parts.requireNext(row, offset);
        try (PartSpool part = PartSpool.of(content, Math.min(opening.partSize(), row.size() - offset))) {
            if (part.size() > 0 && !(part.broken() && part.size() < opening.smallestRest())) {
                parts.add(id, offset, part);
            }
        }
        return get(id);
    }

    @Override
    public Document finish(UUID id) {
        Row row = row(id);
        if (row.documentId() != null) {
            return records.find(row.documentId());
        }
        if (row.received() < row.size()) {
            throw DomainException.conflict(
                    "UPLOAD_INCOMPLETE", Words.of("UPLOAD_INCOMPLETE", row.received(), row.size()));
        }
        if (!parts.beginJoining(id)) {
            throw DomainException.conflict("UPLOAD_JOINING", Words.of("UPLOAD_JOINING"));
        }
        return join(row);
    }

    @Override
    public void cancel(UUID id) {
        parts.delete(row(id).id());
    }

    /** A file that is refused is given up: another one must come. Whatever else fails can be tried again. */
    private Document join(Row row) {
        UUID documentId = null;
        try (InputStream whole = parts.joined(row.id())) {
            Document document = intake.file(row.intake(), whole);
            documentId = document.id();
            return document;
        } catch (DomainException e) {
            if (e.kind() != DomainException.Kind.CONFLICT) {
                parts.delete(row.id());
            }
            throw e;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            parts.endJoining(row.id(), documentId);
        }
    }

    private Row row(UUID id) {
        return rows.find(id)
                .filter(row -> ActionContext.current().actor().sees(row.intake().partnerId()))
                .orElseThrow(() -> DomainException.notFound("upload"));
    }

    private Upload told(Row row) {
        Intake declared = row.intake();
        return new Upload(
                row.id(),
                declared.subjectId(),
                declared.partnerId(),
                declared.fileName(),
                row.size(),
                row.received(),
                opening.partSize(),
                row.expiresAt(),
                row.documentId());
    }
}
