package org.proofline.evidence.worker;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** Unpacks to nowhere, archives within archives too, until it is done or knows that this would become too much. */
final class Unpacking {

    static final long MOST_BYTES = 200L * 1024 * 1024;
    private static final int DEEPEST = 4;
    private static final int MOST_ENTRIES = 10_000;
    private static final int LARGEST_CODE = 16;
    private static final int CODE_BITS = 0x1F;
    private static final int BUFFER = 8192;
    private static final int MOST_MEMORY = 64 * 1024;

    private static final long SUSPICIOUS_BYTES = 64L * 1024 * 1024;
    private static final int SUSPICIOUS_SHARE = 200;

    private final long packed;
    private long unpacked;
    private int entries;
    private String tooMuch;

    /** @param packed how large the whole is before it is unpacked, or 0 when that is not known */
    Unpacking(long packed) {
        this.packed = packed;
    }

    /** Whether so much came out that it is a bomb, whatever it is: much in itself, or much for so little. */
    static boolean isTooMuch(long unpacked, long packed) {
        return unpacked > MOST_BYTES
                || packed > 0 && unpacked > SUSPICIOUS_BYTES && unpacked / packed > SUSPICIOUS_SHARE;
    }

    static String inMegabytes(long unpacked) {
        return "contents of more than " + unpacked / 1024 / 1024 + " MB when unpacked";
    }

    /** Why the content is a bomb, or null when it is none. */
    String tooMuch() {
        return tooMuch;
    }

    /** What contents of these sizes are together, as far as it matters; a size that is not told is negative. */
    static long together(LongStream sizes) {
        return sizes.map(size -> Math.min(Math.max(0, size), MOST_BYTES + 1)).sum();
    }

    /** Reads to the end of the stream, but does not close it. */
    void read(InputStream in) throws IOException {
        read(in, 0);
    }

    private void read(InputStream raw, int depth) throws IOException {
        BufferedInputStream in = new BufferedInputStream(raw);
        in.mark(4);
        byte[] head = in.readNBytes(4);
        in.reset();
        if (depth > DEEPEST) {
            tooMuch = "archives within archives, more than " + DEEPEST + " deep";
        } else if (starts(head, 0x1F, 0x8B)) {
            read(new GZIPInputStream(in), depth + 1);
        } else if (starts(head, 'B', 'Z') && head.length > 2 && head[2] == 'h') {
            read(new BZip2CompressorInputStream(in), depth + 1);
        } else if (starts(head, 0xFD, '7')) {
            read(
                    XZCompressorInputStream.builder()
                            .setInputStream(in)
                            .setMemoryLimitKiB(MOST_MEMORY)
                            .get(),
                    depth + 1);
        } else if (starts(head, 0x1F, 0x9D)) {
            compressed(head);
        } else if (starts(head, 'P', 'K') && head.length == 4 && head[2] == 3) {
            zip(new ZipInputStream(in), depth);
        } else {
            drain(in);
        }
    }

    /** The old compress format builds a table as large as its header says. */
    private void compressed(byte[] head) {
        if (head.length > 2 && (head[2] & CODE_BITS) > LARGEST_CODE) {
            tooMuch = "a table of two to the power of " + (head[2] & CODE_BITS) + " entries";
        }
    }

    private void zip(ZipInputStream zip, int depth) throws IOException {
        for (ZipEntry entry = zip.getNextEntry(); entry != null && tooMuch == null; entry = zip.getNextEntry()) {
            entries++;
            if (entries > MOST_ENTRIES) {
                tooMuch = "more than " + MOST_ENTRIES + " files in one";
                return;
            }
            read(zip, depth + 1);
        }
    }

    private void drain(InputStream in) throws IOException {
        byte[] buffer = new byte[BUFFER];
        for (int n = in.read(buffer); n >= 0 && tooMuch == null; n = in.read(buffer)) {
            unpacked += n;
            if (isTooMuch(unpacked, packed)) {
                tooMuch = inMegabytes(unpacked);
            }
        }
    }

    private static boolean starts(byte[] head, int first, int second) {
        return head.length >= 2 && (head[0] & 0xFF) == first && (head[1] & 0xFF) == second;
    }
}
