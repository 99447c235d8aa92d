package org.proofline.evidence.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** What a picture looks like: a few hashes that survive scaling, darkening, cropping, framing and turning. */
final class PicturePrint {

    /** Names among a document's metadata. */
    static final String PICTURES = "print.pictures";

    static final String TURNS = "print.turns";

    private static final int PLAIN = 20;
    private static final int INNER = 40;
    private static final int DECODED_SIDE = 2048;

    private PicturePrint() {}

    /** Empty when the file is no picture that Java reads, or too plain to be told from others. */
    static Map<String, String> of(Path file) throws IOException {
        BufferedImage picture = read(file);
        return picture == null ? Map.of() : of(Luminance.of(picture));
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

    private static BufferedImage read(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers =
                    in == null ? List.<ImageReader>of().iterator() : ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return null;
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return reader.read(0, sampled(reader));
            } finally {
                reader.dispose();
            }
        }
    }

    /** Of large pictures, only every so many pixels is decoded. */
    private static ImageReadParam sampled(ImageReader reader) throws IOException {
        int every = Math.max(1, Math.max(reader.getWidth(0), reader.getHeight(0)) / DECODED_SIDE);
        ImageReadParam param = reader.getDefaultReadParam();
        param.setSourceSubsampling(every, every, 0, 0);
        return param;
    }
}
