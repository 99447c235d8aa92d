package org.proofline.evidence.worker;

import java.awt.image.BufferedImage;

/** How sharp a picture is: the variance of its Laplacian, which is low when no edge is crisp. */
final class Sharpness {

    private static final int SAMPLED_SIDE = 1200;

    private Sharpness() {}

    /** 0 for an even area, below some tens for a blurred picture, hundreds and more for a sharp one. */
    static int of(BufferedImage picture) {
        int step = Math.max(1, Math.max(picture.getWidth(), picture.getHeight()) / SAMPLED_SIDE);
        long sum = 0;
        long squares = 0;
        long count = 0;
        for (int y = step; y < picture.getHeight() - step; y += step) {
            for (int x = step; x < picture.getWidth() - step; x += step) {
                int edge = 4 * grey(picture, x, y)
                        - grey(picture, x - step, y)
                        - grey(picture, x + step, y)
                        - grey(picture, x, y - step)
                        - grey(picture, x, y + step);
                sum += edge;
                squares += (long) edge * edge;
                count++;
            }
        }
        return count == 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, squares / count - (sum / count) * (sum / count));
    }

    private static int grey(BufferedImage picture, int x, int y) {
        int rgb = picture.getRGB(x, y);
        return ((rgb >> 16 & 0xFF) * 3 + (rgb >> 8 & 0xFF) * 6 + (rgb & 0xFF)) / 10;
    }
}
