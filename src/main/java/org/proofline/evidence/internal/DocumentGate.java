package org.proofline.evidence.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.proofline.evidence.Document.Check;
import org.proofline.evidence.DocumentResult;
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

    /**
     * A file that may come in.
     *
     * @param time what is left of its time for reading it
     */
    record Admitted(String mediaType, List<Check> checks, WorkTime time) {}

    /** @throws org.proofline.shared.DomainException INVALID or CONFLICT with the reason and the mend */
    Admitted admit(Spool spool, String fileName) {
        if (spool.stored().size() == 0) {
            throw Words.refusal(DocumentResult.MALFORMED, "DOC_EMPTY", fileName);
        }
        WorkTime time = workers.time();
        Detection found = detect(spool, fileName, time);
        refuseWhatDoesNotOpen(found, fileName);
        FileTypes.Taken type = typeOf(found, fileName);
        return new Admitted(type.mediaType(), passed(found, type, fileName), time);
    }

    private Detection detect(Spool spool, String fileName, WorkTime time) {
        try {
            return workers.detect(spool.file(), time);
        } catch (WorkerFailure failure) {
            throw switch (failure.why()) {
                case UNAVAILABLE -> new CheckerUnavailable(Words.of("DOC_CHECK_BUSY", fileName), failure);
                case TIMEOUT, CRASH, OUT_OF_MEMORY ->
                    Words.refusal(
                            DocumentResult.valueOf(failure.why().name()),
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
            throw Words.refusal(DocumentResult.ENCRYPTED, "DOC_ENCRYPTED", fileName);
        }
        if (found.macros()) {
            throw Words.refusal(DocumentResult.ACTIVE_CONTENT, "DOC_MACROS", fileName);
        }
        if (found.bomb() != null) {
            throw Words.refusal(DocumentResult.BOMB, "DOC_BOMB", fileName, found.bomb());
        }
        if (found.unsafe() != null) {
            throw Words.refusal(DocumentResult.ACTIVE_CONTENT, "DOC_UNSAFE", fileName, found.unsafe());
        }
    }

    private FileTypes.Taken typeOf(Detection found, String fileName) {
        String detected = found.mediaType();
        String extension = FileTypes.extension(fileName);
        Optional<FileTypes.Taken> taken = types.find(detected, extension);
        if (taken.isPresent() && found.broken() == null) {
            return taken.get();
        }
        Optional<String> name = types.nameOf(detected);
        String refusal = types.refusalOf(detected);
        boolean disguised = taken.isEmpty() && types.takes(extension) && !refusal.equals("DOC_MACROS");
        if (found.broken() != null && !disguised) {
            throw Words.refusal(DocumentResult.MALFORMED, "DOC_BROKEN", fileName, found.broken());
        }
        if (name.isPresent() || disguised && !refusal.equals("DOC_PROGRAM")) {
            throw Words.refusal(DocumentResult.TYPE_MISMATCH, "DOC_TYPE_MISMATCH", fileName, name.orElse(detected));
        }
        DocumentResult result = refusal.equals("DOC_MACROS") || refusal.equals("DOC_WEB_PAGE")
                ? DocumentResult.ACTIVE_CONTENT
                : DocumentResult.UNSUPPORTED;
        throw Words.refusal(
                disguised ? DocumentResult.TYPE_MISMATCH : result, refusal, fileName, detected, types.names());
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
