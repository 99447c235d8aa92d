package org.proofline.evidence;

import java.util.List;

/**
 * What a document looks like, to find others that look alike; empty lists when it could not be taken.
 *
 * @param pictures perceptual hashes of 256 bits, 64 hexadecimal digits each: of the whole picture, without its frame, of
 *     its inner part, and of its content set upright
 * @param turns of the picture turned by quarters and mirrored: to look up with, never to be found
 * @param bands of its text's MinHash: 8 hexadecimal digits each; two texts that share one are probably alike
 * @param text one byte for each minimum, as hexadecimal digits: the share of equal bytes tells how alike two texts are;
 *     empty without text
 */
public record Prints(List<String> pictures, List<String> turns, List<String> bands, String text) {

    /** Of a document without a look. */
    public static final Prints NONE = new Prints(List.of(), List.of(), List.of(), "");

    public Prints {
        pictures = List.copyOf(pictures);
        turns = List.copyOf(turns);
        bands = List.copyOf(bands);
    }

    public boolean isEmpty() {
        return pictures.isEmpty() && bands.isEmpty();
    }
}
