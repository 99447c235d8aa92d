package org.proofline.testing;

import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.ArrayList;
import java.util.List;

/** Photos whose camera noted where they were taken, made byte by byte as the standard of EXIF says. */
public final class TestPhotos {

    private static final int HEADER = 8;
    private static final int EXIF_DIRECTORY = 0x8769;
    private static final int GPS_DIRECTORY = 0x8825;
    private static final int TAKEN = 0x9003;
    private static final int TEXT = 2;
    private static final int LONG = 4;
    private static final int RATIONAL = 5;
    private static final int MILLION = 1_000_000;

    private TestPhotos() {}

    /**
     * What the camera's receiver noted.
     *
     * @param northOrSouth N or S; null leaves it out
     * @param latitude numerator and denominator of degrees, minutes and seconds
     * @param status A while it receives, V when it has lost the satellites; null leaves it out
     */
    public record Gps(String northOrSouth, int[] latitude, String eastOrWest, int[] longitude, String status) {

        /** A good note of a place in decimal degrees. */
        public static Gps at(String latitude, String longitude) {
            return new Gps(
                    latitude.startsWith("-") ? "S" : "N",
                    degrees(latitude),
                    longitude.startsWith("-") ? "W" : "E",
                    degrees(longitude),
                    "A");
        }

        private static int[] degrees(String decimal) {
            int millionths = new BigDecimal(decimal).abs().movePointRight(6).intValueExact();
            int minutes = millionths % MILLION * 60;
            return new int[] {millionths / MILLION, 1, minutes / MILLION, 1, minutes % MILLION * 60 / 1000, 1000};
        }
    }

    private record Entry(int tag, int type, int count, byte[] value) {}

    /** @param taken as in EXIF, such as {@code 2026:11:22 10:15:00}; null leaves it out */
    public static byte[] photo(String words, String taken, Gps gps) {
        byte[] jpeg = TestDocuments.jpeg(words);
        byte[] note = note(taken, gps);
        return ByteBuffer.allocate(jpeg.length + 10 + note.length)
                .put(jpeg, 0, 2)
                .putShort((short) 0xFFE1)
                .putShort((short) (8 + note.length))
                .put(TestDocuments.text("Exif"))
                .putShort((short) 0)
                .put(note)
                .put(jpeg, 2, jpeg.length - 2)
                .array();
    }

    private static byte[] note(String taken, Gps gps) {
        List<Entry> exif = taken == null ? List.of() : List.of(text(TAKEN, taken));
        List<Entry> place = entries(gps);
        int pointers = exif.isEmpty() ? 1 : 2;
        int exifAt = HEADER + size(pointers);
        int gpsAt = exifAt + (exif.isEmpty() ? 0 : size(exif.size()));
        List<Entry> main = new ArrayList<>();
        if (!exif.isEmpty()) {
            main.add(pointer(EXIF_DIRECTORY, exifAt));
        }
        main.add(pointer(GPS_DIRECTORY, gpsAt));
        ByteBuffer note = ByteBuffer.allocate(1024).order(ByteOrder.LITTLE_ENDIAN);
        note.put(TestDocuments.text("II")).putShort((short) 42).putInt(HEADER);
        int free = directory(note, main, gpsAt + size(place.size()));
        free = exif.isEmpty() ? free : directory(note, exif, free);
        free = directory(note, place, free);
        byte[] whole = new byte[free];
        note.get(0, whole);
        return whole;
    }

    private static List<Entry> entries(Gps gps) {
        List<Entry> entries = new ArrayList<>();
        if (gps.northOrSouth() != null) {
            entries.add(text(1, gps.northOrSouth()));
        }
        entries.add(rationals(2, gps.latitude()));
        if (gps.eastOrWest() != null) {
            entries.add(text(3, gps.eastOrWest()));
        }
        entries.add(rationals(4, gps.longitude()));
        if (gps.status() != null) {
            entries.add(text(9, gps.status()));
        }
        return entries;
    }

    private static int size(int entries) {
        return 2 + 12 * entries + 4;
    }

    /** Values of more than four bytes lie behind the directories. @return where the next one may lie */
    private static int directory(ByteBuffer note, List<Entry> entries, int free) {
        int next = free;
        note.putShort((short) entries.size());
        for (Entry entry : entries) {
            note.putShort((short) entry.tag()).putShort((short) entry.type()).putInt(entry.count());
            if (entry.value().length <= 4) {
                note.put(entry.value()).put(new byte[4 - entry.value().length]);
            } else {
                note.putInt(next);
                note.put(next, entry.value());
                next += entry.value().length;
            }
        }
        note.putInt(0);
        return next;
    }

    private static Entry text(int tag, String value) {
        byte[] bytes = TestDocuments.text(value + "\0");
        return new Entry(tag, TEXT, bytes.length, bytes);
    }

    private static Entry pointer(int tag, int at) {
        return new Entry(
                tag,
                LONG,
                1,
                ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(at).array());
    }

    private static Entry rationals(int tag, int[] numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * 4).order(ByteOrder.LITTLE_ENDIAN);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return new Entry(tag, RATIONAL, numbers.length / 2, bytes.array());
    }
}
