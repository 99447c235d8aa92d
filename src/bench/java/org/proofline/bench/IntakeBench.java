package org.proofline.bench;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntFunction;
import org.proofline.ProoflineApplication;
import org.proofline.platform.PostgresServer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * Documents taken in per second, without and with recognition of text, each beside the bare library on the same documents
 * in the same run. Taken in means: stored, typed, checked, read, on the trail. Writes {@code target/bench/intake.json}.
 */
public final class IntakeBench {

    private static final int ROUNDS = 3;
    private static final int WARM_UP = 200;
    private static final int DOCUMENTS = 200;
    private static final int PICTURES = 8;
    private static final int THREADS = 4;
    private static final long LIMIT = TimeUnit.MINUTES.toNanos(5);

    private final Desk desk;
    private final Map<String, List<BigDecimal>> runs = new LinkedHashMap<>();
    private int made;

    private IntakeBench(Desk desk) {
        this.desk = desk;
    }

    /** Where documents are handed in. */
    private interface Desk {
        UUID hand(String name, byte[] content);

        boolean isRead(UUID document);
    }

    /** What is done with one document. */
    private interface Work {
        void on(byte[] document) throws Exception;
    }

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of("target", "bench")).toAbsolutePath();
        Path data = Files.createTempDirectory(folder, "data");
        PostgresServer database = PostgresServer.start(data, PostgresServer.DURABLE);
        Map<String, Object> result = new LinkedHashMap<>();
        try (ConfigurableApplicationContext app =
                SpringApplication.run(ProoflineApplication.class, BenchDatabase.applicationArguments(database, data))) {
            BenchWorld world = new BenchWorld(app);
            world.create();
            IntakeBench bench = new IntakeBench(desk(world));
            bench.measure();
            result.put("machine", ClaimsBench.machine());
            result.put("runs", bench.runs);
            result.put("ratios", bench.ratios());
        }
        database.stop();
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(folder.resolve("intake.json").toFile(), result);
        System.out.println(Files.readString(folder.resolve("intake.json")));
        System.exit(0);
    }

    private static Desk desk(BenchWorld world) {
        UUID claim = world.draft();
        return new Desk() {
            @Override
            public UUID hand(String name, byte[] content) {
                return world.upload(claim, name, new ByteArrayInputStream(content));
            }

            @Override
            public boolean isRead(UUID document) {
                return world.isRead(claim, document);
            }
        };
    }

    private void measure() throws Exception {
        for (int round = 0; round <= ROUNDS; round++) {
            boolean warmUp = round == 0;
            int count = warmUp ? WARM_UP : DOCUMENTS;
            List<byte[]> pages = make(count, BenchDocuments::page);
            record("documentsPerSecond", taken(pages, "page.pdf"), warmUp);
            record("tikaPerSecond", parallel(pages, BareReading::text), warmUp);
            List<byte[]> pictures = make(PICTURES, BenchDocuments::picture);
            record("recognizedPerSecondPerCore", perCore(taken(pictures, "page.png")), warmUp);
            record("bareRecognizedPerSecondPerCore", perCore(inTurn(pictures, BareReading::recognized)), warmUp);
        }
    }

    private List<byte[]> make(int count, IntFunction<byte[]> maker) {
        List<byte[]> documents = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            documents.add(maker.apply(made++));
        }
        return documents;
    }

    private void record(String name, BigDecimal figure, boolean warmUp) {
        System.out.println((warmUp ? "warm-up " : "") + name + " " + figure);
        if (!warmUp) {
            runs.computeIfAbsent(name, key -> new ArrayList<>()).add(figure);
        }
    }

    /** From the first byte to the moment when all of them are read. */
    private BigDecimal taken(List<byte[]> documents, String name) throws Exception {
        List<UUID> handed = java.util.Collections.synchronizedList(new ArrayList<>());
        long begin = System.nanoTime();
        run(documents, document -> handed.add(desk.hand(name, document)));
        for (UUID document : handed) {
            while (!desk.isRead(document)) {
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(20));
                if (System.nanoTime() - begin > LIMIT) {
                    throw new IllegalStateException("Not read after five minutes");
                }
            }
        }
        return Ratios.perSecond(documents.size(), System.nanoTime() - begin);
    }

    private static BigDecimal parallel(List<byte[]> documents, Work work) throws Exception {
        long begin = System.nanoTime();
        run(documents, work);
        return Ratios.perSecond(documents.size(), System.nanoTime() - begin);
    }

    /** One after the other: the library itself spreads the work on one picture over all processors. */
    private static BigDecimal inTurn(List<byte[]> documents, Work work) throws Exception {
        long begin = System.nanoTime();
        for (byte[] document : documents) {
            work.on(document);
        }
        return Ratios.perSecond(documents.size(), System.nanoTime() - begin);
    }

    private static void run(List<byte[]> documents, Work work) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        List<Future<?>> begun = new ArrayList<>();
        for (byte[] document : documents) {
            begun.add(threads.submit(() -> {
                work.on(document);
                return null;
            }));
        }
        for (Future<?> each : begun) {
            each.get();
        }
        threads.shutdown();
    }

    private static BigDecimal perCore(BigDecimal perSecond) {
        return perSecond.divide(
                BigDecimal.valueOf(Runtime.getRuntime().availableProcessors()), 2, java.math.RoundingMode.HALF_UP);
    }

    private Map<String, BigDecimal> ratios() {
        return Map.of(
                "intakeToTika", ratio("documentsPerSecond", "tikaPerSecond"),
                "recognitionToBare", ratio("recognizedPerSecondPerCore", "bareRecognizedPerSecondPerCore"));
    }

    private BigDecimal ratio(String of, String to) {
        return Ratios.ratio(Ratios.median(runs.get(of)), Ratios.median(runs.get(to)));
    }
}
