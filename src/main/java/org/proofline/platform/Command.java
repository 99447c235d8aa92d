package org.proofline.platform;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs one of PostgreSQL's programs and waits for its end. */
final class Command {

    private static final boolean AS_ROOT = isRoot();

    /** Exit value and everything the program wrote. */
    record Result(int exit, String output) {}

    private Command() {}

    static Result run(Duration limit, String input, List<String> arguments) {
        try {
            Path output = Files.createTempFile("proofline-command", ".txt");
            try {
                return run(limit, input, arguments, output);
            } finally {
                Files.deleteIfExists(output);
            }
        } catch (IOException e) {
            throw AS_ROOT
                    ? notAsRoot(e.getMessage())
                    : new StartFailure("cannot run " + arguments.get(0) + ": " + e.getMessage(), e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartFailure("interrupted while running " + arguments.get(0), e);
        }
    }

    private static Result run(Duration limit, String input, List<String> arguments, Path output)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(withoutRoot(arguments))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        builder.environment().put("TZ", "UTC");
        Process process = builder.start();
        try (var in = process.getOutputStream()) {
            in.write(input.getBytes(UTF_8));
        }
        if (!process.waitFor(limit.toMillis(), TimeUnit.MILLISECONDS)) {
            process.destroyForcibly();
            return new Result(-1, "no end within " + limit.toSeconds() + " s. " + Files.readString(output));
        }
        Result result = new Result(process.exitValue(), Files.readString(output).strip());
        if (result.output().startsWith("unshare:")) {
            throw notAsRoot(result.output());
        }
        return result;
    }

    // PostgreSQL refuses to run as root; in a user namespace of its own it is nobody and still owns its files.
    private static List<String> withoutRoot(List<String> arguments) {
        if (!AS_ROOT) {
            return arguments;
        }
        List<String> all = new ArrayList<>(List.of("unshare", "-U"));
        all.addAll(arguments);
        return all;
    }

    private static StartFailure notAsRoot(String reason) {
        return new StartFailure("the embedded PostgreSQL does not run as root, and this machine allows no user"
                + " namespace (" + reason.lines().findFirst().orElse("") + "): start Proofline as an ordinary user,"
                + " or set PROOFLINE_DB_URL to a PostgreSQL of your own.");
    }

    private static boolean isRoot() {
        try {
            Path self = Path.of("/proc/self");
            return Files.exists(self) && Integer.valueOf(0).equals(Files.getAttribute(self, "unix:uid"));
        } catch (IOException | UnsupportedOperationException e) {
            return "root".equals(System.getProperty("user.name"));
        }
    }
}
