package org.proofline.evidence.worker;

import java.util.stream.IntStream;

/** Finds what a picture shows, apart from the frame and the empty paper around it, and sets it upright. */
final class Content {

    private static final int UNIFORM = 24;
    private static final int EDGE = 40;
    private static final int STEEPEST = 80;
    private static final int STEP = 2;
    private static final int CUT_OF_THOUSAND = 6;
    private static final int SMALLEST = 32;
    private static final int ANY = -1;

    private Content() {}

    /** Without the frame of one colour that screenshots have around them; the paper stays as it is. */
    static Luminance withoutFrame(Luminance picture) {
        return trimmed(picture, line(picture, 0, 0, picture.width(), 1).mean());
    }

    /** Without any empty border, whatever its colours. */
    static Luminance withoutBorder(Luminance picture) {
        return trimmed(picture, ANY);
    }

    private static Luminance trimmed(Luminance picture, int colour) {
        int left = 0;
        int top = 0;
        int right = picture.width();
        int bottom = picture.height();
        boolean trimmed = true;
        while (trimmed && right - left > SMALLEST && bottom - top > SMALLEST) {
            boolean first = line(picture, left, top, right, top + 1).isEmpty(colour);
            boolean last = line(picture, left, bottom - 1, right, bottom).isEmpty(colour);
            boolean near = line(picture, left, top, left + 1, bottom).isEmpty(colour);
            boolean far = line(picture, right - 1, top, right, bottom).isEmpty(colour);
            top += first ? 1 : 0;
            bottom -= last ? 1 : 0;
            left += near ? 1 : 0;
            right -= far ? 1 : 0;
            trimmed = first || last || near || far;
        }
        return picture.part(left, top, right, bottom);
    }

    /** What a row or column looks like: its mean brightness, and whether nearly all of it is near that. */
    private record Line(int mean, boolean uniform) {

        boolean isEmpty(int colour) {
            return uniform && (colour == ANY || Math.abs(mean - colour) <= UNIFORM);
        }
    }

    private static Line line(Luminance picture, int left, int top, int right, int bottom) {
        int sum = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                sum += picture.at(x, y);
            }
        }
        int count = (right - left) * (bottom - top);
        int mean = sum / count;
        int strange = 0;
        for (int y = top; y < bottom; y++) {
            for (int x = left; x < right; x++) {
                strange += Math.abs(picture.at(x, y) - mean) > UNIFORM ? 1 : 0;
            }
        }
        return new Line(mean, strange * 50 <= count);
    }

    /** Turned so that the lines of its text lie level. */
    static Luminance upright(Luminance picture) {
        int slope = slope(picture);
        if (slope == 0) {
            return picture;
        }
        return picture.sheared(-slope);
    }

    private static int slope(Luminance picture) {
        int[] edges = edges(picture);
        int[] places = IntStream.range(0, edges.length)
                .filter(place -> edges[place] > 0)
                .toArray();
        int best = 0;
        long bestSum = levels(picture, edges, places, 0) * 101 / 100;
        for (int slope = -STEEPEST; slope <= STEEPEST; slope += STEP) {
            long sum = levels(picture, edges, places, slope);
            if (sum > bestSum) {
                bestSum = sum;
                best = slope;
            }
        }
        return best;
    }

    /** High when the edges gather in few rows of this slope. */
    private static long levels(Luminance picture, int[] edges, int[] places, int slope) {
        int width = picture.width();
        int[] lower = IntStream.range(0, width)
                .map(x -> (x - width / 2) * slope / 1000)
                .toArray();
        long[] rows = new long[picture.height()];
        for (int place : places) {
            int row = place / width - lower[place % width];
            if (row >= 0 && row < rows.length) {
                rows[row] += edges[place];
            }
        }
        long sum = 0;
        for (long row : rows) {
            sum += row * row / 1000;
        }
        return sum;
    }

    /** The box that holds nearly all edges. */
    static Luminance inked(Luminance picture) {
        int[] edges = edges(picture);
        long[] columns = new long[picture.width()];
        long[] rows = new long[picture.height()];
        for (int y = 0; y < picture.height(); y++) {
            for (int x = 0; x < picture.width(); x++) {
                int edge = edges[y * picture.width() + x];
                columns[x] += edge;
                rows[y] += edge;
            }
        }
        int[] across = within(columns);
        int[] down = within(rows);
        return across[1] - across[0] < 32 || down[1] - down[0] < 32
                ? picture
                : picture.part(across[0], down[0], across[1], down[1]);
    }

    private static int[] within(long[] sums) {
        long total = 0;
        for (long sum : sums) {
            total += sum;
        }
        long cut = total * CUT_OF_THOUSAND / 1000;
        int from = 0;
        for (long passed = sums[0]; passed < cut && from < sums.length - 1; from++) {
            passed += sums[from + 1];
        }
        int to = sums.length - 1;
        for (long passed = sums[to]; passed < cut && to > from; to--) {
            passed += sums[to - 1];
        }
        return new int[] {from, to + 1};
    }

    private static int[] edges(Luminance picture) {
        int width = picture.width();
        int[] edges = new int[picture.pixels().length];
        for (int y = 1; y < picture.height(); y++) {
            for (int x = 1; x < width; x++) {
                int here = picture.at(x, y);
                int edge = Math.abs(here - picture.at(x - 1, y)) + Math.abs(here - picture.at(x, y - 1));
                edges[y * width + x] = edge < EDGE ? 0 : Math.min(edge, 4 * EDGE);
            }
        }
        return edges;
    }
}
