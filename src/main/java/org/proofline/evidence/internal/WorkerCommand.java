package org.proofline.evidence.internal;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.proofline.evidence.worker.OneThread;

/**
 * The command that starts a worker from the application's own class path: directly when it runs from classes and jars,
 * through Boot's launcher when everything is inside one executable jar.
 */
final class WorkerCommand {

    private static final String LAUNCHER = "org.springframework.boot.loader.launch.PropertiesLauncher";

    private static final String SILENT = "logging.properties";

    /** What recognition took beside the heap goes back to the system at once (C library's settings, in bytes). */
    private static final Map<String, String> MEMORY_GIVEN_BACK =
            Map.of("MALLOC_ARENA_MAX", "1", "MALLOC_TRIM_THRESHOLD_", "1048576", "MALLOC_MMAP_THRESHOLD_", "1048576");

    private static final List<String> MEMORY = List.of(
            "-XX:MaxDirectMemorySize=64m",
            "-XX:+UseSerialGC",
            // Recognition needs as much again beside the heap: young objects shall not spread over a third of it.
            "-XX:NewRatio=8",
            // What is collected before recognition goes back to the system instead of staying for objects to come.
            "-XX:MinHeapFreeRatio=10",
            "-XX:MaxHeapFreeRatio=30");

    private final String mainClass;
    private final long heapMegabytes;
    private final NetworkBan network;

    WorkerCommand(String mainClass, long heapMegabytes, NetworkBan network) {
        this.mainClass = mainClass;
        this.heapMegabytes = heapMegabytes;
        this.network = network;
    }

    /**
     * A process builder whose only environment is what a JVM needs: no setting or password of the application reaches
     * the worker.
     *
     * @param home the worker's own folder, for temporary files
     * @throws IOException when its folder can't be written, or it can't be kept off the network as it shall
     */
    ProcessBuilder in(Path home) throws IOException {
        Path arguments = home.resolve("arguments");
        Files.writeString(
                arguments, arguments(home).stream().map(WorkerCommand::quoted).collect(Collectors.joining("\n")));
        Files.writeString(home.resolve(SILENT), ".level=OFF\n");
        List<String> command = new ArrayList<>(network.prefix());
        command.addAll(List.of(java(), "@" + arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        String systemRoot = builder.environment().get("SystemRoot");
        builder.environment().clear();
        builder.environment().put("LC_ALL", "C.UTF-8");
        builder.environment().put(OneThread.VARIABLE, "1");
        MEMORY_GIVEN_BACK.forEach(builder.environment()::put);
        if (systemRoot != null) {
            builder.environment().put("SystemRoot", systemRoot);
        }
        builder.directory(home.toFile());
        builder.redirectError(home.resolve("errors").toFile());
        return builder;
    }

    private List<String> arguments(Path home) {
        List<String> arguments = new ArrayList<>(MEMORY);
        arguments.addAll(List.of(
                "-Xmx" + heapMegabytes + "m",
                "-XX:TieredStopAtLevel=1",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-UsePerfData",
                "-Djava.awt.headless=true",
                "-Dfile.encoding=UTF-8",
                "-Duser.timezone=UTC",
                "-Duser.home=" + home,
                "-Dpdfbox.fontcache=" + home,
                "-Djava.io.tmpdir=" + home,
                "-Djdk.net.hosts.file=" + home.resolve("no-hosts"),
                "-Djava.nio.channels.spi.SelectorProvider=org.proofline.evidence.worker.NoNetwork",
                "-Djava.nio.channels.spi.AsynchronousChannelProvider="
                        + "org.proofline.evidence.worker.NoAsynchronousNetwork",
                "-Djava.util.logging.config.file=" + home.resolve(SILENT),
                "-Dlogback.configurationFile=evidence/worker-logback.xml"));
        arguments.addAll(List.of("-cp", classPath()));
        if (isExecutableJar()) {
            arguments.addAll(List.of("-Dloader.main=" + mainClass, LAUNCHER));
        } else {
            arguments.add(mainClass);
        }
        return arguments;
    }

    /** Absolute, because the child works in a folder of its own. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static boolean isExecutableJar() {
        URL own = WorkerCommand.class.getResource("WorkerCommand.class");
        return own != null && own.toString().startsWith("jar:nested:");
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    private static String quoted(String argument) {
        return '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }
}
