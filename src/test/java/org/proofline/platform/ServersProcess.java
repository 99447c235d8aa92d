package org.proofline.platform;

import java.nio.file.Path;
import java.util.Optional;
import org.springframework.util.unit.DataSize;

/** A process that does nothing but run the embedded servers of a folder, so that a test can kill it. */
final class ServersProcess {

    static final String READY = "ready ";

    private ServersProcess() {}

    /** Starts the servers of the folder named by the only argument and waits to be killed. */
    public static void main(String[] arguments) throws InterruptedException {
        PlatformServers servers = PlatformServers.start(settings(Path.of(arguments[0])));
        servers.objects();
        System.out.println(READY + servers.database().url());
        Thread.currentThread().join();
    }

    static PlatformSettings settings(Path folder) {
        return new PlatformSettings(
                folder, DataSize.ofMegabytes(10), Optional.empty(), Optional.empty(), "proofline", true);
    }
}
