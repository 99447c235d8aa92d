package org.proofline.sales;

import java.io.InputStream;
import java.io.Writer;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.proofline.sales.SalesUpload.Mode;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
class UploadDesk implements SalesUploads {

    private static final int LONGEST_NAME = 200;

    private final UploadTable uploads;
    private final UploadRuns runs;
    private final FileRows files;
    private final SalesSettings settings;
    private final Clock clock;

    UploadDesk(UploadTable uploads, UploadRuns runs, FileRows files, SalesSettings settings, Clock clock) {
        this.uploads = uploads;
        this.runs = runs;
        this.files = files;
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public SalesUpload receive(SalesOwner owner, String fileName, Mode mode, InputStream content) {
        StagedFile file = StagedFile.of(content, settings.maxFileSize().toBytes());
        boolean handedOver = false;
        try {
            files.checkHeader(file, owner);
            UUID id = Ids.next(clock);
            if (!runs.open(id, owner, name(fileName), file, mode)) {
                return uploads.live(owner, file.sha256())
                        .map(SalesUpload::again)
                        .orElseThrow(DomainException::stale);
            }
            handedOver = true;
            runs.start(id, owner, file);
            return get(id);
        } finally {
            if (!handedOver) {
                file.discard();
            }
        }
    }

    private static String name(String given) {
        String plain = given == null || given.isBlank() ? "sales" : given.replaceAll("\\p{Cntrl}", " ");
        return plain.length() > LONGEST_NAME ? plain.substring(0, LONGEST_NAME) : plain;
    }

    @Override
    public SalesUpload get(UUID id) {
        return uploads.find(id).filter(UploadDesk::mayBeSeen).orElseThrow(() -> DomainException.notFound("upload"));
    }

    private static boolean mayBeSeen(SalesUpload upload) {
        Actor actor = ActionContext.current().actor();
        return !actor.isPartner() || actor.partnerId().equals(upload.partnerId());
    }

    @Override
    public List<SalesUpload> latest(int limit) {
        return uploads.latest(ActionContext.current().actor().partnerId(), limit);
    }

    @Override
    public List<SalesMistake> mistakes(UUID id, int limit) {
        return uploads.mistakes(get(id).id(), limit);
    }

    @Override
    @Transactional(readOnly = true)
    public void writeMistakes(UUID id, Writer to) {
        uploads.writeMistakes(get(id).id(), to);
    }
}
