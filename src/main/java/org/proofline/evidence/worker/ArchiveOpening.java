package org.proofline.evidence.worker;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.apache.commons.compress.PasswordRequiredException;
import org.apache.commons.compress.archivers.sevenz.SevenZArchiveEntry;
import org.apache.commons.compress.archivers.sevenz.SevenZFile;

/** Looks into archives, which are not taken as proof, to say why: a password, a bomb, or just an archive. */
final class ArchiveOpening {

    private static final Set<String> STREAMS = Set.of(
            "application/gzip",
            "application/x-compress",
            "application/x-gzip",
            "application/x-bzip2",
            "application/x-bzip",
            "application/x-xz");
    private static final String SEVEN_ZIP = "application/x-7z-compressed";
    /** The library takes bytes here, whatever the name of its setting says. */
    private static final int MOST_MEMORY = 64 * 1024 * 1024;

    private ArchiveOpening() {}

    static boolean opens(String type) {
        return STREAMS.contains(type) || type.equals(SEVEN_ZIP);
    }

    static Detection open(Path file, String type) throws IOException {
        return type.equals(SEVEN_ZIP) ? sevenZip(file, type) : stream(file, type);
    }

    private static Detection stream(Path file, String type) throws IOException {
        Unpacking unpacking = new Unpacking(Files.size(file));
        try (InputStream in = Files.newInputStream(file)) {
            unpacking.read(in);
        }
        return unpacking.tooMuch() == null ? Detection.fine(type) : Detection.bomb(type, unpacking.tooMuch());
    }

    private static Detection sevenZip(Path file, String type) throws IOException {
        try (SevenZFile archive = SevenZFile.builder()
                .setPath(file)
                .setMaxMemoryLimitKb(MOST_MEMORY)
                .get()) {
            // The list of contents stands at the end, readable without unpacking anything.
            Iterable<SevenZArchiveEntry> contents = archive.getEntries();
            long announced = Unpacking.together(
                    StreamSupport.stream(contents.spliterator(), false).mapToLong(SevenZArchiveEntry::getSize));
            if (Unpacking.isTooMuch(announced, Files.size(file))) {
                return Detection.bomb(type, Unpacking.inMegabytes(announced));
            }
            // What is locked or damaged shows only when it is read.
            for (SevenZArchiveEntry entry = archive.getNextEntry(); entry != null; entry = archive.getNextEntry()) {
                if (entry.hasStream() && entry.getSize() > 0) {
                    archive.read();
                }
            }
            return Detection.fine(type);
        } catch (PasswordRequiredException e) {
            return Detection.encrypted(type);
        }
    }
}
