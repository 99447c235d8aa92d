package org.proofline.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofline.evidence.worker.HostileWorkerMain;
import org.proofline.testing.TestDocuments;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.util.unit.DataSize;

/** How long a worker lives, and what it has to itself. */
class WorkerLifeTest {

    private static final NetworkBan AUTO = new NetworkBan(NetworkBan.By.AUTO);
    private static final int DOCUMENTS = 2;
    private static final int HEAP = 96;

    @TempDir
    Path folder;

    @Test
    void a_worker_is_replaced_after_its_documents_and_takes_its_folder_with_it() throws Exception {
        List<String[]> told = new ArrayList<>();
        try (DocumentWorkers workers = workers()) {
            for (int i = 0; i < 2 * DOCUMENTS; i++) {
                told.add(who(workers));
            }
            assertThat(Path.of(told.get(0)[1])).doesNotExist();
            assertThat(Path.of(told.get(DOCUMENTS)[1])).isDirectory();
        }

        List<String> processes = told.stream().map(each -> each[0]).toList();
        assertThat(processes.subList(0, DOCUMENTS)).containsOnly(processes.get(0));
        assertThat(processes.subList(DOCUMENTS, 2 * DOCUMENTS))
                .containsOnly(processes.get(DOCUMENTS))
                .doesNotContain(processes.get(0));
        assertThat(Path.of(told.get(DOCUMENTS)[1])).doesNotExist();
        assertThat(Long.parseLong(told.get(0)[2]))
                .isLessThanOrEqualTo(DataSize.ofMegabytes(HEAP).toBytes());
    }

    @Test
    void a_worker_that_ended_is_replaced_by_another_with_a_folder_of_its_own() throws Exception {
        try (DocumentWorkers workers = workers()) {
            String[] first = who(workers);
            catchThrowableOfType(WorkerFailure.class, () -> workers.detect(file("HALT now"), workers.time()));
            String[] next = who(workers);

            assertThat(next[0]).isNotEqualTo(first[0]);
            assertThat(next[1]).isNotEqualTo(first[1]);
            assertThat(Path.of(first[1])).doesNotExist();
        }
    }

    @Test
    void unless_somebody_says_otherwise_a_worker_has_512_mb_30_s_and_a_hundred_documents() {
        WorkerSettings usual = new Binder(new MapConfigurationPropertySource())
                .bindOrCreate("proofline.evidence.worker", WorkerSettings.class);

        assertThat(usual.heap()).isEqualTo(DataSize.ofMegabytes(512));
        assertThat(usual.documentsEach()).isEqualTo(100);
        assertThat(usual.timeLimit()).isEqualTo(Duration.ofSeconds(30));
        assertThat(usual.count()).isEqualTo(Math.max(3, 1 + Runtime.getRuntime().availableProcessors()));
    }

    private String[] who(DocumentWorkers workers) throws Exception {
        return workers.detect(file("WHO"), workers.time()).mediaType().split(" ");
    }

    private Path file(String words) throws IOException {
        return Files.write(Files.createTempFile(folder, "document", ".part"), TestDocuments.text(words));
    }

    private static DocumentWorkers workers() {
        String main = HostileWorkerMain.class.getName();
        Duration limit = Duration.ofSeconds(60);
        return new DocumentWorkers(
                new WorkerCommand(main, HEAP, AUTO),
                new WorkerSettings(
                        1,
                        DataSize.ofMegabytes(HEAP),
                        limit,
                        limit,
                        limit,
                        limit,
                        limit,
                        limit,
                        DOCUMENTS,
                        NetworkBan.By.AUTO,
                        main));
    }
}
