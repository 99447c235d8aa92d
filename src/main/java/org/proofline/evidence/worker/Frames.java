package org.proofline.evidence.worker;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The language between the application and its document worker: a frame is a number of entries, each a key and a value
 * with their lengths in bytes before them. Both sides refuse frames beyond the bounds, because the worker may have been
 * taken over by the document it reads.
 */
public final class Frames {

    private static final int MOST_ENTRIES = 500;
    private static final int MOST_BYTES = 4 * 1024 * 1024;

    /** Stands in a frame after which another one follows that answers the same request. */
    private static final String UNFINISHED = "unfinished";

    private static final byte[] MARK = "=Proofline-frame=".getBytes(StandardCharsets.US_ASCII);
    private static final int MOST_NOISE = 1024 * 1024;

    private Frames() {}

    /** The same entries, to be told before the answer is complete. */
    static Map<String, String> unfinished(Map<String, String> known) {
        Map<String, String> entries = new LinkedHashMap<>(known);
        entries.put(UNFINISHED, "true");
        return entries;
    }

    /** Whether the answer goes on behind this frame. */
    public static boolean isUnfinished(Map<String, String> frame) {
        return frame.containsKey(UNFINISHED);
    }

    /** Writes one frame and flushes. */
    public static void write(DataOutputStream out, Map<String, String> entries) throws IOException {
        out.write(MARK);
        out.writeInt(entries.size());
        for (Map.Entry<String, String> entry : entries.entrySet()) {
            writeText(out, entry.getKey());
            writeText(out, entry.getValue());
        }
        out.flush();
    }

    /** @throws IOException at the end of the stream, or when the frame is beyond the bounds */
    public static Map<String, String> read(DataInputStream in) throws IOException {
        skipToMark(in);
        int count = bounded(in.readInt(), MOST_ENTRIES);
        Map<String, String> entries = new LinkedHashMap<>();
        int left = MOST_BYTES;
        for (int i = 0; i < count; i++) {
            byte[] key = readBytes(in, left);
            byte[] value = readBytes(in, left - key.length);
            left -= key.length + value.length;
            entries.put(text(key), text(value));
        }
        return entries;
    }

    /** Native code prints to the same pipe, but never within a frame. */
    private static void skipToMark(DataInputStream in) throws IOException {
        int matched = 0;
        for (int noise = 0; matched < MARK.length; noise++) {
            byte next = in.readByte();
            matched = next == MARK[matched] ? matched + 1 : next == MARK[0] ? 1 : 0;
            if (noise > MOST_NOISE) {
                throw new IOException("Noise instead of a frame");
            }
        }
    }

    private static void writeText(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static byte[] readBytes(DataInputStream in, int most) throws IOException {
        byte[] bytes = new byte[bounded(in.readInt(), most)];
        in.readFully(bytes);
        return bytes;
    }

    private static int bounded(int value, int most) throws IOException {
        if (value < 0 || value > most) {
            throw new IOException("Frame out of bounds: " + value);
        }
        return value;
    }

    private static String text(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }
}
