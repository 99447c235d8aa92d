package org.proofline.duplicates.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.LinkedHashMap;
import java.util.Map;
import org.proofline.evidence.ProofModules;
import org.proofline.testing.TestServers;

/**
 * How long the comparison of one claim takes among many: all layers, keys alone (same file, same number), and the whole
 * registration, which is rolled back. Writes {@code target/bench/duplicates.json} after each number of claims. The
 * environment variable {@code BENCH_CLAIMS} names other numbers, separated by commas.
 */
public final class DuplicatesBench {

    private static final String ALL = "100000,1000000";
    private static final int CHECKS = 1_000;
    private static final int WARM_UP = 300;
    private static final long SEED = 7;
    private static final long SECOND = 1_000_000_000L;

    private final Map<String, Map<String, Object>> result = new LinkedHashMap<>();

    private DuplicatesBench() {}

    public static void main(String[] args) throws Exception {
        // What a server of a million claims is given; the default is meant for the demo.
        System.setProperty(TestServers.SHARED_BUFFERS, "2GB");
        DuplicatesBench bench = new DuplicatesBench();
        for (String size : System.getenv().getOrDefault("BENCH_CLAIMS", ALL).split(",")) {
            bench.measure(size.strip());
            bench.write();
        }
        System.exit(0);
    }

    private void measure(String size) throws Exception {
        int count = Integer.parseInt(size);
        try (ProofModules modules = new ProofModules(Map.of())) {
            GeneratedClaims claims = new GeneratedClaims(count, SEED);
            GeneratedRows rows = new GeneratedRows(
                    modules.database().owner(), modules.get(DuplicateRules.class), modules.get(SupplierWeights.class));
            long begin = System.nanoTime();
            rows.write(claims, count);
            checkpoint(modules);
            put("loadSeconds", size, (System.nanoTime() - begin) / SECOND);
            put("bytesPerClaim", size, rows.bytes() / count);
            measure(size, claims, new DuplicateChecks(modules, rows));
        }
    }

    /** Each check is of a claim that was never asked for: nothing is warm but what the database keeps warm itself. */
    private void measure(String size, GeneratedClaims claims, DuplicateChecks checks) {
        Times all = new Times();
        Times keys = new Times();
        Times registered = new Times();
        for (int i = -WARM_UP; i < CHECKS; i++) {
            keys.note(i, checks.ofKeys(claims.next()));
            all.note(i, checks.ofAll(claims.next()));
            registered.note(i, checks.registration(claims.next()));
        }
        put("p50Millis", size, all.percentile(50));
        put("p95Millis", size, all.percentile(95));
        put("p99Millis", size, all.percentile(99));
        put("keysP50Millis", size, keys.percentile(50));
        put("keysP99Millis", size, keys.percentile(99));
        put("registeredP50Millis", size, registered.percentile(50));
        put("registeredP99Millis", size, registered.percentile(99));
    }

    private void put(String name, String size, Object value) {
        result.computeIfAbsent(name, any -> new LinkedHashMap<>()).put(size, value);
    }

    private void write() throws IOException {
        Path file = Files.createDirectories(Path.of("target", "bench")).resolve("duplicates.json");
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), result);
        System.out.println(Files.readString(file));
    }

    /** So that what was loaded is not written while the checks run. */
    private static void checkpoint(ProofModules modules) throws SQLException {
        String url = modules.database().access().url();
        String password = TestServers.postgres().superuserPassword();
        try (Connection connection = DriverManager.getConnection(url, "postgres", password);
                Statement statement = connection.createStatement()) {
            statement.execute("checkpoint");
        }
    }
}
