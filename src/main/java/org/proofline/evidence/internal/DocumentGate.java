package org.proofline.evidence.internal;

import java.util.ArrayList;
import java.util.List;
import org.proofline.evidence.Document.Check;
import org.proofline.evidence.worker.Detection;
import org.proofline.evidence.worker.Detection.Encryption;

/** Decides whether a file comes in: by size, by what its content is, and by whether it opens. */
final class DocumentGate {

    private final FileTypes types;
    private final DocumentWorkers workers;
    private final WorkerSettings limits;

    DocumentGate(FileTypes types, DocumentWorkers workers, WorkerSettings limits) {
        this.types = types;
        this.workers = workers;
        this.limits = limits;
    }

    /** A file that may come in. */
    record Admitted(String mediaType, List<Check> checks) {}

    /** @throws org.proofline.shared.DomainException INVALID or CONFLICT with the reason and the mend */
    Admitted admit(Spool spool, String fileName) {
        if (spool.stored().size() == 0) {
            throw Words.refusal("DOC_EMPTY", fileName);
        }
        Detection found = detect(spool, fileName);
        refuseWhatDoesNotOpen(found, fileName);
        FileTypes.Taken type = typeOf(found, fileName);
        return new Admitted(type.mediaType(), passed(found, type, fileName));
    }

    private Detection detect(Spool spool, String fileName) {
        try {
            return workers.detect(spool.file());
        } catch (WorkerFailure failure) {
            throw switch (failure.why()) {
                case UNAVAILABLE -> new CheckerUnavailable(Words.of("DOC_CHECK_BUSY", fileName), failure);
                case TIMEOUT, CRASH ->
                    Words.refusal(
                            "DOC_CHECK_FAILED",
                            fileName,
                            Words.of(
                                    "reason." + failure.why(),
                                    limits.detectLimit().toSeconds()));
            };
        }
    }

    private static void refuseWhatDoesNotOpen(Detection found, String fileName) {
        if (found.encryption() == Encryption.PASSWORD) {
            throw Words.refusal("DOC_ENCRYPTED", fileName);
        }
        if (found.macros()) {
            throw Words.refusal("DOC_MACROS", fileName);
        }
        if (found.unsafe() != null) {
            throw Words.refusal("DOC_UNSAFE", fileName, found.unsafe());
        }
        if (found.broken() != null) {
            throw Words.refusal("DOC_BROKEN", fileName, found.broken());
        }
    }

    private FileTypes.Taken typeOf(Detection found, String fileName) {
        String detected = found.mediaType();
        return types.find(detected, FileTypes.extension(fileName)).orElseThrow(() -> types.nameOf(detected)
                .map(name -> Words.refusal("DOC_TYPE_MISMATCH", fileName, name))
                .orElseGet(() -> Words.refusal(types.refusalOf(detected), fileName, detected, types.names())));
    }

    private static List<Check> passed(Detection found, FileTypes.Taken type, String fileName) {
        List<Check> checks = new ArrayList<>();
        checks.add(Words.check("DOC-SIZE", "PASS", "DOC-SIZE", fileName));
        checks.add(Words.check("DOC-TYPE", "PASS", "DOC-TYPE", type.name()));
        checks.add(
                found.encryption() == Encryption.PERMISSIONS
                        ? Words.check("DOC-ENCRYPTION", "INFO", "DOC-ENCRYPTION.permissions")
                        : Words.check("DOC-ENCRYPTION", "PASS", "DOC-ENCRYPTION"));
        checks.add(Words.check("DOC-INTEGRITY", "PASS", "DOC-INTEGRITY"));
        return checks;
    }
}
