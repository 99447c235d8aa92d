package org.proofline.duplicates;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Random;
import javax.imageio.ImageIO;

/** Pictures whose scenes follow from a number. */
final class TestPictures {

    private static final int SIZE = 1000;

    private TestPictures() {}

    /** @param darker how much is taken off each colour */
    static byte[] photo(int scene, int width, int height, int darker) {
        Random random = new Random(scene);
        BufferedImage picture = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = picture.createGraphics();
        for (int i = 0; i < 60; i++) {
            graphics.setColor(new Color(shade(random, darker), shade(random, darker), shade(random, darker)));
            graphics.fillRect(
                    random.nextInt(SIZE) * width / SIZE,
                    random.nextInt(SIZE) * height / SIZE,
                    random.nextInt(SIZE / 2) * width / SIZE,
                    random.nextInt(SIZE / 2) * height / SIZE);
        }
        graphics.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(picture, "png", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int shade(Random random, int darker) {
        return Math.max(0, random.nextInt(256) - darker);
    }
}
