package org.proofline.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is no work of a process does not count against its document. */
class ProcessorWaitTest {

    private static final boolean TOLD = Files.exists(Path.of("/proc/self/schedstat"));

    @Test
    void threads_that_share_too_few_processors_wait_where_the_system_tells_it() throws Exception {
        ProcessorWait waited = ProcessorWait.of(ProcessHandle.current().pid());

        crowd(Duration.ofMillis(400));

        assertThat(waited.millis() > 0).isEqualTo(TOLD);
    }

    @Test
    void of_a_process_that_is_gone_nothing_is_known() throws Exception {
        Process gone = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        ProcessorWait waited = ProcessorWait.of(gone.pid());
        gone.waitFor();

        assertThat(waited.millis()).isZero();
    }

    private static void crowd(Duration time) throws InterruptedException {
        long end = System.nanoTime() + time.toNanos();
        var threads = IntStream.range(0, 4 * Runtime.getRuntime().availableProcessors())
                .mapToObj(i -> new Thread(() -> {
                    while (System.nanoTime() < end) {
                        Thread.onSpinWait();
                    }
                }))
                .toList();
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }
    }
}
