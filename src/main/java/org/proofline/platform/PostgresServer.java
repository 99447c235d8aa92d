package org.proofline.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.proofline.platform.Command.Result;

/**
 * The embedded PostgreSQL: one cluster in a folder, listening on loopback, owned by this process.
 *
 * <p>A postmaster that outlived a killed predecessor is stopped cleanly before a new one starts on the same folder, so
 * the sessions of the dead process are rolled back and the settings are always ours.
 */
public final class PostgresServer {

    /** Nothing that was committed is lost, not even when the machine loses power. */
    public static final Map<String, String> DURABLE =
            Map.of("fsync", "on", "synchronous_commit", "on", "full_page_writes", "on");

    static final String DATABASE = "proofline";

    private static final String UNFINISHED = "postgres-unfinished-";
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final Duration STOP_LIMIT = Duration.ofMinutes(2);
    private static final int START_ATTEMPTS = 3;
    private static final List<String> SETTINGS = List.of(
            "listen_addresses=127.0.0.1",
            "unix_socket_directories=",
            "max_connections=200",
            "shared_buffers=128MB",
            "jit=off",
            "log_checkpoints=off",
            "log_timezone=UTC",
            "timezone=UTC");

    private final PostgresBinaries binaries;
    private final Path cluster;
    private final Path log;
    private final Path secretsFile;
    private final Properties secrets;
    private final Map<String, String> settings;
    private int port;

    private PostgresServer(Path folder, Map<String, String> settings) throws IOException {
        this.binaries = PostgresBinaries.in(folder.resolve("postgres-programs"));
        this.cluster = folder.resolve("postgres");
        this.log = folder.resolve("postgres.log");
        this.secretsFile = folder.resolve("postgres.properties");
        this.secrets = PrivateFile.read(secretsFile);
        this.settings = settings;
    }

    /**
     * Starts the cluster of a folder, creating it with its roles and its empty database when there is none.
     *
     * @param folder must be locked by the caller
     * @param settings further settings of the server, such as {@link #DURABLE}
     * @throws StartFailure when it cannot be created or does not come up
     */
    public static PostgresServer start(Path folder, Map<String, String> settings) {
        try {
            PostgresServer server = new PostgresServer(folder, settings);
            server.createUnlessPresent();
            server.stopSurvivor();
            server.start();
            return server;
        } catch (IOException e) {
            throw new StartFailure(
                    "the embedded PostgreSQL cannot use " + folder + " (" + e.getMessage()
                            + "): mend the folder's rights or free space, or choose another with PROOFLINE_DATA.",
                    e);
        }
    }

    /** How the database {@code proofline} is reached by its two roles. */
    public DatabaseAccess access() {
        return access(DATABASE);
    }

    /** How another database of this cluster is reached by the same roles. */
    public DatabaseAccess access(String database) {
        return new DatabaseAccess(
                "jdbc:postgresql://127.0.0.1:" + port + "/" + database,
                DatabaseAccess.APP_ROLE,
                secrets.getProperty("app.password"),
                DatabaseAccess.OWNER_ROLE,
                secrets.getProperty("owner.password"));
    }

    /** The password of the superuser {@code postgres}; for operators and tests, never for the application. */
    public String superuserPassword() {
        return secrets.getProperty("superuser.password");
    }

    /** Stops the server, rolling back what is open, and returns when its last file is closed. */
    public void stop() {
        Result result = pgCtl(STOP_LIMIT, "stop", "-m", "fast", "-w", "-t", "90");
        if (result.exit() != 0 && Files.exists(cluster.resolve("postmaster.pid"))) {
            throw new IllegalStateException("the embedded PostgreSQL did not stop: " + result.output());
        }
    }

    private void createUnlessPresent() throws IOException {
        if (Files.isDirectory(cluster)) {
            if (secrets.isEmpty()) {
                throw new StartFailure("the file " + secretsFile + " is missing although " + cluster
                        + " exists: restore it from a backup, or move the folder away to begin anew.");
            }
            return;
        }
        for (String role : List.of("superuser", "owner", "app")) {
            secrets.setProperty(role + ".password", PrivateFile.secret());
        }
        Leftovers.remove(cluster.getParent(), UNFINISHED);
        Path fresh = cluster.resolveSibling(UNFINISHED + PrivateFile.secret());
        initialize(fresh);
        PrivateFile.write(secretsFile, secrets);
        Files.move(fresh, cluster, StandardCopyOption.ATOMIC_MOVE);
    }

