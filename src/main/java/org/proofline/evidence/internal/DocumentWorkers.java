package org.proofline.evidence.internal;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingDeque;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.proofline.evidence.worker.Detection;
import org.proofline.evidence.worker.Extraction;
import org.proofline.evidence.worker.PageAnswer;

/**
 * The document workers. A slot is handed to one document at a time; its JVM starts when first needed, and a new one
 * takes its place after a crash, after a timeout and after a number of documents.
 */
final class DocumentWorkers implements AutoCloseable {

    private final WorkerCommand command;
    private final WorkerSettings settings;
    private final BlockingDeque<Slot> free;
    private final ScheduledExecutorService watchdog = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "document-worker-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    DocumentWorkers(WorkerCommand command, WorkerSettings settings) {
        this.command = command;
        this.settings = settings;
        this.free = new LinkedBlockingDeque<>(settings.count());
        for (int i = 0; i < settings.count(); i++) {
            free.add(new Slot());
        }
    }

    /** The time that one document has, for all that is done with it in a row. */
    WorkTime time() {
        return new WorkTime(settings.timeLimit());
    }

    /** What the file is, from its bytes. */
    Detection detect(Path file, WorkTime time) throws WorkerFailure {
        Map<String, String> request = Map.of("command", "DETECT", "file", file.toString());
        return Detection.of(call(new Task(request, settings.detectLimit(), time, Hearing.NONE)));
    }

    /** What the file says. */
    Extraction extract(Path file, String mediaType, int maxText, WorkTime time) throws WorkerFailure {
        Map<String, String> request = Map.of(
                "command",
                "EXTRACT",
                "file",
                file.toString(),
                "mediaType",
                mediaType,
                "maxText",
                Integer.toString(maxText));
        return Extraction.of(call(new Task(request, settings.extractLimit(), time, Hearing.NONE)));
    }

    /** A page of a PDF as a JPEG. What comes is not decoded here: the worker may have been taken over. */
    byte[] page(Path file, int page) throws WorkerFailure {
        Map<String, String> request =
                Map.of("command", "PAGE", "file", file.toString(), "page", Integer.toString(page));
        byte[] picture = PageAnswer.of(call(new Task(request, settings.extractLimit(), time(), Hearing.NONE)));
        if (picture.length == 0) {
            throw new WorkerFailure(WorkerFailure.Cause.CRASH, "The page can't be drawn");
        }
        return picture;
    }

    /** The first rows of a workbook, told as they come; the answer has the last of them. */
    Map<String, String> rows(Path workbook, long most, Hearing hearing) throws WorkerFailure {
        Map<String, String> request =
                Map.of("command", "ROWS", "file", workbook.toString(), "most", Long.toString(most));
        return call(new Task(request, settings.timeLimit(), time(), hearing));
    }

    @Override
    public void close() {
        watchdog.shutdownNow();
        free.forEach(Slot::discard);
    }

    private Map<String, String> call(Task task) throws WorkerFailure {
        if (task.time().isUp()) {
            throw new WorkerFailure(WorkerFailure.Cause.TIMEOUT, "Its time was used up before");
        }
        Slot slot = take();
        try {
            return slot.call(task);
        } finally {
            // Used last, taken first: a second worker starts only when two documents come at once.
            free.addFirst(slot);
        }
    }

    /**
     * What a worker is asked.
     *
     * @param own limit of this step, without the time the worker waits for a processor
     * @param time of the document, for all steps
     */
    private record Task(Map<String, String> request, Duration own, WorkTime time, Hearing hearing) {}

    private Slot take() throws WorkerFailure {
        try {
            Slot slot = free.pollFirst(settings.queueLimit().toMillis(), TimeUnit.MILLISECONDS);
            if (slot != null) {
                return slot;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new WorkerFailure(WorkerFailure.Cause.UNAVAILABLE, "All document workers are busy");
    }

    /** A place for one worker; held by one thread at a time. */
    private final class Slot {

        private WorkerProcess worker;

        Map<String, String> call(Task task) throws WorkerFailure {
            WorkerProcess running = running();
            boolean first = running.served() == 0;
            task.hearing().begins();
            try {
                return timed(running, task);
            } catch (WorkerFailure | RuntimeException failure) {
                discard();
                if (first || !ended(failure)) {
                    throw failure;
                }
            }
            return call(task);
        }

        private static Map<String, String> timed(WorkerProcess running, Task task) throws WorkerFailure {
            long begin = System.nanoTime();
            try {
                return running.call(
                        task.request(), new TimeLimit(task.own(), task.time().left()), task.hearing());
            } finally {
                task.time().spend(Duration.ofNanos(System.nanoTime() - begin));
            }
        }

        /** An earlier document may have damaged the worker: only a fresh one's end speaks against this document. */
        private static boolean ended(Exception why) {
            return why instanceof WorkerFailure failure
                    && (failure.why() == WorkerFailure.Cause.CRASH
                            || failure.why() == WorkerFailure.Cause.OUT_OF_MEMORY);
        }

        private WorkerProcess running() throws WorkerFailure {
            if (worker != null && (!worker.isAlive() || worker.served() >= settings.documentsEach())) {
                discard();
            }
            if (worker == null) {
                worker = WorkerProcess.start(command, settings.startLimit(), watchdog);
            }
            return worker;
        }

        private void discard() {
            if (worker != null) {
                worker.close();
                worker = null;
            }
        }
    }
}
