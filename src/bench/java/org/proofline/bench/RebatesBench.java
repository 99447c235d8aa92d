package org.proofline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.ProoflineApplication;
import org.proofline.platform.PostgresServer;
import org.proofline.program.Offers;
import org.proofline.rebate.Rebates;
import org.proofline.rebate.SalesWorld;
import org.proofline.testing.Acting;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Rebate runs of twenty offers for two thousand partners against plain SQL over the same lines, on the same PostgreSQL,
 * alternating; and whether both come to the same amounts. Writes {@code target/bench/rebates.json}. The environment
 * variable {@code BENCH_LINES} names other numbers of lines, separated by commas.
 */
public final class RebatesBench {

    private static final String ALL = "10000,100000,1000000";
    private static final int PARTNERS = 2_000;
    private static final int OFFERS = 20;
    private static final int ROUNDS = 3;

    private final ConfigurableApplicationContext app;
    private final Rebates rebates;
    private boolean equal = true;

    private RebatesBench(ConfigurableApplicationContext app) {
        this.app = app;
        this.rebates = app.getBean(Rebates.class);
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "bench")).toAbsolutePath();
        Path data = Files.createTempDirectory(folder, "data");
        PostgresServer database = PostgresServer.start(data, PostgresServer.DURABLE);
        Map<String, Object> result;
        try (ConfigurableApplicationContext app =
                SpringApplication.run(ProoflineApplication.class, BenchDatabase.applicationArguments(database, data))) {
            result = new RebatesBench(app).measure();
        }
        database.stop();
        Path file = folder.resolve("rebates.json");
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(file.toFile(), result);
        System.out.println(Files.readString(file));
        System.exit(0);
    }

    private Map<String, Object> measure() {
        String sizes = System.getenv().getOrDefault("BENCH_LINES", ALL);
        Map<String, BigDecimal> ratios = new LinkedHashMap<>();
        Map<String, Long> heap = new LinkedHashMap<>();
        Map<String, List<BigDecimal>> seconds = new LinkedHashMap<>();
        for (String size : sizes.split(",")) {
            SalesWorld world = new SalesWorld(app.getBean(Offers.class), app.getBean(JdbcTemplate.class));
            world.lines(Integer.parseInt(size), PARTNERS, OFFERS);
            List<String> offers = offers(world);
            heap.put(size, alternate(world, offers, size, seconds));
            ratios.put(
                    size,
                    Ratios.ratio(
                            Ratios.median(seconds.get("runs " + size)), Ratios.median(seconds.get("sql " + size))));
        }
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("equalToSql", equal);
        result.put("ratioToSql", ratios);
        result.put("liveHeapMb", heap);
        result.put("seconds", seconds);
        return result;
    }

    private static List<String> offers(SalesWorld world) {
        List<String> offers = new ArrayList<>();
        for (int number = 0; number < OFFERS; number++) {
            offers.add(world.offer(number));
        }
        return offers;
    }

    /** The first round warms up and compares; @return the most heap that collections left in use, in MB */
    private long alternate(SalesWorld world, List<String> offers, String size, Map<String, List<BigDecimal>> seconds) {
        compare(world, offers);
        LiveHeap live = LiveHeap.watch();
        for (int round = 0; round < ROUNDS; round++) {
            note(seconds, "sql " + size, () -> {
                for (int number = 0; number < OFFERS; number++) {
                    world.recomputed(number);
                }
            });
            List<UUID> runs = new ArrayList<>();
            note(seconds, "runs " + size, () -> offers.forEach(offer -> runs.add(compute(offer))));
            runs.forEach(this::reject);
        }
        return live.mostInMb();
    }

    private void compare(SalesWorld world, List<String> offers) {
        for (int number = 0; number < OFFERS; number++) {
            UUID run = compute(offers.get(number));
            equal &= world.of(run).equals(world.recomputed(number))
                    && world.of(run).total().signum() > 0;
            reject(run);
        }
    }

    private UUID compute(String offer) {
        return Acting.as("program-owner", "program-owner")
                .call(() -> rebates.compute(offer, SalesWorld.FROM, SalesWorld.TO))
                .id();
    }

    private void reject(UUID run) {
        Acting.as("program-owner-2", "program-owner").run(() -> rebates.reject(run, "Measured"));
    }

    private static void note(Map<String, List<BigDecimal>> seconds, String name, Runnable work) {
        long begin = System.nanoTime();
        work.run();
        BigDecimal taken = BigDecimal.valueOf(System.nanoTime() - begin, 9).setScale(3, java.math.RoundingMode.HALF_UP);
        System.out.println(name + " " + taken + " s");
        seconds.computeIfAbsent(name, key -> new ArrayList<>()).add(taken);
    }
}
