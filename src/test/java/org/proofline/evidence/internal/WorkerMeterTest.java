package org.proofline.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.MeterRegistry;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestDocuments;
import org.springframework.beans.factory.annotation.Autowired;

/** What whoever runs the application sees of its workers. */
@ProoflineTest
class WorkerMeterTest {

    @Autowired
    private MeterRegistry meters;

    @Autowired
    private DocumentWorkers workers;

    @Autowired
    private NetworkBan ban;

    @TempDir
    private Path folder;

    @Test
    void tells_who_keeps_workers_off_the_network() throws Exception {
        Path file = Files.write(folder.resolve("invoice.part"), TestDocuments.text("An invoice"));

        workers.detect(file, workers.time());

        assertThat(meters.get("proofline.workers.isolated").gauge().value())
                .isEqualTo(ban.inForce() == NetworkBan.By.SYSTEM ? 1 : 0);
    }
}
