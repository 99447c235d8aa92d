package org.proofline.evidence.internal;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.proofline.evidence.Document.Check;
import org.proofline.evidence.DocumentResult;
import org.proofline.evidence.worker.Extraction;

/**
 * Reads what documents say, beside the request that brought them. Fewer threads than workers, so that finding out what
 * a file is never waits behind slow texts.
 */
final class DocumentReading implements AutoCloseable {

    private static final int WAITING = 500;
    private static final String TEXT = "DOC-TEXT";
    private static final int PAGE_SECONDS = 20;

    /**
     * What reading a document gave.
     *
     * @param text null when nothing could be read
     */
    record Outcome(
            List<Check> checks,
            Map<String, String> extracted,
            Map<String, String> metadata,
            String text,
            boolean truncated) {}

    private final DocumentWorkers workers;
    private final DocumentChecks checks;
    private final int maxText;
    private final ThreadPoolExecutor threads;

    DocumentReading(DocumentWorkers workers, EvidenceSettings settings, Clock clock) {
        this.workers = workers;
        this.maxText = settings.maxText();
        this.checks = new DocumentChecks(Limits.load(), clock);
        int count = Math.max(1, settings.worker().count() - 1);
        this.threads = new ThreadPoolExecutor(
                count, count, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), DocumentReading::thread);
        this.threads.allowCoreThreadTimeOut(true);
    }

    /**
     * Begins to read; fails with {@link WorkerFailure} only when no worker can be had.
     *
     * @param time what the document has left of its own
     */
    CompletableFuture<Outcome> begin(Path file, String mediaType, WorkTime time) {
        try {
            return CompletableFuture.supplyAsync(
                    () -> {
                        try {
                            return read(file, mediaType, time);
                        } catch (WorkerFailure unavailable) {
                            throw new CompletionException(unavailable);
                        }
                    },
                    threads);
        } catch (RejectedExecutionException full) {
            return CompletableFuture.failedFuture(
                    new WorkerFailure(WorkerFailure.Cause.UNAVAILABLE, "Too many documents wait to be read"));
        }
    }

    /** Waits for what was begun, at most so long; null when it is not there yet. */
    static Outcome within(Duration limit, CompletableFuture<Outcome> reading) {
        return reading.copy()
                .completeOnTimeout(null, limit.toMillis(), TimeUnit.MILLISECONDS)
                .exceptionally(unavailable -> null)
                .join();
    }

    /** Reads now, with the whole time of a document. */
    Outcome read(Path file, String mediaType) throws WorkerFailure {
        return read(file, mediaType, workers.time());
    }

    private Outcome read(Path file, String mediaType, WorkTime time) throws WorkerFailure {
        try {
            return outcome(workers.extract(file, mediaType, maxText, time));
        } catch (WorkerFailure failure) {
            if (failure.why() == WorkerFailure.Cause.UNAVAILABLE) {
                throw failure;
            }
            return outcome(failure);
        }
    }

    /** A page as a picture; waits its turn behind the texts. */
    byte[] page(Path file, int page) throws WorkerFailure {
        try {
            return CompletableFuture.supplyAsync(
                            () -> {
                                try {
                                    return workers.page(file, page);
                                } catch (WorkerFailure failure) {
                                    throw new CompletionException(failure);
                                }
                            },
                            threads)
                    .orTimeout(PAGE_SECONDS, TimeUnit.SECONDS)
                    .join();
        } catch (CompletionException | RejectedExecutionException failed) {
            if (failed.getCause() instanceof WorkerFailure failure) {
                throw failure;
            }
            throw new WorkerFailure(WorkerFailure.Cause.UNAVAILABLE, "Too many documents wait to be read");
        }
    }

    /** The threads of this work, for what follows it. */
    Executor threads() {
        return threads;
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }

    private Outcome outcome(Extraction found) {
        Map<String, String> metadata = new TreeMap<>(found.metadata());
        DocumentResult result = found.active().isEmpty() ? DocumentResult.OK : DocumentResult.ACTIVE_CONTENT;
        metadata.put(ReadFacts.RESULT, found.problem() == null ? result.name() : DocumentResult.MALFORMED.name());
        return new Outcome(checks.of(found), found.facts(), metadata, found.text(), found.truncated());
    }

    /** What was known before the worker ended is kept; that it ended stands in place of the check of the text. */
    private Outcome outcome(WorkerFailure failure) {
        Extraction known = Extraction.of(failure.known());
        Map<String, String> metadata = new TreeMap<>(known.metadata());
        metadata.put(ReadFacts.RESULT, failure.why().name());
        List<Check> given = new ArrayList<>();
        given.add(Words.check(TEXT, "REVIEW", "DOC-TEXT." + failure.why()));
        checks.of(known).stream().filter(check -> !check.ruleId().equals(TEXT)).forEach(given::add);
        String text = known.text().isBlank() ? null : known.text();
        return new Outcome(given, known.facts(), metadata, text, known.truncated());
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "document-reading");
        thread.setDaemon(true);
        return thread;
    }
}
