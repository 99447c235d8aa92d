package org.proofline.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.springframework.util.FileSystemUtils;

/** What a start that was killed half-way left behind under a name of its own. */
final class Leftovers {

    private Leftovers() {}

    /** Deletes what can be deleted; a program of the killed start may still be writing there for a moment. */
    static void remove(Path folder, String beginning) throws IOException {
        try (Stream<Path> entries = Files.list(folder)) {
            entries.filter(entry -> entry.getFileName().toString().startsWith(beginning))
                    .forEach(entry -> FileSystemUtils.deleteRecursively(entry.toFile()));
        }
    }
}
