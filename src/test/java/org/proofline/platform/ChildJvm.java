package org.proofline.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.proofline.ProoflineApplication;

/** Another JVM with the class path of this one. */
final class ChildJvm implements AutoCloseable {

    private static final int LIMIT_SECONDS = 120;

    /** How a child ended, and everything it printed. */
    record End(int exit, List<String> lines) {}

    private final Process process;
    private final BufferedReader output;
    private final List<String> seen = new ArrayList<>();

    private ChildJvm(Process process) {
        this.process = process;
        this.output = new BufferedReader(new InputStreamReader(process.getInputStream(), UTF_8));
    }

    static ChildJvm start(Class<?> main, Map<String, String> environment, String... arguments) throws IOException {
        return start(List.of(), System.getProperty("java.class.path"), main, environment, arguments);
    }

    /** The application as it is shipped: without any class of the tests. */
    static ChildJvm startApplication(Map<String, String> environment, String... arguments) throws IOException {
        String classPath = Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !Path.of(entry).endsWith("test-classes"))
                .collect(Collectors.joining(File.pathSeparator));
        return start(List.of(), classPath, ProoflineApplication.class, environment, arguments);
    }

    /** The application where no file can grow beyond some megabytes: writing fails as on a disk that is full. */
    static ChildJvm startOnFullDisk(Map<String, String> environment, String... arguments) throws IOException {
        return start(
                List.of("sh", "-c", "ulimit -f 12000; exec \"$0\" \"$@\""),
                System.getProperty("java.class.path"),
                ProoflineApplication.class,
                environment,
                arguments);
    }

    private static ChildJvm start(
            List<String> prefix, String classPath, Class<?> main, Map<String, String> environment, String... arguments)
            throws IOException {
        List<String> command = new ArrayList<>(prefix);
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElse("java"),
                "-XX:TieredStopAtLevel=1",
                "-Xshare:auto",
                "-cp",
                classPath,
                main.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PROOFLINE_"));
        builder.environment().putAll(environment);
        return new ChildJvm(builder.start());
    }

    /** Reads on until a line begins so; gives the rest of that line. */
    String awaitLine(String beginning) throws IOException {
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            if (line.startsWith(beginning)) {
                return line.substring(beginning.length());
            }
            seen.add(line);
        }
        throw new AssertionError("the process ended without '" + beginning + "': " + seen);
    }

    /** What was read of its output until now. */
    List<String> seen() {
        return List.copyOf(seen);
    }

    End awaitEnd() throws IOException, InterruptedException {
        List<String> lines = output.lines().toList();
        if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
            throw new AssertionError("still running: " + lines);
        }
        return new End(process.exitValue(), lines);
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
