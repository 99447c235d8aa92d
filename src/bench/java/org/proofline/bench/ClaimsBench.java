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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.proofline.ProoflineApplication;
import org.proofline.bench.BareEngine.Layout;
import org.proofline.platform.PostgresServer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * Claims completed per second through the whole automatic path (submission to scheduled payout) against the bare engine on
 * the same process with empty delegates, same PostgreSQL, same JVM, alternating; and the ready time against a bare Camunda
 * Boot application. Writes {@code target/bench/claims.json}.
 */
public final class ClaimsBench {

    private static final int ROUNDS = 5;
    private static final int CLAIMS = 500;
    // Both compilers of the JVM and the prepared statements of the pool need so many before the figures stand still.
    private static final int WARM_UP = 6000;
    private static final int THREADS = 4;
    private static final String ENDED_CLAIMS =
            "select count(*) from engine.act_hi_procinst where end_time_ is not null" + " and proc_def_key_ = 'claim'";
    private static final String UNTOLD = "select count(*) from notification.outbox where next_attempt_at <= now()";

    private ClaimsBench() {}

    /** One thing to measure: starts one instance, and tells how many have ended so far. */
    private interface Contender {
        void start(int index) throws Exception;

        long ended() throws Exception;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "bench")).toAbsolutePath();
        Map<String, List<BigDecimal>> runs = throughput(folder);
        Map<String, List<BigDecimal>> ready = ReadyTime.measure(folder);
        runs.putAll(ready);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("machine", machine());
        result.put("runs", runs);
        result.put("ratios", ratios(runs));
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("claims.json").toFile(), result);
        System.out.println(Files.readString(folder.resolve("claims.json")));
        System.exit(0);
    }

    private static Map<String, List<BigDecimal>> throughput(Path folder) throws Exception {
        Path data = Files.createTempDirectory(folder, "data");
        PostgresServer database = PostgresServer.start(data, PostgresServer.DURABLE);
        BenchDatabase.createBare(database);
        Map<String, List<BigDecimal>> runs = new LinkedHashMap<>();
        try (ConfigurableApplicationContext app =
                SpringApplication.run(ProoflineApplication.class, BenchDatabase.applicationArguments(database, data))) {
            var like = app.getBean(ProcessEngineConfigurationImpl.class);
            try (BareEngine bare = BenchDatabase.bare(database, like)) {
                alternate(app, bare, runs);
            }
        }
        database.stop();
        return runs;
    }

    private static void alternate(
            ConfigurableApplicationContext app, BareEngine bare, Map<String, List<BigDecimal>> runs) throws Exception {
        BenchWorld world = new BenchWorld(app);
        world.create();
        for (int round = 0; round <= ROUNDS; round++) {
            boolean warmUp = round == 0;
            int count = warmUp ? WARM_UP : CLAIMS;
            record(runs, "prooflinePerSecond", proofline(app, world.drafts(count, false), world), warmUp);
            record(runs, "bareSameModelPerSecond", bare(bare, Layout.SAME_MODEL, count), warmUp);
            record(runs, "bareTextbookPerSecond", bare(bare, Layout.TEXTBOOK, count), warmUp);
            record(runs, "bareClaimOnlyPerSecond", bare(bare, Layout.CLAIM_ONLY, count), warmUp);
            record(runs, "prooflineHotFundPerSecond", proofline(app, world.drafts(CLAIMS, true), world), warmUp);
        }
    }

    private static void record(Map<String, List<BigDecimal>> runs, String name, BigDecimal figure, boolean warmUp) {
        System.out.println((warmUp ? "warm-up " : "") + name + " " + figure);
        if (!warmUp) {
            runs.computeIfAbsent(name, key -> new ArrayList<>()).add(figure);
        }
    }

    private static BigDecimal proofline(ConfigurableApplicationContext app, List<UUID> drafts, BenchWorld world)
            throws Exception {
        JdbcTemplate sql = app.getBean(JdbcTemplate.class);
        BigDecimal figure = timed(drafts.size(), new Contender() {
            @Override
            public void start(int index) {
                world.submit(drafts.get(index));
            }

            @Override
            public long ended() {
                return sql.queryForObject(ENDED_CLAIMS, Long.class);
            }
        });
        // What is told after the claims are done must not run into the next contender's time.
        await(() -> sql.queryForObject(UNTOLD, Long.class) == 0);
        return figure;
    }

    private static BigDecimal bare(BareEngine bare, Layout layout, int count) throws Exception {
        return timed(count, new Contender() {
            @Override
            public void start(int index) {
                bare.start(layout);
            }

            @Override
            public long ended() throws Exception {
                return bare.completed(layout);
            }
        });
    }

    private static BigDecimal timed(int count, Contender contender) throws Exception {
        long goal = contender.ended() + count;
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        long begin = System.nanoTime();
        List<Future<?>> started = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            int index = i;
            started.add(threads.submit(() -> {
                contender.start(index);
                return null;
            }));
        }
        for (Future<?> each : started) {
            each.get();
        }
        await(() -> contender.ended() >= goal);
        long nanos = System.nanoTime() - begin;
        threads.shutdown();
        return Ratios.perSecond(count, nanos);
    }

    private static void await(Callable<Boolean> reached) throws Exception {
        long begin = System.nanoTime();
        while (!reached.call()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
            if (System.nanoTime() - begin > TimeUnit.MINUTES.toNanos(5)) {
                throw new IllegalStateException("Not done after five minutes");
            }
        }
    }

    private static Map<String, BigDecimal> ratios(Map<String, List<BigDecimal>> runs) {
        BigDecimal ours = Ratios.median(runs.get("prooflinePerSecond"));
        Map<String, BigDecimal> ratios = new LinkedHashMap<>();
        ratios.put("bareSameModel", Ratios.ratio(ours, Ratios.median(runs.get("bareSameModelPerSecond"))));
        ratios.put("bareTextbook", Ratios.ratio(ours, Ratios.median(runs.get("bareTextbookPerSecond"))));
        ratios.put(
                "readyTime",
                Ratios.ratio(
                        Ratios.median(runs.get("prooflineReadySeconds")), Ratios.median(runs.get("bareReadySeconds"))));
        ratios.put("bareClaimOnly", Ratios.ratio(ours, Ratios.median(runs.get("bareClaimOnlyPerSecond"))));
        ratios.put("hotFund", Ratios.ratio(Ratios.median(runs.get("prooflineHotFundPerSecond")), ours));
        return ratios;
    }

    static Map<String, Object> machine() {
        return Map.of(
                "processors",
                Runtime.getRuntime().availableProcessors(),
                "java",
                System.getProperty("java.runtime.version"),
                "os",
                System.getProperty("os.name") + " " + System.getProperty("os.arch"),
                "claimsPerRun",
                CLAIMS,
                "threads",
                THREADS);
    }
}
