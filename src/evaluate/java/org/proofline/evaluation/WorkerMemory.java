package org.proofline.evaluation;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Watches how much memory the document workers have resident. The system keeps each process's own peak, so that looking
 * now and then is enough. On systems without /proc there is nothing to see, and the peak stays zero.
 */
final class WorkerMemory implements AutoCloseable {

    private static final String PEAK = "VmHWM:";
    private static final String WORKER = "proofline-worker";
    private static final long KILO = 1024;
    private static final long EVERY_MILLIS = 250;

    private final AtomicLong peak = new AtomicLong();
    private final ScheduledExecutorService watch = Executors.newSingleThreadScheduledExecutor();

    WorkerMemory() {
        watch.scheduleWithFixedDelay(this::look, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
    }

    long peakMegabytes() {
        return peak.get() / KILO;
    }

    @Override
    public void close() {
        watch.shutdownNow();
    }

    private void look() {
        ProcessHandle.current()
                .children()
                .filter(child -> child.info().commandLine().orElse("").contains(WORKER))
                .forEach(child -> peak.accumulateAndGet(kilobytes(child.pid()), Math::max));
    }

    private static long kilobytes(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc", Long.toString(pid), "status")).stream()
                    .filter(line -> line.startsWith(PEAK))
                    .map(line -> line.replaceAll("\\D", ""))
                    .mapToLong(Long::parseLong)
                    .findFirst()
                    .orElse(0);
        } catch (IOException ended) {
            return 0;
        }
    }
}
