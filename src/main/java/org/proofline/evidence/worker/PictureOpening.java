package org.proofline.evidence.worker;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Iterator;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.event.IIOReadWarningListener;
import javax.imageio.stream.FileImageInputStream;
import javax.imageio.stream.ImageInputStream;

/** Decodes a picture completely, at a reduced size; refuses those whose header announces more than a camera makes. */
final class PictureOpening {

    private static final String TIFF = "image/tiff";
    private static final long DECODED_PIXELS = 1_500_000;

    private PictureOpening() {}

    static Detection open(Path file, String type) throws IOException {
        String bomb = type.equals(TIFF) ? TiffPages.tooLarge(file) : null;
        if (bomb != null) {
            return Detection.bomb(type, bomb);
        }
        try (ImageInputStream in = new FileImageInputStream(file.toFile())) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(in);
            if (!readers.hasNext()) {
                return Detection.broken(type, "no picture in it");
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(in, true, true);
                return decode(reader, type);
            } finally {
                reader.dispose();
            }
        }
    }

    private static Detection decode(ImageReader reader, String type) throws IOException {
        int width = reader.getWidth(0);
        int height = reader.getHeight(0);
        long pixels = (long) width * height;
        PictureSize size = new PictureSize(width, height);
        if (size.isTooLarge(false)) {
            return Detection.bomb(type, size.words());
        }
        Warnings warnings = new Warnings();
        reader.addIIOReadWarningListener(warnings);
        read(reader, (int) Math.ceil(Math.sqrt((double) pixels / DECODED_PIXELS)));
        return warnings.cutOff ? Detection.broken(type, "cut off before its end") : Detection.fine(type);
    }

    private static void read(ImageReader reader, int step) throws IOException {
        ImageReadParam param = reader.getDefaultReadParam();
        int every = Math.max(1, step);
        param.setSourceSubsampling(every, every, 0, 0);
        if (reader.canReadRaster()) {
            // Also reads colour spaces of printing (CMYK), which have no BufferedImage.
            reader.readRaster(0, param);
        } else {
            BufferedImage image = reader.read(0, param);
            image.flush();
        }
    }

    /** The JPEG reader fills what is missing with grey and only warns. */
    private static final class Warnings implements IIOReadWarningListener {
        private boolean cutOff;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            cutOff |= warning.contains("end of") || warning.contains("EOI") || warning.contains("Premature");
        }
    }
}
