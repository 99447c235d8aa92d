package org.proofline.evidence.internal;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.proofline.evidence.worker.Frames;
import org.springframework.util.FileSystemUtils;

/** One running worker: a child JVM with a pipe to it. Not thread-safe; whoever holds it has it alone. */
final class WorkerProcess implements AutoCloseable {

    private static final int ERRORS_SHOWN = 500;
    /** How a JVM ends that was told to end when its memory is used up. */
    private static final int OUT_OF_MEMORY = 3;

    private static final int EXIT_SECONDS = 2;

    private final Path home;
    private final Process process;
    private final ScheduledExecutorService watchdog;
    private final DataInputStream in;
    private final DataOutputStream out;
    private final Map<String, Integer> served = new HashMap<>();

    private WorkerProcess(Path home, Process process, ScheduledExecutorService watchdog) {
        this.home = home;
        this.process = process;
        this.watchdog = watchdog;
        this.in = new DataInputStream(new BufferedInputStream(process.getInputStream()));
        this.out = new DataOutputStream(new BufferedOutputStream(process.getOutputStream()));
    }

    /** Starts a worker and waits until it is ready. */
    static WorkerProcess start(WorkerCommand command, Duration limit, ScheduledExecutorService watchdog)
            throws WorkerFailure {
        WorkerProcess worker = null;
        try {
            Path home = Files.createTempDirectory("proofline-worker");
            worker = new WorkerProcess(home, command.in(home).start(), watchdog);
            worker.exchange(null, TimeLimit.byTheClock(limit), Hearing.NONE);
            return worker;
        } catch (IOException | WorkerFailure e) {
            String errors = worker == null ? "" : worker.errors();
            if (worker != null) {
                worker.close();
            }
            throw new WorkerFailure(
                    WorkerFailure.Cause.UNAVAILABLE,
                    "The document worker did not start: " + e.getMessage() + " " + errors);
        }
    }

    /** Sends one request and waits for its whole answer; after a failure the worker is dead. */
    Map<String, String> call(Map<String, String> request, TimeLimit limit, Hearing hearing) throws WorkerFailure {
        served.merge(request.get("command"), 1, Integer::sum);
        return exchange(request, limit, hearing);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** How many documents it had; one that is looked at and then read counts once. */
    int served() {
        return served.values().stream().mapToInt(Integer::intValue).max().orElse(0);
    }

    long pid() {
        return process.pid();
    }

    @Override
    public void close() {
        process.destroyForcibly();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
            FileSystemUtils.deleteRecursively(home);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (IOException e) {
            // A leftover temporary folder hurts nobody; the system clears it.
            home.toFile().deleteOnExit();
        }
    }

    private Map<String, String> exchange(Map<String, String> request, TimeLimit limit, Hearing hearing)
            throws WorkerFailure {
        Map<String, String> known = Map.of();
        Deadline deadline = Deadline.of(process, limit, watchdog);
        try {
            if (request != null) {
                Frames.write(out, request);
            }
            Map<String, String> answer = Frames.read(in);
            while (Frames.isUnfinished(answer)) {
                known = answer;
                hearing.told(answer);
                answer = Frames.read(in);
            }
            return answer;
        } catch (IOException e) {
            boolean outOfMemory = e instanceof EOFException && !deadline.isOver() && exitCode() == OUT_OF_MEMORY;
            process.destroyForcibly();
            throw deadline.isOver()
                    ? new WorkerFailure(WorkerFailure.Cause.TIMEOUT, "It took too long", known)
                    : new WorkerFailure(
                            outOfMemory ? WorkerFailure.Cause.OUT_OF_MEMORY : WorkerFailure.Cause.CRASH,
                            "The worker ended",
                            known);
        } finally {
            deadline.cancel();
        }
    }

    /** Of a worker that ended by itself; -1 when it still runs. */
    private int exitCode() {
        try {
            return process.waitFor(EXIT_SECONDS, TimeUnit.SECONDS) ? process.exitValue() : -1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return -1;
        }
    }

    private String errors() {
        try (InputStream errors = Files.newInputStream(home.resolve("errors"))) {
            return new String(errors.readNBytes(ERRORS_SHOWN), StandardCharsets.UTF_8);
        } catch (IOException e) {
            return "";
        }
    }
}
