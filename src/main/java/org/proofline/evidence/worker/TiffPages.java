package org.proofline.evidence.worker;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** What each page of a TIFF announces, and what pages within pages do. Reads their directories alone. */
final class TiffPages {

    private static final int WIDTH = 256;
    private static final int HEIGHT = 257;
    private static final int BITS = 258;
    private static final int SAMPLES = 277;
    private static final int TILE_WIDTH = 322;
    private static final int TILE_HEIGHT = 323;
    private static final int WITHIN = 330;

    private static final int HEADER = 8;
    private static final int ENTRY = 12;
    private static final int SHORT = 3;
    private static final int MOST_PAGES = 10_000;
    private static final int MOST_ENTRIES = 500;
    private static final int MOST_WITHIN = 100;
    private static final int MOST_SAMPLES = 32;

    private final RandomAccessFile file;
    private final ByteOrder order;
    private final Deque<Long> open = new ArrayDeque<>();
    private String tooLarge;

    private TiffPages(RandomAccessFile file, ByteOrder order) {
        this.file = file;
        this.order = order;
    }

    /** Why one of the pages is a bomb, or null when none is. */
    static String tooLarge(Path path) throws IOException {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            ByteOrder order = file.read() == 'M' ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
            TiffPages pages = new TiffPages(file, order);
            pages.open.add(unsigned(pages.at(0, HEADER).getInt(4)));
            pages.look();
            return pages.tooLarge;
        }
    }

    private void look() throws IOException {
        Set<Long> seen = new HashSet<>();
        while (!open.isEmpty() && tooLarge == null && seen.size() < MOST_PAGES) {
            long offset = open.remove();
            if (offset >= HEADER && offset + 2 <= file.length() && seen.add(offset)) {
                page(offset);
            }
        }
    }

    private void page(long offset) throws IOException {
        int count = at(offset, 2).getShort() & 0xFFFF;
        ByteBuffer entries = at(offset + 2, Math.min(count, MOST_ENTRIES) * ENTRY);
        Map<Integer, Long> told = new HashMap<>();
        while (entries.remaining() >= ENTRY) {
            entry(entries, told);
        }
        judge(told);
        ByteBuffer next = at(offset + 2 + (long) count * ENTRY, Integer.BYTES);
        if (next.remaining() == Integer.BYTES) {
            open.add(unsigned(next.getInt()));
        }
    }

    private void entry(ByteBuffer entries, Map<Integer, Long> told) throws IOException {
        int tag = entries.getShort() & 0xFFFF;
        int type = entries.getShort();
        long count = unsigned(entries.getInt());
        long value = type == SHORT
                ? entries.getShort(entries.position()) & 0xFFFF
                : unsigned(entries.getInt(entries.position()));
        entries.position(entries.position() + Integer.BYTES);
        if (tag != WITHIN) {
            told.put(tag, tag == BITS && count > 1 ? 0L : value);
        } else if (count == 1) {
            open.add(value);
        } else {
            ByteBuffer offsets = at(value, (int) Math.min(count, MOST_WITHIN) * Integer.BYTES);
            while (offsets.remaining() >= Integer.BYTES) {
                open.add(unsigned(offsets.getInt()));
            }
        }
    }

    /** Tiles may be larger than what they are cut from. */
    private void judge(Map<Integer, Long> told) {
        boolean bilevel = told.getOrDefault(BITS, 1L) == 1;
        PictureSize page = new PictureSize(told.getOrDefault(WIDTH, 0L), told.getOrDefault(HEIGHT, 0L));
        PictureSize tile = new PictureSize(told.getOrDefault(TILE_WIDTH, 0L), told.getOrDefault(TILE_HEIGHT, 0L));
        if (page.isTooLarge(bilevel) || tile.isTooLarge(bilevel)) {
            tooLarge = (page.isTooLarge(bilevel) ? page : tile).words();
        } else if (told.getOrDefault(SAMPLES, 1L) > MOST_SAMPLES) {
            tooLarge = "a picture with " + told.get(SAMPLES) + " colours in each point";
        }
    }

    /** As many bytes as there are of so many. */
    private ByteBuffer at(long offset, int length) throws IOException {
        byte[] bytes = new byte[(int) Math.max(0, Math.min(length, file.length() - offset))];
        if (bytes.length > 0) {
            file.seek(offset);
            file.readFully(bytes);
        }
        return ByteBuffer.wrap(bytes).order(order);
    }

    private static long unsigned(int value) {
        return Integer.toUnsignedLong(value);
    }
}
