package org.proofline.evidence.worker;

import java.awt.image.BufferedImage;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a picture looks like: a few hashes that survive scaling, darkening, cropping, framing and turning. */
final class PicturePrint {

    /** Names among a document's metadata. */
    static final String PICTURES = "print.pictures";

    static final String TURNS = "print.turns";

    private static final int PLAIN = 20;
    private static final int INNER = 40;

    private PicturePrint() {}

    /** Empty when the picture is too plain to be told from others. */
    static Map<String, String> of(BufferedImage picture) {
        return of(Luminance.of(picture));
    }

    static Map<String, String> of(Luminance whole) {
        if (Math.min(whole.width(), whole.height()) < 16 || PictureHash.busy(whole) < PLAIN) {
            return Map.of();
        }
        long[][] frequencies = PictureHash.frequencies(whole);
        Luminance unframed = Content.withoutFrame(whole);
        Luminance content = Content.inked(Content.upright(Content.withoutBorder(unframed)));
        Set<String> pictures = new LinkedHashSet<>(List.of(PictureHash.of(frequencies)));
        for (Luminance part : List.of(unframed, whole.inner(INNER), content)) {
            pictures.add(PictureHash.of(PictureHash.frequencies(part)));
        }
        long[][] quarter = PictureHash.turned(frequencies);
        long[][] half = PictureHash.turned(quarter);
        long[][] threeQuarters = PictureHash.turned(half);
        List<String> turns = List.of(
                PictureHash.of(quarter),
                PictureHash.of(half),
                PictureHash.of(threeQuarters),
                PictureHash.of(PictureHash.mirrored(frequencies)));
        return Map.of(PICTURES, String.join(" ", pictures), TURNS, String.join(" ", turns));
    }
}
