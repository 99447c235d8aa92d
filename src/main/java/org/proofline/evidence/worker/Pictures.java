package org.proofline.evidence.worker;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/** Opens pictures for looking at them: upright, without transparency, and no larger than is of use. */
final class Pictures {

    private static final int LONGEST_SIDE = 2600;
    private static final int TURNED_RIGHT = 6;
    private static final int UPSIDE_DOWN = 3;
    private static final int TURNED_LEFT = 8;

    private Pictures() {}

    /** The picture as it is stored, of large ones only every so many points; empty when this is none Java knows. */
    static Optional<BufferedImage> stored(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                int longest = Math.max(reader.getWidth(0), reader.getHeight(0));
                ImageReadParam param = reader.getDefaultReadParam();
                int every = Math.max(1, longest / LONGEST_SIDE);
                param.setSourceSubsampling(every, every, 0, 0);
                return Optional.of(reader.read(0, param));
            } finally {
                reader.dispose();
            }
        }
    }

    /** The size as stored, read from the header; empty when this is no picture Java knows. */
    static Optional<Dimension> size(Path file) throws IOException {
        try (ImageInputStream in = ImageIO.createImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Optional.empty();
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return Optional.of(new Dimension(reader.getWidth(0), reader.getHeight(0)));
            } finally {
                reader.dispose();
            }
        }
    }

    /** On white, in three colours, at most as large as is of use. */
    static BufferedImage plain(BufferedImage picture) {
        int longest = Math.max(picture.getWidth(), picture.getHeight());
        int width = Math.max(1, Math.min(picture.getWidth(), picture.getWidth() * LONGEST_SIDE / longest));
        int height = Math.max(1, Math.min(picture.getHeight(), picture.getHeight() * LONGEST_SIDE / longest));
        BufferedImage plain = new BufferedImage(width, height, BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = plain.createGraphics();
        canvas.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        canvas.drawImage(picture, 0, 0, width, height, java.awt.Color.WHITE, null);
        canvas.dispose();
        return plain;
    }

    /** @param orientation as in EXIF, 1 for upright */
    static BufferedImage upright(BufferedImage picture, int orientation) {
        int quarters =
                switch (orientation) {
                    case TURNED_RIGHT -> 1;
                    case UPSIDE_DOWN -> 2;
                    case TURNED_LEFT -> 3;
                    default -> 0;
                };
        if (quarters == 0) {
            return picture;
        }
        boolean lying = quarters % 2 == 1;
        BufferedImage turned = new BufferedImage(
                lying ? picture.getHeight() : picture.getWidth(),
                lying ? picture.getWidth() : picture.getHeight(),
                BufferedImage.TYPE_3BYTE_BGR);
        Graphics2D canvas = turned.createGraphics();
        AffineTransform turn = AffineTransform.getTranslateInstance(turned.getWidth() / 2.0, turned.getHeight() / 2.0);
        turn.quadrantRotate(quarters);
        turn.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        canvas.drawImage(picture, turn, null);
        canvas.dispose();
        return turned;
    }
}
