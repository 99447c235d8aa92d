package org.proofline.evidence.internal;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.proofline.evidence.DocumentResult;
import org.proofline.evidence.Workbooks;
import org.proofline.evidence.worker.SheetRows;

/**
 * Reads workbooks in workers of their own, so that large ones never stand before proof. The rows go to a file first: the
 * worker is free again, and its time is over, before anybody does something with them.
 */
final class WorkbookReading implements Workbooks, AutoCloseable {

    private static final long MOST_BYTES = 2L * 1024 * 1024 * 1024;

    private final DocumentWorkers workers;

    WorkbookReading(DocumentWorkers workers) {
        this.workers = workers;
    }

    @Override
    public void read(Path workbook, long most, Rows rows) throws Unreadable {
        try (RowFile file = new RowFile(MOST_BYTES)) {
            Map<String, String> answer = workers.rows(workbook, most, file);
            refuse(answer);
            file.told(answer);
            feed(file.finished(), rows);
        } catch (WorkerFailure failure) {
            throw unreadable(failure);
        } catch (RowFile.Full full) {
            throw new Unreadable(DocumentResult.BOMB, "its rows are more than two gigabytes");
        }
    }

    @Override
    public void close() {
        workers.close();
    }

    private static void refuse(Map<String, String> answer) throws Unreadable {
        if (SheetRows.bombOf(answer) != null) {
            throw new Unreadable(DocumentResult.BOMB, SheetRows.bombOf(answer));
        }
        if (SheetRows.problemOf(answer) != null) {
            throw new Unreadable(DocumentResult.MALFORMED, SheetRows.problemOf(answer));
        }
    }

    private static void feed(Path file, Rows rows) throws Unreadable {
        try (Reader in = Files.newBufferedReader(file)) {
            boolean more = true;
            for (var row = next(in); more && row != null; row = more ? next(in) : null) {
                more = rows.row(row.number(), row.cells());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Only a worker that was taken over tells rows that are none. */
    private static SheetRows.SheetRow next(Reader in) throws Unreadable {
        try {
            return SheetRows.next(in);
        } catch (IOException noRow) {
            throw new Unreadable(DocumentResult.CRASH, Words.of("reason.CRASH"));
        }
    }

    private Unreadable unreadable(WorkerFailure failure) {
        return failure.why() == WorkerFailure.Cause.UNAVAILABLE
                ? new Unreadable(null, failure.getMessage())
                : new Unreadable(
                        DocumentResult.valueOf(failure.why().name()),
                        Words.of(
                                "reason." + failure.why(), workers.time().left().toSeconds()));
    }
}
