package org.proofline.evidence.worker;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.channels.AsynchronousSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A worker in which documents do what a hostile document might: they say it in their first word. */
public final class HostileWorkerMain {

    private static final long LATE_MILLIS = 3_000;

    private final DocumentWork real = new DocumentWork();

    public static void main(String[] args) throws IOException {
        WorkerLoop.serve(new HostileWorkerMain()::answer);
    }

    private Map<String, String> answer(Map<String, String> request, WorkerLoop.SoFar soFar) throws IOException {
        String content = new String(Files.readAllBytes(Path.of(request.get("file"))), "ISO-8859-1");
        return switch (content.split("\\s", 2)[0]) {
            case "HANG" -> hang();
            case "LOOP" -> loop();
            case "HALT" -> halt();
            case "MEMORY" -> eat();
            case "FLOOD" -> Map.of("text", "x".repeat(8 * 1024 * 1024));
            case "NETWORK" -> reach();
            case "SECRETS" -> Map.of("mediaType", new TreeSet<>(System.getenv().keySet()).toString());
            case "DEVICES" -> Map.of("mediaType", devices());
            case "CONNECT" -> Map.of("mediaType", connected(content.split("\\s")[1]));
            case "WHO" -> Map.of("mediaType", who());
            case "SLOWTEXT" -> request.get("command").equals("DETECT") ? real.answer(request, soFar) : hang();
            case "TOUGH" -> request.get("command").equals("DETECT") ? late(request, soFar) : hang();
            case "ROWS" -> rows(soFar);
            case "TOLD" -> request.get("command").equals("DETECT") ? real.answer(request, soFar) : tell(soFar);
            default ->
                content.endsWith("THEN HANG") ? real.answer(request, hangBehind(soFar)) : real.answer(request, soFar);
        };
    }

    /** The right answer, after longer than half of what the tests of slow documents give for all steps. */
    private Map<String, String> late(Map<String, String> request, WorkerLoop.SoFar soFar) throws IOException {
        try {
            new CountDownLatch(1).await(LATE_MILLIS, TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return real.answer(request, soFar);
    }

    private static WorkerLoop.SoFar hangBehind(WorkerLoop.SoFar soFar) {
        return known -> {
            soFar.known(known);
            hang();
        };
    }

    /** A row that is one, and then what is none. */
    private static Map<String, String> rows(WorkerLoop.SoFar soFar) throws IOException {
        soFar.known(Map.of("rows", "1;1;t3;key"));
        return Map.of("rows", "2;9999999;t1;x");
    }

    private static Map<String, String> tell(WorkerLoop.SoFar soFar) throws IOException {
        soFar.known(Map.of("text", "told first", "active", "JavaScript", "meta.print.pictures", "0f".repeat(32)));
        return hang();
    }

    /** The process, its place for temporary files and the most memory for objects. */
    private static String who() {
        return ProcessHandle.current().pid() + " " + System.getProperty("java.io.tmpdir") + " "
                + Runtime.getRuntime().maxMemory();
    }

    /** The network's name, and what is in it. */
    private static String devices() throws IOException {
        return Files.readSymbolicLink(Path.of("/proc/self/ns/net")) + " "
                + Files.readAllLines(Path.of("/proc/self/net/dev")).stream()
                        .filter(line -> line.contains(":"))
                        .map(line -> line.substring(0, line.indexOf(':')).strip())
                        .toList();
    }

    /** Tries a connection from another program, which knows nothing of what this JVM refuses. */
    private static String connected(String port) throws IOException {
        Process other = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Connecting.class.getName(),
                        port)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try {
            return other.waitFor() == 0 ? "REACHED" : "nothing";
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /** A program that ends well when somebody listens. */
    public static final class Connecting {

        private Connecting() {}

        public static void main(String[] args) throws IOException {
            new Socket("127.0.0.1", Integer.parseInt(args[0])).close();
        }
    }

    private static Map<String, String> hang() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Map.of();
    }

    private static Map<String, String> loop() {
        long n = 0;
        while (n >= 0) {
            n = (n + 1) & Long.MAX_VALUE;
        }
        return Map.of();
    }

    private static Map<String, String> halt() {
        Runtime.getRuntime().halt(9);
        return Map.of();
    }

    private static Map<String, String> eat() {
        List<byte[]> eaten = new ArrayList<>();
        while (eaten.size() < Integer.MAX_VALUE) {
            eaten.add(new byte[16 * 1024 * 1024]);
        }
        return Map.of();
    }

    private static Map<String, String> reach() {
        Map<String, String> outcome = new HashMap<>();
        outcome.put(
                "mediaType",
                tried(() -> new Socket("127.0.0.1", 9)) + ", "
                        + tried(() -> SocketChannel.open(new InetSocketAddress("127.0.0.1", 9))) + ", "
                        + tried(() -> new java.net.URL("http://localhost:9/").openStream()) + ", "
                        + tried(() -> AsynchronousSocketChannel.open().connect(new InetSocketAddress("127.0.0.1", 9)))
                        + ", "
                        + tried(() -> new java.net.DatagramSocket()) + ", "
                        + tried(() -> java.net.InetAddress.getByName("proofline.example")));
        return outcome;
    }

    private interface Attempt {
        Object run() throws Exception;
    }

    private static String tried(Attempt attempt) {
        try {
            attempt.run();
            return "REACHED";
        } catch (Exception e) {
            return e.getClass().getSimpleName();
        }
    }
}
