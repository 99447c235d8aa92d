package org.proofline.evidence.internal;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * How long the threads of a process stood ready and waited for a processor since a moment, as Linux counts it. Other
 * systems don't tell; there it is nothing.
 */
record ProcessorWait(Path threads, Map<Path, Long> before) {

    private static final int WAITED = 1;

    /** Counts from now. */
    static ProcessorWait of(long pid) {
        Path threads = Path.of("/proc", Long.toString(pid), "task");
        return new ProcessorWait(threads, nanos(threads));
    }

    /** Of the thread that waited longest: one thread does a document's work. */
    long millis() {
        long longest = 0;
        for (Map.Entry<Path, Long> thread : nanos(threads).entrySet()) {
            longest = Math.max(longest, thread.getValue() - before.getOrDefault(thread.getKey(), 0L));
        }
        return TimeUnit.NANOSECONDS.toMillis(longest);
    }

    private static Map<Path, Long> nanos(Path threads) {
        Map<Path, Long> waited = new HashMap<>();
        try (DirectoryStream<Path> all = Files.newDirectoryStream(threads)) {
            for (Path thread : all) {
                put(thread, waited);
            }
        } catch (IOException notTold) {
            return Map.of();
        }
        return waited;
    }

    private static void put(Path thread, Map<Path, Long> waited) {
        try {
            String[] told =
                    Files.readString(thread.resolve("schedstat")).strip().split(" ");
            waited.put(thread, told.length > WAITED ? Long.parseLong(told[WAITED]) : 0);
        } catch (IOException | NumberFormatException ended) {
            waited.remove(thread);
        }
    }
}
