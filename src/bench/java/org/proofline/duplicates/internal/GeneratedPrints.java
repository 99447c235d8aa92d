package org.proofline.duplicates.internal;

import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.proofline.evidence.Prints;

/**
 * Looks of documents. Texts of one supplier share a tenth of their bands and three quarters of their sketches, as those of
 * one template do. One of ten screenshots shows an advertisement that some twenty claims show; all others chance.
 */
final class GeneratedPrints {

    private static final int BANDS = 20;
    private static final int SKETCH = 100;
    private static final int PICTURES = 3;
    private static final int TURNS = 4;
    private static final int OWN_SHARE = 4;
    private static final int TENTH = 10;
    private static final int CLAIMS_PER_ADVERTISEMENT = 200;
    private static final int HASH = 32;

    private final Random random;
    private final int advertisements;

    GeneratedPrints(Random random, int claims) {
        this.random = random;
        this.advertisements = Math.max(1, claims / CLAIMS_PER_ADVERTISEMENT);
    }

    Prints text(int supplier) {
        Random template = new Random(supplier);
        List<String> bands = IntStream.range(0, BANDS)
                .mapToObj(band -> {
                    int usual = template.nextInt();
                    return HexFormat.of().toHexDigits(random.nextInt(TENTH) == 0 ? usual : random.nextInt());
                })
                .toList();
        byte[] sketch = bytes(template, SKETCH);
        for (int i = 0; i < SKETCH; i++) {
            if (random.nextInt(OWN_SHARE) == 0) {
                sketch[i] = (byte) random.nextInt();
            }
        }
        return new Prints(List.of(), List.of(), bands, HexFormat.of().formatHex(sketch));
    }

    Prints picture() {
        boolean advertised = random.nextInt(TENTH) == 0;
        Random shown = advertised ? new Random(random.nextInt(advertisements)) : random;
        return new Prints(hashes(shown, PICTURES, advertised), hashes(shown, TURNS, false), List.of(), "");
    }

    /** The SHA-256 of a file that nobody else has. */
    String hash() {
        return HexFormat.of().formatHex(bytes(random, HASH));
    }

    /** @param screened whether a few bits differ from one screen to another */
    private List<String> hashes(Random shown, int count, boolean screened) {
        List<String> hashes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            byte[] hash = bytes(shown, HASH);
            if (screened) {
                hash[random.nextInt(HASH)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
                hash[random.nextInt(HASH)] ^= (byte) (1 << random.nextInt(Byte.SIZE));
            }
            hashes.add(HexFormat.of().formatHex(hash));
        }
        return hashes;
    }

    private static byte[] bytes(Random random, int count) {
        byte[] bytes = new byte[count];
        random.nextBytes(bytes);
        return bytes;
    }
}
