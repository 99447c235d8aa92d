package org.proofline.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofline.evidence.worker.HostileWorkerMain;
import org.proofline.testing.TestDocuments;
import org.springframework.util.unit.DataSize;

/** One time by the clock for everything that is done with a document. */
class HardTimeTest {

    private static final NetworkBan AUTO = new NetworkBan(NetworkBan.By.AUTO);
    private static final Duration STEP = Duration.ofSeconds(20);
    private static final Duration WHOLE = Duration.ofSeconds(8);
    private static final Duration ENDING = Duration.ofSeconds(4);
    private static final DocumentWorkers WORKERS = new DocumentWorkers(
            new WorkerCommand(HostileWorkerMain.class.getName(), 128, AUTO),
            new WorkerSettings(
                    1,
                    DataSize.ofMegabytes(128),
                    Duration.ofSeconds(60),
                    Duration.ofSeconds(60),
                    STEP,
                    STEP,
                    WHOLE,
                    WHOLE,
                    50,
                    NetworkBan.By.AUTO,
                    HostileWorkerMain.class.getName()));

    @TempDir
    private Path folder;

    @AfterAll
    static void end() {
        WORKERS.close();
    }

    /** Its type is told after three of the eight seconds; each step alone might take twenty. */
    @Test
    void reading_gets_what_finding_the_type_left() throws Exception {
        Path file = file("TOUGH");
        WorkTime time = WORKERS.time();
        long begin = System.nanoTime();

        WORKERS.detect(file, time);
        Duration left = time.left();
        WorkerFailure failure =
                catchThrowableOfType(WorkerFailure.class, () -> WORKERS.extract(file, "text/plain", 100, time));

        assertThat(left).isPositive().isLessThanOrEqualTo(WHOLE.minusSeconds(3));
        assertThat(failure.why()).isEqualTo(WorkerFailure.Cause.TIMEOUT);
        assertThat(time.isUp()).isTrue();
        assertThat(since(begin)).isLessThan(WHOLE.plus(ENDING).plusSeconds(2));
    }

    @Test
    void a_document_whose_time_is_up_gets_no_worker_any_more() throws Exception {
        WorkTime time = WORKERS.time();
        time.spend(WHOLE);

        WorkerFailure failure = catchThrowableOfType(WorkerFailure.class, () -> WORKERS.detect(file("invoice"), time));

        assertThat(failure.why()).isEqualTo(WorkerFailure.Cause.TIMEOUT);
        assertThat(WORKERS.detect(file("invoice"), WORKERS.time()).mediaType()).isEqualTo("text/plain");
    }

    /** More work than processors: what the worker waits for one does not lengthen the whole. */
    @Test
    void waiting_for_a_processor_does_not_move_the_end() throws Exception {
        WORKERS.detect(file("starts the worker"), WORKERS.time());
        CountDownLatch stop = new CountDownLatch(1);
        var crowd = crowd(stop).toList();
        WorkTime time = WORKERS.time();
        long begin = System.nanoTime();
        WorkerFailure failure = catchThrowableOfType(WorkerFailure.class, () -> WORKERS.detect(file("LOOP"), time));
        Duration taken = since(begin);
        stop.countDown();
        for (Thread thread : crowd) {
            thread.join();
        }

        assertThat(failure.why()).isEqualTo(WorkerFailure.Cause.TIMEOUT);
        assertThat(taken).isBetween(WHOLE.minusMillis(100), WHOLE.plus(ENDING));
    }

    private static Stream<Thread> crowd(CountDownLatch stop) {
        return IntStream.range(0, 4 * Runtime.getRuntime().availableProcessors())
                .mapToObj(i -> {
                    Thread thread = new Thread(() -> {
                        while (stop.getCount() > 0) {
                            Thread.onSpinWait();
                        }
                    });
                    thread.start();
                    return thread;
                });
    }

    private static Duration since(long begin) {
        return Duration.ofNanos(System.nanoTime() - begin);
    }

    private Path file(String words) throws Exception {
        return Files.write(Files.createTempFile(folder, "document", ".part"), TestDocuments.text(words));
    }
}
