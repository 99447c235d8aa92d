package org.proofline.evidence.worker;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as people of several countries write them. */
final class Dates {

    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)(20\\d{2}|19\\d{2})[-./](\\d{1,2})[-./](\\d{1,2})(?!\\d)");
    private static final Pattern NUMBERS =
            Pattern.compile("(?<!\\d)(\\d{1,2})[./-](\\d{1,2})[./-](20\\d{2}|19\\d{2}|\\d{2})(?!\\d)");
    private static final Pattern DAY_FIRST = Pattern.compile(
            "(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.)?[ -](\\p{L}{3,12})\\.?[ ,-]{1,3}(20\\d{2}|19\\d{2})(?!\\d)");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<!\\p{L})(\\p{L}{3,12})\\.? (\\d{1,2})(?:st|nd|rd|th)? ?,? ?(20\\d{2}|19\\d{2})(?!\\d)");

    private final Map<String, Integer> months;

    Dates(Map<String, Integer> months) {
        this.months = months;
    }

    /**
     * The first date in the text.
     *
     * @param monthBeforeDay whether 03/04/2026 is the fourth of March, as Americans write
     */
    Optional<LocalDate> first(String text, boolean monthBeforeDay) {
        return numeric(ISO.matcher(text), 1, 2, 3)
                .or(() -> named(DAY_FIRST.matcher(text), 1, 2))
                .or(() -> named(MONTH_FIRST.matcher(text), 2, 1))
                .or(() -> ambiguous(text, monthBeforeDay));
    }

    private static Optional<LocalDate> ambiguous(String text, boolean monthBeforeDay) {
        Optional<LocalDate> likely =
                monthBeforeDay ? numeric(NUMBERS.matcher(text), 3, 1, 2) : numeric(NUMBERS.matcher(text), 3, 2, 1);
        return likely.or(() ->
                monthBeforeDay ? numeric(NUMBERS.matcher(text), 3, 2, 1) : numeric(NUMBERS.matcher(text), 3, 1, 2));
    }

    private static Optional<LocalDate> numeric(Matcher matcher, int year, int month, int day) {
        return matcher.find()
                ? date(matcher.group(year), Integer.parseInt(matcher.group(month)), matcher.group(day))
                : Optional.empty();
    }

    private Optional<LocalDate> named(Matcher matcher, int day, int month) {
        while (matcher.find()) {
            Integer number = months.get(matcher.group(month).toLowerCase(Locale.ROOT));
            if (number != null) {
                return date(matcher.group(3), number, matcher.group(day));
            }
        }
        return Optional.empty();
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        int number = Integer.parseInt(year);
        try {
            return Optional.of(LocalDate.of(number < 100 ? 2000 + number : number, month, Integer.parseInt(day)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }
}
