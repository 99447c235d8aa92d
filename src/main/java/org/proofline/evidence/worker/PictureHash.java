package org.proofline.evidence.worker;

import java.util.Arrays;

/**
 * A perceptual hash of 256 bits after the method of PDQ: the picture is blurred to 64 by 64, its 16 by 16 lowest
 * frequencies are taken, and each bit tells whether one of them is above their median. Pictures that look alike differ in
 * few bits.
 */
final class PictureHash {

    private static final int SIZE = 64;
    private static final int BITS = 16;
    /** Cosines as integers of this scale, so that every machine gives the same hash. */
    private static final int SCALE = 1 << 12;

    /** Four of 255 shades, in sixteenths. */
    private static final int STEP = 64;

    private static final int[][] COSINES = cosines();

    private PictureHash() {}

    private static int[][] cosines() {
        int[][] table = new int[BITS][SIZE];
        for (int k = 0; k < BITS; k++) {
            for (int n = 0; n < SIZE; n++) {
                table[k][n] = Math.toIntExact(Math.round(StrictMath.cos(Math.PI / SIZE * (n + 0.5) * (k + 1)) * SCALE));
            }
        }
        return table;
    }

    /** The frequencies of a picture, from which the hashes of all its quarter turns follow. */
    static long[][] frequencies(Luminance picture) {
        int[][] small = blurred(picture);
        long[][] rows = new long[SIZE][BITS];
        for (int y = 0; y < SIZE; y++) {
            for (int k = 0; k < BITS; k++) {
                long sum = 0;
                for (int x = 0; x < SIZE; x++) {
                    sum += (long) COSINES[k][x] * small[y][x];
                }
                rows[y][k] = sum / SCALE;
            }
        }
        long[][] found = new long[BITS][BITS];
        for (int j = 0; j < BITS; j++) {
            for (int k = 0; k < BITS; k++) {
                for (int y = 0; y < SIZE; y++) {
                    found[j][k] += COSINES[j][y] * rows[y][k];
                }
            }
        }
        return found;
    }

    /** Of the picture as it is: 64 hexadecimal digits. */
    static String of(long[][] frequencies) {
        long[] sorted = Arrays.stream(frequencies)
                .flatMapToLong(Arrays::stream)
                .sorted()
                .toArray();
        long median = sorted[sorted.length / 2];
        StringBuilder hex = new StringBuilder(SIZE);
        for (long[] row : frequencies) {
            for (int k = 0; k < BITS; k += 4) {
                int digit = 0;
                for (int bit = 0; bit < 4; bit++) {
                    digit = digit << 1 | (row[k + bit] > median ? 1 : 0);
                }
                hex.append(Character.forDigit(digit, 16));
            }
        }
        return hex.toString();
    }

    /** Of the picture after a quarter turn: odd waves across change their sign, and both directions change places. */
    static long[][] turned(long[][] frequencies) {
        long[][] turned = new long[BITS][BITS];
        for (int j = 0; j < BITS; j++) {
            for (int k = 0; k < BITS; k++) {
                turned[j][k] = (j % 2 == 0 ? -1 : 1) * frequencies[k][j];
            }
        }
        return turned;
    }

    /** Of the picture in a mirror. */
    static long[][] mirrored(long[][] frequencies) {
        long[][] mirrored = new long[BITS][BITS];
        for (int j = 0; j < BITS; j++) {
            for (int k = 0; k < BITS; k++) {
                mirrored[j][k] = (k % 2 == 0 ? -1 : 1) * frequencies[j][k];
            }
        }
        return mirrored;
    }

    /** Of how many of a hundred places something is to be seen: a few lines on plain ground look like any others. */
    static int busy(Luminance picture) {
        int[][] small = blurred(picture);
        int places = 0;
        for (int y = 1; y < SIZE; y++) {
            for (int x = 1; x < SIZE; x++) {
                int step = Math.abs(small[y][x] - small[y][x - 1]) + Math.abs(small[y][x] - small[y - 1][x]);
                places += step > STEP ? 1 : 0;
            }
        }
        return places * 100 / (SIZE * SIZE);
    }

    /** Means of boxes about twice as large as their distance, in sixteenths. */
    private static int[][] blurred(Luminance picture) {
        long[][] sums = sums(picture);
        int[][] small = new int[SIZE][SIZE];
        for (int y = 0; y < SIZE; y++) {
            int top = Math.max(0, (2 * y - 1) * picture.height() / (2 * SIZE));
            int bottom = Math.min(picture.height(), ceil((2 * y + 3) * picture.height(), 2 * SIZE));
            for (int x = 0; x < SIZE; x++) {
                int left = Math.max(0, (2 * x - 1) * picture.width() / (2 * SIZE));
                int right = Math.min(picture.width(), ceil((2 * x + 3) * picture.width(), 2 * SIZE));
                long sum = sums[bottom][right] - sums[top][right] - sums[bottom][left] + sums[top][left];
                small[y][x] = Math.toIntExact(sum * 16 / ((long) (bottom - top) * (right - left)));
            }
        }
        return small;
    }

    private static int ceil(int value, int by) {
        return (value + by - 1) / by;
    }

    private static long[][] sums(Luminance picture) {
        long[][] sums = new long[picture.height() + 1][picture.width() + 1];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                sums[y + 1][x + 1] = picture.at(x, y) + sums[y][x + 1] + sums[y + 1][x] - sums[y][x];
            }
        }
        return sums;
    }
}
