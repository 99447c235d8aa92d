package org.proofline.duplicates.internal;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proofline.duplicates.internal.GeneratedClaims.Generated;
import org.proofline.evidence.ProofModules;

/**
 * How long the comparison of one claim takes among many: all layers, and keys alone (same file, same number). Writes {@code
 * target/bench/duplicates.json}. The environment variable {@code BENCH_CLAIMS} names other numbers of claims, separated by
 * commas.
 */
public final class DuplicatesBench {

    private static final String ALL = "100000,1000000";
    private static final int CHECKS = 1_000;
    private static final int WARM_UP = 300;
    private static final long SEED = 7;

    private final Map<String, BigDecimal> p50 = new LinkedHashMap<>();
    private final Map<String, BigDecimal> p95 = new LinkedHashMap<>();
    private final Map<String, BigDecimal> p99 = new LinkedHashMap<>();
    private final Map<String, BigDecimal> keysP99 = new LinkedHashMap<>();
    private final Map<String, Long> bytesPerClaim = new LinkedHashMap<>();

    private DuplicatesBench() {}

    public static void main(String[] args) throws Exception {
        DuplicatesBench bench = new DuplicatesBench();
        for (String size : System.getenv().getOrDefault("BENCH_CLAIMS", ALL).split(",")) {
            bench.measure(size);
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("p50Millis", bench.p50);
        result.put("p95Millis", bench.p95);
        result.put("p99Millis", bench.p99);
        result.put("keysP99Millis", bench.keysP99);
        result.put("bytesPerClaim", bench.bytesPerClaim);
        Path file = Files.createDirectories(Path.of("target", "bench")).resolve("duplicates.json");
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), result);
        System.out.println(Files.readString(file));
        System.exit(0);
    }

    private void measure(String size) throws Exception {
        int count = Integer.parseInt(size.strip());
        try (ProofModules modules = new ProofModules(Map.of())) {
            GeneratedClaims claims = new GeneratedClaims(count, SEED);
            GeneratedRows rows = new GeneratedRows(modules.database().owner(), modules.get(DuplicateRules.class));
            long begin = System.nanoTime();
            rows.write(claims, count);
            System.out.println(size + " claims written in " + (System.nanoTime() - begin) / 1_000_000_000L + " s");
            bytesPerClaim.put(size, rows.bytes() / count);
            FingerprintComparison comparison = modules.get(FingerprintComparison.class);
            FingerprintTable table = modules.get(FingerprintTable.class);
            List<Long> all = new ArrayList<>();
            List<Long> keys = new ArrayList<>();
            for (int i = 0; i < WARM_UP + CHECKS; i++) {
                Generated claim = claims.next();
                Marks marks = rows.marks(claim);
                List<Fingerprint> exact =
                        marks.prints().stream().filter(print -> isKey(print)).toList();
                note(i, keys, () -> modules.together(() -> table.sightings(claim.candidate(), exact)));
                note(i, all, () -> modules.together(() -> comparison.hits(claim.candidate(), marks)));
            }
            p50.put(size, percentile(all, 50));
            p95.put(size, percentile(all, 95));
            p99.put(size, percentile(all, 99));
            keysP99.put(size, percentile(keys, 99));
        }
    }

    private static boolean isKey(Fingerprint print) {
        return print.kind() == Fingerprint.Kind.FILE || print.kind().isNumber();
    }

    private static void note(int round, List<Long> times, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        if (round >= WARM_UP) {
            times.add(System.nanoTime() - begin);
        }
    }

    private static BigDecimal percentile(List<Long> times, int percent) {
        Collections.sort(times);
        return BigDecimal.valueOf(times.get((times.size() - 1) * percent / 100), 6)
                .setScale(2, RoundingMode.HALF_UP);
    }
}
