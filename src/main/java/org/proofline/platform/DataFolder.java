package org.proofline.platform;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.springframework.util.unit.DataSize;

/** The folder of the embedded servers, held by one running installation at a time. */
public final class DataFolder implements AutoCloseable {

    private final Path root;
    private final FileChannel channel;

    private DataFolder(Path root, FileChannel channel) {
        this.root = root;
        this.channel = channel;
    }

    /**
     * Creates the folder when it is missing and locks it for this process.
     *
     * @param minimumFree space the disk must have left
     * @throws StartFailure when it cannot be written, is nearly full or is in use
     */
    public static DataFolder open(Path folder, DataSize minimumFree) {
        Path root = folder.toAbsolutePath().normalize();
        try {
            PrivateFile.createFolder(root);
            FileChannel channel = lock(root);
            long free = Files.getFileStore(root).getUsableSpace();
            if (free < minimumFree.toBytes()) {
                channel.close();
                throw new StartFailure("the disk of the data folder " + root + " has only "
                        + DataSize.ofBytes(free).toMegabytes() + " MB left: free at least "
                        + minimumFree.toMegabytes() + " MB, or choose another folder with PROOFLINE_DATA.");
            }
            return new DataFolder(root, channel);
        } catch (IOException e) {
            throw new StartFailure(
                    "the data folder " + root + " cannot be written (" + reason(e)
                            + "): mend its rights or choose another folder with PROOFLINE_DATA.",
                    e);
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        FileChannel channel =
                FileChannel.open(root.resolve(".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException held) {
            // Held by this very process: the same answer as for another one.
        }
        channel.close();
        throw new StartFailure("the data folder " + root
                + " is in use by another running Proofline: stop that one, or choose another folder with"
                + " PROOFLINE_DATA.");
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    /** A file or folder inside. */
    public Path resolve(String name) {
        return root.resolve(name);
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new IllegalStateException("the lock of " + root + " was not given back", e);
        }
    }
}
