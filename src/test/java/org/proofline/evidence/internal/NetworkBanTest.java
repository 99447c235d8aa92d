package org.proofline.evidence.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.proofline.evidence.internal.NetworkBan.By;
import org.proofline.evidence.worker.HostileWorkerMain;
import org.proofline.testing.TestDocuments;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.util.unit.DataSize;

/** Who keeps workers off the network, on systems that can and on those that can't. */
@ExtendWith(OutputCaptureExtension.class)
class NetworkBanTest {

    private static final Duration LIMIT = Duration.ofSeconds(60);
    private static final List<String> MISSING = List.of("no-such-program-here", "--");
    private static final List<String> USELESS = List.of("env");

    @TempDir
    private Path folder;

    /** Below the JVM: another program, started by the worker, knows nothing of what the JVM refuses. */
    @Test
    void where_the_system_can_a_worker_is_in_a_network_with_nothing_in_it() throws Exception {
        NetworkBan ban = new NetworkBan(By.AUTO);
        assertThat(ban.measure()).isEqualTo(-1);
        try (DocumentWorkers workers = workers(ban);
                ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            String devices = told(workers, "DEVICES");
            String connected = told(workers, "CONNECT " + server.getLocalPort());

            boolean can = systemCan();
            assertThat(ban.inForce()).isEqualTo(can ? By.SYSTEM : By.JVM);
            assertThat(ban.measure()).isEqualTo(can ? 1 : 0);
            assertThat(connected).isEqualTo(can ? "nothing" : "REACHED");
            assertThat(devices.startsWith(ownNetwork())).isEqualTo(!can);
            if (can) {
                assertThat(devices).endsWith(" [lo]");
            }
        }
    }

    @Test
    void without_the_system_the_jvm_alone_refuses_and_that_is_told(CapturedOutput log) throws Exception {
        for (List<String> tool : List.of(MISSING, USELESS)) {
            NetworkBan ban = new NetworkBan(By.AUTO, tool);
            try (DocumentWorkers workers = workers(ban);
                    ServerSocket server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
                assertThat(told(workers, "NETWORK")).doesNotContain("REACHED").contains("Unsupported");
                assertThat(told(workers, "CONNECT " + server.getLocalPort())).isEqualTo("REACHED");
                assertThat(ban.measure()).isZero();
            }
        }
        assertThat(log).contains("kept off the network by their JVM alone: the system can't");
    }

    @Test
    void where_the_system_shall_and_can_not_no_worker_starts() throws Exception {
        try (DocumentWorkers workers = workers(new NetworkBan(By.SYSTEM, MISSING))) {
            WorkerFailure failure = catchThrowableOfType(WorkerFailure.class, () -> told(workers, "DEVICES"));

            assertThat(failure.why()).isEqualTo(WorkerFailure.Cause.UNAVAILABLE);
            assertThat(failure)
                    .hasMessageContaining("the system shall keep it off the network and can't")
                    .hasMessageContaining("PROOFLINE_EVIDENCE_WORKER_NETWORKBAN");
        }
    }

    @Test
    void a_worker_without_network_ends_like_any_other() throws Exception {
        long next;
        try (DocumentWorkers workers = workers(new NetworkBan(By.AUTO))) {
            long first = Long.parseLong(told(workers, "WHO").split(" ")[0]);
            assertThat(ProcessHandle.of(first).orElseThrow().parent()).contains(ProcessHandle.current());

            catchThrowableOfType(WorkerFailure.class, () -> told(workers, "HALT"));
            assertThat(ProcessHandle.of(first)).isEmpty();
            next = Long.parseLong(told(workers, "WHO").split(" ")[0]);
        }
        assertThat(ProcessHandle.of(next)).isEmpty();
    }

    private static String ownNetwork() throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/self/ns/net")).toString();
    }

    /** Asked in another way than the product does. */
    private static boolean systemCan() throws Exception {
        try {
            return new ProcessBuilder("unshare", "-U", "-n", "true").start().waitFor() == 0;
        } catch (IOException noSuchProgram) {
            return false;
        }
    }

    private String told(DocumentWorkers workers, String words) throws Exception {
        Path file = Files.write(Files.createTempFile(folder, "document", ".part"), TestDocuments.text(words));
        return workers.detect(file, workers.time()).mediaType();
    }

    private static DocumentWorkers workers(NetworkBan ban) {
        String main = HostileWorkerMain.class.getName();
        return new DocumentWorkers(
                new WorkerCommand(main, 128, ban),
                new WorkerSettings(
                        1, DataSize.ofMegabytes(128), LIMIT, LIMIT, LIMIT, LIMIT, LIMIT, LIMIT, 50, By.AUTO, main));
    }
}
