package org.proofline.evidence.worker;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What a text looks like: MinHash over its runs of five characters, digits kept. Twenty bands of five minima each: texts
 * that are to 80 % the same share a band all but always, to 50 % every second time.
 */
final class TextPrint {

    /** Names among a document's metadata. */
    static final String BANDS = "print.bands";

    static final String TEXT = "print.text";

    private static final int RUN = 5;
    private static final int FEWEST = 60;
    private static final int LONGEST = 20_000;
    private static final int BAND_COUNT = 20;
    private static final int BAND_SIZE = 5;
    private static final int MINIMA = BAND_COUNT * BAND_SIZE;
    private static final Pattern OTHER = Pattern.compile("[^\\p{L}\\p{N}]+");
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private TextPrint() {}

    /** Empty when there is too little text to be told from others. */
    static Map<String, String> of(String text) {
        String head = text.length() > LONGEST ? text.substring(0, LONGEST) : text;
        String plain =
                OTHER.matcher(head.toLowerCase(Locale.ROOT)).replaceAll(" ").strip();
        if (plain.length() < FEWEST) {
            return Map.of();
        }
        long[] minima = minima(plain);
        Map<String, String> print = new LinkedHashMap<>();
        print.put(BANDS, bands(minima));
        StringBuilder bytes = new StringBuilder();
        for (long minimum : minima) {
            bytes.append(String.format("%02x", minimum >>> 8 & 0xff));
        }
        print.put(TEXT, bytes.toString());
        return print;
    }

    private static long[] minima(String plain) {
        long[] minima = new long[MINIMA];
        Arrays.fill(minima, -1);
        for (int i = 0; i + RUN <= plain.length(); i++) {
            long shingle = 0;
            for (int j = i; j < i + RUN; j++) {
                shingle = shingle * 1_000_003 + plain.charAt(j);
            }
            for (int n = 0; n < MINIMA; n++) {
                long mixed = mix(shingle + (n + 1) * GOLDEN);
                if (Long.compareUnsigned(mixed, minima[n]) < 0) {
                    minima[n] = mixed;
                }
            }
        }
        return minima;
    }

    private static String bands(long[] minima) {
        StringBuilder bands = new StringBuilder();
        for (int band = 0; band < BAND_COUNT; band++) {
            long mixed = band;
            for (int n = 0; n < BAND_SIZE; n++) {
                mixed = mix(mixed + minima[band * BAND_SIZE + n] + GOLDEN);
            }
            bands.append(band == 0 ? "" : " ").append(String.format("%08x", (int) mixed));
        }
        return bands.toString();
    }

    private static long mix(long value) {
        long mixed = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        mixed = (mixed ^ mixed >>> 27) * 0x94D049BB133111EBL;
        return mixed ^ mixed >>> 31;
    }
}
