package org.proofline.evidence.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps workers off the network by the operating system, where it lets us: a worker starts in a network of its own, in
 * which there is nothing, so that native code reaches nothing either. The JVM's own refusal stands in any case. Whether the
 * system lets us is tried once, when the first worker starts.
 */
final class NetworkBan {

    /** Who has to keep workers off the network. */
    enum By {
        /** The system where it can, else the JVM alone. */
        AUTO,
        /** The system; where it can't, no worker starts. */
        SYSTEM,
        /** The JVM alone. */
        JVM
    }

    /** A namespace of users of its own is what lets anybody have a network of their own; no process stands in between. */
    private static final List<String> TOOL = List.of("unshare", "--user", "--net", "--");

    private static final Logger LOG = LoggerFactory.getLogger(NetworkBan.class);
    private static final Path OWN = Path.of("/proc/self/ns/net");
    private static final int SECONDS = 10;
    private static final int MOST_SAID = 500;

    private final By wanted;
    private final List<String> tool;
    private By inForce;

    NetworkBan(By wanted) {
        this(wanted, TOOL);
    }

    /** @param tool a program and its arguments that runs the rest in an empty network */
    NetworkBan(By wanted, List<String> tool) {
        this.wanted = wanted;
        this.tool = tool;
    }

    /**
     * What stands before the command of a worker.
     *
     * @throws IOException when the system has to keep workers off the network and can't
     */
    synchronized List<String> prefix() throws IOException {
        if (inForce == null) {
            inForce = decided();
        }
        return inForce == By.SYSTEM ? tool : List.of();
    }

    /** Who keeps workers off the network; null before the first one started. */
    synchronized By inForce() {
        return inForce;
    }

    /** The same as a number: 1 the system, 0 the JVM alone, -1 before the first worker started. */
    int measure() {
        By known = inForce();
        if (known == null) {
            return -1;
        }
        return known == By.SYSTEM ? 1 : 0;
    }

    private By decided() throws IOException {
        if (wanted == By.JVM) {
            LOG.info("Document workers are kept off the network by their JVM alone, as it is set");
            return By.JVM;
        }
        String refusal = refusal();
        if (refusal == null) {
            LOG.info("Document workers are kept off the network by the system");
            return By.SYSTEM;
        }
        if (wanted == By.SYSTEM) {
            LOG.error("No document worker starts: the system shall keep it off the network and can't ({})", refusal);
            throw new IOException("the system shall keep it off the network and can't (" + refusal
                    + "); allow processes to have a network of their own, or set"
                    + " PROOFLINE_EVIDENCE_WORKER_NETWORKBAN=AUTO");
        }
        LOG.warn("Document workers are kept off the network by their JVM alone: the system can't ({})", refusal);
        return By.JVM;
    }

    /** Why the system can't; null when a process was seen in a network that is not ours. */
    private String refusal() {
        try {
            String own = Files.readSymbolicLink(OWN).toString();
            String other = tried();
            return other.startsWith("net:[") && !other.equals(own) ? null : other;
        } catch (IOException e) {
            return e.getMessage();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return "interrupted";
        }
    }

    /** The name of the network that a process sees, or what was said instead. */
    private String tried() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(Stream.concat(tool.stream(), Stream.of("readlink", OWN.toString()))
                        .toList())
                .redirectErrorStream(true)
                .start();
        try {
            process.getOutputStream().close();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                return "no answer";
            }
            String said = new String(process.getInputStream().readNBytes(MOST_SAID), StandardCharsets.UTF_8).strip();
            return process.exitValue() == 0 ? said : "refused: " + said;
        } finally {
            process.destroyForcibly();
        }
    }
}
