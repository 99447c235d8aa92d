package org.proofline.duplicates.internal;

/**
 * Tells numbers that differ as by a slip of the finger: one sign more, less or other, or two that changed places. Numbers
 * that differ in their last two signs only are the next ones of a row, unless those changed places.
 */
final class NearNumbers {

    private NearNumbers() {}

    static boolean isNear(String one, String other) {
        if (one.equals(other)) {
            return false;
        }
        String longer = one.length() >= other.length() ? one : other;
        String shorter = longer == one ? other : one;
        if (longer.length() - shorter.length() > 1) {
            return false;
        }
        int at = firstDifference(longer, shorter);
        String restLonger = longer.substring(at);
        String restShorter = shorter.substring(at);
        if (longer.length() > shorter.length()) {
            return restLonger.substring(1).equals(restShorter);
        }
        boolean next = restLonger.length() <= 2 && Character.isDigit(restLonger.charAt(0));
        return !next && restLonger.substring(1).equals(restShorter.substring(1)) || isSwapped(restLonger, restShorter);
    }

    private static boolean isSwapped(String one, String other) {
        return one.length() >= 2
                && one.charAt(0) == other.charAt(1)
                && one.charAt(1) == other.charAt(0)
                && one.substring(2).equals(other.substring(2));
    }

    private static int firstDifference(String longer, String shorter) {
        int at = 0;
        while (at < shorter.length() && longer.charAt(at) == shorter.charAt(at)) {
            at++;
        }
        return at;
    }
}
