package org.proofline.adjudication.place;

import java.util.List;

/**
 * The borders and coasts of one country, in millionths of a degree. They are a set of lines, not of polygons: whether a
 * position lies inside needs only the lines between it and the north pole, which no country holds. So holes, islands and
 * the antimeridian, where maps are cut or not, need no care of their own.
 *
 * @param country its code; null where none belongs to it
 * @param lines each as longitude, latitude, longitude, latitude …
 */
record Outline(String country, List<int[]> lines) {

    private static final long WHOLE_CIRCLE = 360_000_000L;
    private static final long HALF_CIRCLE = WHOLE_CIRCLE / 2;
    private static final int STEP = 2;
    private static final int MILLIONTHS = 1_000_000;
    private static final int EARTH_RADIUS_METRES = 6_371_009;
    private static final int METRES = 1000;

    /** An odd number of lines lies due north of what is inside. */
    boolean holds(long longitude, long latitude) {
        boolean odd = false;
        for (int[] line : lines) {
            for (int i = 0; i + STEP < line.length; i += STEP) {
                long from = turned(line[i] - longitude);
                long to = from + turned((long) line[i + STEP] - line[i]);
                if (from < 0 != to < 0) {
                    long rise = (line[i + 1] - latitude) * (to - from) - from * (line[i + STEP + 1] - line[i + 1]);
                    odd ^= rise > 0 == to > from;
                }
            }
        }
        return odd;
    }

    /** To the nearest line, rounded down. */
    int kilometresTo(long longitude, long latitude) {
        long least = Long.MAX_VALUE;
        double narrow = Math.cos(Math.toRadians((double) latitude / MILLIONTHS));
        for (int[] line : lines) {
            for (int i = 0; i + STEP < line.length; i += STEP) {
                double east = turned(line[i] - longitude) * narrow;
                double north = line[i + 1] - latitude;
                double along = turned((long) line[i + STEP] - line[i]) * narrow;
                double up = (double) line[i + STEP + 1] - line[i + 1];
                double square = along * along + up * up;
                double share = square == 0 ? 0 : Math.max(0, Math.min(1, -(east * along + north * up) / square));
                long x = Math.round((east + share * along) / narrow);
                long y = latitude + Math.round(north + share * up);
                least = Math.min(least, metres(latitude, y, x));
            }
        }
        return (int) (least / METRES);
    }

    /** The way over the ground between two latitudes that are so far apart in longitude. */
    private static long metres(long latitude, long other, long apart) {
        double from = Math.toRadians((double) latitude / MILLIONTHS);
        double to = Math.toRadians((double) other / MILLIONTHS);
        double north = Math.sin((to - from) / 2);
        double east = Math.sin(Math.toRadians((double) apart / MILLIONTHS) / 2);
        double chord = Math.sqrt(north * north + Math.cos(from) * Math.cos(to) * east * east);
        return Math.round(2 * EARTH_RADIUS_METRES * Math.asin(Math.min(1, chord)));
    }

    /** The shorter way around the earth. */
    private static long turned(long degrees) {
        return Math.floorMod(degrees + HALF_CIRCLE, WHOLE_CIRCLE) - HALF_CIRCLE;
    }
}
