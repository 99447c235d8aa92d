package org.proofline.evidence.worker;

import java.awt.image.BufferedImage;

/** How sharp a picture is: the variance of its Laplacian, which is low when no edge is crisp. */
final class Sharpness {

    private static final int SAMPLED_SIDE = 1200;

    private Sharpness() {}

    /** 0 for an even area, below some tens for a blurred picture, hundreds and more for a sharp one. */
    static int of(BufferedImage picture) {
        int[][] grey = sampled(picture);
        long sum = 0;
        long squares = 0;
        long count = 0;
        for (int y = 1; y < grey.length - 1; y++) {
            for (int x = 1; x < grey[y].length - 1; x++) {
                int edge = 4 * grey[y][x] - grey[y][x - 1] - grey[y][x + 1] - grey[y - 1][x] - grey[y + 1][x];
                sum += edge;
                squares += (long) edge * edge;
                count++;
            }
        }
        return count == 0 ? 0 : (int) Math.min(Integer.MAX_VALUE, squares / count - (sum / count) * (sum / count));
    }

    /** The brightness of every so many points. */
    private static int[][] sampled(BufferedImage picture) {
        int step = Math.max(1, Math.max(picture.getWidth(), picture.getHeight()) / SAMPLED_SIDE);
        int[] line = new int[picture.getWidth()];
        int[][] grey = new int[(picture.getHeight() - 1) / step + 1][(picture.getWidth() - 1) / step + 1];
        for (int y = 0; y < grey.length; y++) {
            picture.getRGB(0, y * step, line.length, 1, line, 0, line.length);
            for (int x = 0; x < grey[y].length; x++) {
                int rgb = line[x * step];
                grey[y][x] = ((rgb >> 16 & 0xFF) * 3 + (rgb >> 8 & 0xFF) * 6 + (rgb & 0xFF)) / 10;
            }
        }
        return grey;
    }
}
