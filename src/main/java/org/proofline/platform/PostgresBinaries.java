package org.proofline.platform;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs, unpacked once from the archive on the class path. */
final class PostgresBinaries {

    private static final String UNFINISHED = "unfinished-";
    private static final int OWNER_MAY_RUN = 0100;

    private final Path home;

    private PostgresBinaries(Path home) {
        this.home = home;
    }

    /** Unpacks below the folder unless that was done before; a half-done unpacking is never used. */
    static PostgresBinaries in(Path folder) {
        URL archive = archive();
        try {
            Path home = folder.resolve("postgresql-" + Long.toHexString(size(archive)));
            if (!Files.isDirectory(home)) {
                PrivateFile.createFolder(folder);
                Leftovers.remove(folder, UNFINISHED);
                Path fresh = Files.createTempDirectory(folder, UNFINISHED);
                unpack(archive, fresh);
                Files.move(fresh, home, StandardCopyOption.ATOMIC_MOVE);
            }
            return new PostgresBinaries(home);
        } catch (IOException e) {
            throw new StartFailure(
                    "PostgreSQL cannot be unpacked into " + folder + " (" + e.getMessage()
                            + "): mend the rights or free space, or choose another folder with PROOFLINE_DATA.",
                    e);
        }
    }

    /** The full path of a program such as {@code initdb}. */
    String program(String name) {
        return home.resolve("bin").resolve(isWindows() ? name + ".exe" : name).toString();
    }

    private static URL archive() {
        String name = archiveName(System.getProperty("os.name"), System.getProperty("os.arch"));
        URL url = PostgresBinaries.class.getResource("/" + name);
        if (url == null) {
            throw new StartFailure("this build brings no PostgreSQL for " + System.getProperty("os.name") + " on "
                    + System.getProperty("os.arch") + ": set PROOFLINE_DB_URL to a PostgreSQL of your own.");
        }
        return url;
    }

    static String archiveName(String system, String processor) {
        String os = system.toLowerCase(Locale.ROOT);
        boolean arm = processor.equals("aarch64");
        if (os.startsWith("mac")) {
            return "postgres-darwin-" + (arm ? "arm_64" : "x86_64") + ".txz";
        }
        if (os.startsWith("windows")) {
            return "postgres-windows-x86_64.txz";
        }
        return "postgres-linux-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    private static boolean isWindows() {
        return System.getProperty("os.name").startsWith("Windows");
    }

    private static long size(URL archive) throws IOException {
        return archive.openConnection().getContentLengthLong();
    }

    private static void unpack(URL archive, Path target) throws IOException {
        try (InputStream raw = archive.openStream();
                TarArchiveInputStream tar =
                        new TarArchiveInputStream(new XZInputStream(new BufferedInputStream(raw)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, target);
            }
        } catch (IOException e) {
            FileSystemUtils.deleteRecursively(target);
            throw e;
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path target) throws IOException {
        Path file = target.resolve(entry.getName()).normalize();
        if (!file.startsWith(target)) {
            throw new IOException("the archive holds a file outside itself: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(file);
            return;
        }
        Files.createDirectories(file.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else {
            Files.copy(content, file);
            if ((entry.getMode() & OWNER_MAY_RUN) != 0 && !isWindows()) {
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
            }
        }
    }
}
