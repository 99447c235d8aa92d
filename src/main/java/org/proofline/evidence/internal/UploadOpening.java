package org.proofline.evidence.internal;

import java.time.Clock;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.evidence.internal.UploadRows.Open;
import org.proofline.evidence.internal.UploadRows.Row;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Begins uploads in parts: what can be refused by size, quota or number is refused before the first byte. */
@Component
class UploadOpening {

    private static final long MEGABYTE = 1024 * 1024;

    private final UploadRows rows;
    private final UploadParts parts;
    private final Quotas quotas;
    private final Clock clock;
    private final EvidenceSettings settings;

    UploadOpening(UploadRows rows, UploadParts parts, Quotas quotas, Clock clock, EvidenceSettings settings) {
        this.rows = rows;
        this.parts = parts;
        this.quotas = quotas;
        this.clock = clock;
        this.settings = settings;
    }

    @Transactional
    public Row open(Intake declared, long size) {
        Intake intake = Declared.file(declared);
        refuseBySize(intake, size);
        Open open = rows.openOf(intake.partnerId());
        if (open.count() >= settings.quota().openUploads()) {
            throw DomainException.conflict(
                    "UPLOAD_TOO_MANY",
                    Words.of("UPLOAD_TOO_MANY", settings.quota().openUploads()));
        }
        quotas.requireRoom(intake.partnerId(), open.bytes() + size, intake.fileName());
        Row row = new Row(Ids.next(clock), intake, size, 0, parts.expiry(), null);
        rows.add(row, ActionContext.current().actor().username());
        return row;
    }

    long partSize() {
        return settings.upload().partSize().toBytes();
    }

    long smallestRest() {
        return settings.upload().smallestRest().toBytes();
    }

    private void refuseBySize(Intake intake, long size) {
        if (size < 1) {
            throw Words.refusal("DOC_EMPTY", intake.fileName());
        }
        long most = settings.maxFileSize().toBytes();
        if (size > most) {
            throw Words.refusal(
                    DomainException.Kind.TOO_LARGE, "file", "DOC_TOO_LARGE", intake.fileName(), most / MEGABYTE);
        }
    }
}
