package org.proofline.duplicates.internal;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Tells numbers that differ as by a slip of the finger or the eye: one sign more or less, two that changed places, or a
 * letter that looks like a digit. Another digit in the same place is the next number of a row.
 */
final class NearNumbers {

    private static final Set<String> LOOK_ALIKE = Set.of("5S", "8B", "2Z", "6G", "1L", "0D", "0Q", "1T", "7T");
    private static final List<DateTimeFormatter> DAYS = Stream.of("MMdd", "ddMM", "Mdd", "ddM", "yyMM")
            .map(pattern -> DateTimeFormatter.ofPattern(pattern, Locale.ROOT))
            .toList();
    private static final int SHORT = 4;

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
        return isMisread(restLonger, restShorter) || isSwapped(restLonger, restShorter);
    }

    /** Whether a number tells nothing beside its date: it is made of it, or as short as a running number of the day. */
    static boolean repeatsDay(String number, LocalDate day) {
        return number.length() < SHORT
                || DAYS.stream().map(day::format).anyMatch(digits -> number.contains(plain(digits)));
    }

    private static String plain(String digits) {
        return digits.startsWith("0") ? digits.substring(1) : digits;
    }

    private static boolean isMisread(String one, String other) {
        String pair = "" + one.charAt(0) + other.charAt(0);
        String turned = "" + other.charAt(0) + one.charAt(0);
        return one.substring(1).equals(other.substring(1))
                && (LOOK_ALIKE.contains(pair) || LOOK_ALIKE.contains(turned));
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
