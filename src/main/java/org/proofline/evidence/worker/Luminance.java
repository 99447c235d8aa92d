package org.proofline.evidence.worker;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.util.Arrays;

/**
 * The brightness of a picture, small enough to work on.
 *
 * @param pixels rows one after the other, 0 to 255
 */
record Luminance(int width, int height, int[] pixels) {

    private static final int LONGEST_SIDE = 512;

    /** Halved until it is small, so that each pixel is the mean of those it stands for. */
    static Luminance of(BufferedImage picture) {
        BufferedImage small = picture;
        while (Math.max(small.getWidth(), small.getHeight()) >= 2 * LONGEST_SIDE) {
            small = scaled(small, (small.getWidth() + 1) / 2, (small.getHeight() + 1) / 2);
        }
        int longest = Math.max(small.getWidth(), small.getHeight());
        int width = Math.max(1, small.getWidth() * LONGEST_SIDE / longest);
        int height = Math.max(1, small.getHeight() * LONGEST_SIDE / longest);
        return grey(scaled(small, width, height));
    }

    private static Luminance grey(BufferedImage small) {
        int width = small.getWidth();
        int[] pixels = small.getRGB(0, 0, width, small.getHeight(), null, 0, width);
        for (int i = 0; i < pixels.length; i++) {
            int rgb = pixels[i];
            pixels[i] = (299 * (rgb >> 16 & 0xff) + 587 * (rgb >> 8 & 0xff) + 114 * (rgb & 0xff)) / 1000;
        }
        return new Luminance(width, small.getHeight(), pixels);
    }

    private static BufferedImage scaled(BufferedImage picture, int width, int height) {
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        graphics.drawImage(picture, 0, 0, width, height, java.awt.Color.WHITE, null);
        graphics.dispose();
        return small;
    }

    int at(int x, int y) {
        return pixels[y * width + x];
    }

    Luminance part(int left, int top, int right, int bottom) {
        int[] part = new int[(right - left) * (bottom - top)];
        for (int y = top; y < bottom; y++) {
            System.arraycopy(pixels, y * width + left, part, (y - top) * (right - left), right - left);
        }
        return new Luminance(right - left, bottom - top, part);
    }

    /** Without so many thousandths of each side. */
    Luminance inner(int thousandths) {
        int x = width * thousandths / 1000;
        int y = height * thousandths / 1000;
        return part(x, y, width - x, height - y);
    }

    /** Moves each column down by its share of a slope: a small turn, undone. */
    Luminance sheared(int slopeOfThousand) {
        int ground = ground();
        int[] moved = new int[pixels.length];
        Arrays.fill(moved, ground);
        for (int y = 0; y < height; y++) {
            int dx = (y - height / 2) * slopeOfThousand / 1000;
            for (int x = 0; x < width; x++) {
                int fromX = x + dx;
                int fromY = y - (fromX - width / 2) * slopeOfThousand / 1000;
                if (fromX >= 0 && fromX < width && fromY >= 0 && fromY < height) {
                    moved[y * width + x] = at(fromX, fromY);
                }
            }
        }
        return new Luminance(width, height, moved);
    }

    /** The brightness of the paper: nine of ten pixels are darker. */
    private int ground() {
        int[] counts = new int[256];
        for (int pixel : pixels) {
            counts[pixel]++;
        }
        int left = pixels.length * 9 / 10;
        int value = 0;
        while (value < 255 && left > counts[value]) {
            left -= counts[value++];
        }
        return value;
    }
}
