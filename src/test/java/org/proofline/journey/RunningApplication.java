package org.proofline.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;
import org.proofline.ProoflineApplication;
import org.springframework.util.FileSystemUtils;

/**
 * The application as a user has it: a process of its own with its embedded servers, a running job executor, the
 * simulated bank and an empty catalog, without any class of the tests. It starts at its first use, is shared by all
 * tests of this JVM and ends with it.
 */
public final class RunningApplication {

    private static final Pattern READY = Pattern.compile("Portal\\s+http://localhost:(\\d+)/");
    private static final Duration START_LIMIT = Duration.ofMinutes(4);
    private static final int STOP_SECONDS = 60;

    private static RunningApplication running;

    private final Path data;
    private final Path log;
    private final Process process;
    private int port;

    private RunningApplication() throws IOException {
        Path folder = Files.createTempDirectory(Files.createDirectories(Path.of("target")), "journey-")
                .toAbsolutePath();
        data = folder.resolve("data");
        log = folder.resolve("application.log");
        ProcessBuilder builder = new ProcessBuilder(command()).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PROOFLINE_"));
        process = builder.redirectOutput(log.toFile()).start();
        Runtime.getRuntime().addShutdownHook(new Thread(this::stop));
    }

    /** Where it answers, such as {@code http://localhost:41234}. */
    public static synchronized String baseUrl() {
        return "http://localhost:" + port();
    }

    /** The port of {@link #baseUrl()}. */
    public static synchronized int port() {
        return get().port;
    }

    /** Its data folder, with the files of the embedded servers. */
    public static synchronized Path data() {
        return get().data;
    }

    private static RunningApplication get() {
        if (running == null) {
            try {
                running = new RunningApplication();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            running.awaitReady();
        }
        return running;
    }

    private List<String> command() {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Xmx1g",
                "-cp",
                classPath,
                ProoflineApplication.class.getName(),
                "--server.port=0",
                "--proofline.demo=catalog",
                // The browser keeps its connections open; the end of the tests need not wait for them.
                "--spring.lifecycle.timeout-per-shutdown-phase=2s",
                "--proofline.data=" + data);
    }

    private void awaitReady() {
        Awaitility.await("the application is ready")
                .atMost(START_LIMIT)
                .pollInterval(Duration.ofMillis(250))
                .failFast(() -> assertThat(process.isAlive()).as(this::output).isTrue())
                .until(this::isReady);
    }

    private boolean isReady() {
        Matcher ready = READY.matcher(output());
        if (ready.find()) {
            port = Integer.parseInt(ready.group(1));
        }
        return port != 0;
    }

    private String output() {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void stop() {
        process.destroy();
        try {
            if (process.waitFor(STOP_SECONDS, TimeUnit.SECONDS)) {
                FileSystemUtils.deleteRecursively(data);
            } else {
                process.destroyForcibly();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