    private void initialize(Path fresh) throws IOException {
        Path password = cluster.resolveSibling("postgres.password");
        PrivateFile.write(password, superuserPassword());
        try {
            require(Command.run(
                    START_LIMIT,
                    "",
                    List.of(
                            binaries.program("initdb"),
                            "--pgdata=" + fresh,
                            "--username=postgres",
                            "--pwfile=" + password,
                            "--auth=scram-sha-256",
                            "--encoding=UTF8",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--locale=C",
                            "--data-checksums",
                            "--no-instructions")));
        } finally {
            Files.deleteIfExists(password);
        }
        createRoles(fresh);
    }

    // In single-user mode, before the folder gets its name: a cluster that exists is complete.
    private void createRoles(Path fresh) {
        String owner = DatabaseAccess.OWNER_ROLE;
        String app = DatabaseAccess.APP_ROLE;
        String script = String.join(
                "\n",
                "create role " + owner + " login password '" + secrets.getProperty("owner.password") + "'",
                "create role " + app + " login noinherit password '" + secrets.getProperty("app.password") + "'",
                "create database " + DATABASE + " owner " + owner,
                "revoke all on database " + DATABASE + " from public",
                "grant connect on database " + DATABASE + " to " + app,
                "");
        Result result = Command.run(
                START_LIMIT,
                script,
                List.of(binaries.program("postgres"), "--single", "-D", fresh.toString(), "postgres"));
        require(result);
        if (result.output().contains("ERROR:")) {
            throw new StartFailure("the embedded PostgreSQL refused its roles: " + PostgresLog.reason(result.output()));
        }
    }

    private void stopSurvivor() throws IOException {
        Path pidFile = cluster.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try (Stream<String> lines = Files.lines(pidFile)) {
            long pid = Long.parseLong(lines.findFirst().orElse("0").strip());
            if (ProcessHandle.of(pid).filter(this::isOurs).isPresent()) {
                require(pgCtl(STOP_LIMIT, "stop", "-m", "fast", "-w", "-t", "90"));
            }
        }
    }

    // The number may belong to any program by now, for instance after the machine started anew.
    private boolean isOurs(ProcessHandle process) {
        return process.info()
                        .command()
                        .filter(name -> name.contains("postgres"))
                        .isPresent()
                && process.info()
                        .commandLine()
                        .map(line -> line.contains(cluster.toString()))
                        .orElse(true);
    }

    private void start() throws IOException {
        PostgresLog.rotate(log);
        for (int attempt = 1; ; attempt++) {
            port = HttpPort.freeOnLoopback();
            Result result = pgCtl(START_LIMIT, "start", "-w", "-t", "170", "-l", log.toString(), "-o", options());
            if (result.exit() == 0) {
                break;
            }
            String reason = PostgresLog.reason(PostgresLog.tail(log) + "\n" + result.output());
            if (attempt == START_ATTEMPTS || !reason.contains("ddress already in use")) {
                throw new StartFailure("the embedded PostgreSQL does not start (" + reason + "): see " + log
                        + ", or set PROOFLINE_DB_URL to a PostgreSQL of your own.");
            }
        }
        secrets.setProperty("port", Integer.toString(port));
        PrivateFile.write(secretsFile, secrets);
    }

    private String options() {
        List<String> options = new ArrayList<>(List.of("-p " + port));
        SETTINGS.forEach(setting -> options.add("-c " + setting));
        settings.forEach((name, value) -> options.add("-c " + name + "=" + value));
        return String.join(" ", options);
    }

    private Result pgCtl(Duration limit, String... arguments) {
        List<String> all = new ArrayList<>(List.of(binaries.program("pg_ctl"), "-D", cluster.toString()));
        all.addAll(List.of(arguments));
        return Command.run(limit, "", all);
    }

    private static void require(Result result) {
        if (result.exit() != 0) {
            throw new StartFailure("the embedded PostgreSQL cannot be prepared (" + PostgresLog.reason(result.output())
                    + "): free space or mend the rights of the data folder, or set PROOFLINE_DB_URL to a PostgreSQL of"
                    + " your own.");
        }
    }
}
