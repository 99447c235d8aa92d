package org.proofline.evidence.internal;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.proofline.evidence.Document;
import org.proofline.evidence.DocumentPages;
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Service;

@Service
class DrawnPages implements DocumentPages {

    private static final String PDF = "application/pdf";

    private final DocumentRecords records;
    private final DocumentReading reading;
    private final S3EvidenceStore store;

    DrawnPages(DocumentRecords records, DocumentReading reading, S3EvidenceStore store) {
        this.records = records;
        this.reading = reading;
        this.store = store;
    }

    @Override
    public byte[] draw(UUID documentId, int page) {
        Document document = records.find(documentId);
        if (!PDF.equals(document.mediaType()) || document.quarantined() || page < 1 || page > LAST) {
            throw DomainException.notFound("page");
        }
        byte[] picture = drawn(document, page);
        records.viewed(document);
        return picture;
    }

    private byte[] drawn(Document document, int page) {
        try (InputStream content = store.open(document.sha256());
                Spool spool = Spool.of(content, document.size(), document.fileName())) {
            return reading.page(spool.file(), page);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (WorkerFailure failure) {
            throw DomainException.conflict(
                    "PAGE_NOT_DRAWN",
                    "Page " + page + " of " + document.fileName() + " can't be shown here. Open the document.");
        }
    }
}
