package org.proofline.bench;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.proofline.platform.PostgresServer;

/**
 * From the start of the JVM to the first good answer, both on their second start with a durable PostgreSQL of their own that
 * starts with them; alternating.
 */
final class ReadyTime {

    private static final int RUNS = 3;
    private static final long LIMIT = TimeUnit.MINUTES.toNanos(5);

    private ReadyTime() {}

    static Map<String, List<BigDecimal>> measure(Path folder) throws Exception {
        Path ours = Files.createTempDirectory(folder, "ready");
        Path bare = Files.createTempDirectory(folder, "bare");
        prepareBare(bare);
        proofline(ours);
        bare(bare);
        List<BigDecimal> oursSeconds = new ArrayList<>();
        List<BigDecimal> bareSeconds = new ArrayList<>();
        for (int run = 0; run < RUNS; run++) {
            oursSeconds.add(proofline(ours));
            bareSeconds.add(bare(bare));
            System.out.println("ready " + oursSeconds + " bare " + bareSeconds);
        }
        return Map.of("prooflineReadySeconds", oursSeconds, "bareReadySeconds", bareSeconds);
    }

    private static BigDecimal proofline(Path data) throws Exception {
        int port = freePort();
        String shipped = Path.of("target", "classes").toAbsolutePath()
                + File.pathSeparator
                + Files.readString(Path.of("target", "bench", "runtime-classpath"));
        List<String> command = java(shipped, "org.proofline.ProoflineApplication");
        command.addAll(List.of("--server.port=" + port, "--proofline.data=" + data));
        return timed(command, "http://localhost:" + port + "/actuator/health", data.resolve("out.log"));
    }

    private static BigDecimal bare(Path folder) throws Exception {
        int port = freePort();
        int database = Integer.parseInt(Files.readString(folder.resolve("port")));
        List<String> command = java(bareClassPath(folder), "org.proofline.bench.bare.BareApplication");
        command.addAll(pgCtl(folder));
        command.addAll(List.of("-o", options(database), "-w", "start", "--"));
        command.addAll(List.of(
                "--server.port=" + port,
                "--spring.config.name=bare",
                "--spring.datasource.url=jdbc:postgresql://localhost:" + database + "/proofline",
                "--spring.datasource.username=proofline_owner",
                "--spring.datasource.password=" + Files.readString(folder.resolve("password")),
                "--camunda.bpm.history-level=full",
                "--camunda.bpm.history-time-to-live=P30D"));
        BigDecimal seconds =
                timed(command, "http://localhost:" + port + "/camunda/app/welcome/default/", folder.resolve("out.log"));
        List<String> stop = new ArrayList<>(pgCtl(folder));
        stop.addAll(List.of("-m", "fast", "-w", "stop"));
        new ProcessBuilder(stop)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("stop.log").toFile())
                .start()
                .waitFor();
        return seconds;
    }

    /** A first cluster made by our own start, then left to the bare application. */
    private static void prepareBare(Path folder) throws IOException {
        PostgresServer server = PostgresServer.start(folder, PostgresServer.DURABLE);
        Files.writeString(folder.resolve("password"), server.access().ownerPassword());
        server.stop();
        Files.writeString(folder.resolve("port"), String.valueOf(freePort()));
    }

    private static List<String> pgCtl(Path folder) throws IOException {
        try (Stream<Path> programs = Files.walk(folder.resolve("postgres-programs"))) {
            Path pgCtl = programs.filter(path -> path.getFileName().toString().equals("pg_ctl"))
                    .findFirst()
                    .orElseThrow();
            List<String> command = new ArrayList<>();
            if ("root".equals(System.getProperty("user.name"))) {
                command.addAll(List.of("unshare", "-U"));
            }
            command.addAll(List.of(
                    pgCtl.toString(),
                    "-D",
                    folder.resolve("postgres").toString(),
                    "-l",
                    folder.resolve("pg.log").toString()));
            return command;
        }
    }

    private static String options(int port) {
        return "-p " + port + " -c listen_addresses=127.0.0.1 -c unix_socket_directories= -c fsync=on"
                + " -c synchronous_commit=on -c shared_buffers=128MB -c jit=off -c max_connections=200";
    }

    private static String bareClassPath(Path folder) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes/org/proofline/bench/bare"));
        try (InputStream own = ReadyTime.class.getResourceAsStream("bare/BareApplication.class")) {
            Files.copy(own, classes.resolve("BareApplication.class"), StandardCopyOption.REPLACE_EXISTING);
        }
        Set<String> libraries;
        try (InputStream names = ReadyTime.class.getResourceAsStream("/bare-libraries.txt")) {
            libraries = new String(names.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .collect(Collectors.toSet());
        }
        String jars = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> libraries.contains(artifact(Path.of(entry))))
                .collect(Collectors.joining(File.pathSeparator));
        return folder.resolve("classes") + File.pathSeparator + jars;
    }

    /** {@code …/artifact/version/artifact-version.jar} gives the artifact. */
    private static String artifact(Path jar) {
        Path version = jar.getParent();
        return version == null || version.getParent() == null
                ? ""
                : version.getParent().getFileName() == null
                        ? ""
                        : version.getParent().getFileName().toString();
    }

    private static List<String> java(String classPath, String main) {
        Path java = FileSystems.getDefault().getPath(System.getProperty("java.home"), "bin", "java");
        // As the build's own run goal starts an application.
        return new ArrayList<>(List.of(java.toString(), "-Xmx1g", "-XX:TieredStopAtLevel=1", "-cp", classPath, main));
    }

    private static BigDecimal timed(List<String> command, String url, Path log) throws Exception {
        long begin = System.nanoTime();
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        HttpClient client = HttpClient.newHttpClient();
        HttpRequest request = HttpRequest.newBuilder(URI.create(url)).build();
        try {
            while (status(client, request) >= 400) {
                if (!process.isAlive() || System.nanoTime() - begin > LIMIT) {
                    throw new IllegalStateException("Not ready; see " + log);
                }
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(50));
            }
            return BigDecimal.valueOf(System.nanoTime() - begin)
                    .movePointLeft(9)
                    .setScale(2, RoundingMode.HALF_UP);
        } finally {
            process.destroy();
            process.waitFor();
        }
    }

    private static int status(HttpClient client, HttpRequest request) throws InterruptedException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
        } catch (IOException notYet) {
            return 599;
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }
}
