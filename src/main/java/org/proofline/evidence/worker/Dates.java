package org.proofline.evidence.worker;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads dates as people of several countries write them. */
final class Dates {

    private static final String TIME = "(?!\\d)|(?=\\d{1,2}:\\d{2})|(?=[01]\\d[0-5]\\d(?!\\d))";
    private static final Pattern ISO =
            Pattern.compile("(?<!\\d)(20\\d{2}|19\\d{2})[-./](\\d{1,2})[-./](\\d{1,2}?)(?:" + TIME + ")");
    /** Four figures before a colon are a year of two and the hour behind it, where the blank between them is lost. */
    private static final String YEAR = "20\\d{2}(?!:\\d{2}(?![\\d:]))|19\\d{2}(?!:\\d{2})|\\d{2}";

    private static final Pattern NUMBERS =
            Pattern.compile("(?<![\\d.])(\\d{1,2}) ?[./-] ?(\\d{1,2}) ?[./-] ?(" + YEAR + "(?![./-]))(?:" + TIME + ")");
    private static final Pattern DAY_FIRST =
            Pattern.compile("(?<!\\d)(\\d{1,2})(?:st|nd|rd|th|\\.)? ?[-/ ]? ?(\\p{L}{3,12})\\.?[ ,/'\u2019-]{0,3}("
                    + YEAR + ")(?:" + TIME + ")");
    private static final Pattern MONTH_FIRST =
            Pattern.compile("(?<!\\p{L})(\\p{L}{3,12})\\.? ?(\\d{1,2})(?:st|nd|rd|th)?[ ,/'\u2019-]{1,3}"
                    + "(20\\d{2}|19\\d{2}|(?<=['\u2019])\\d{2})(?:" + TIME + ")");
    private static final int LAST_MONTH = 12;

    private final Map<String, Integer> months;

    Dates(Map<String, Integer> months) {
        this.months = months;
    }

    /**
     * A date and where it stands in the text.
     *
     * @param ambiguous whether day and month may have changed places
     * @param others what the same figures may mean as well: with day and month exchanged, or with the year first
     */
    record Dated(LocalDate date, int from, int to, boolean ambiguous, List<LocalDate> others) {}

    /**
     * The dates in the text, from left to right.
     *
     * @param monthBeforeDay whether 03/04/2026 is the fourth of March, as Americans write
     */
    List<Dated> in(String text, boolean monthBeforeDay) {
        List<Dated> found = new ArrayList<>();
        Matcher iso = ISO.matcher(text);
        while (iso.find()) {
            date(iso.group(1), Integer.parseInt(iso.group(2)), iso.group(3))
                    .ifPresent(date -> add(found, new Dated(date, iso.start(), iso.end(), false, List.of())));
        }
        named(text, DAY_FIRST, 1, 2, found);
        named(text, MONTH_FIRST, 2, 1, found);
        Matcher numbers = NUMBERS.matcher(text);
        while (numbers.find()) {
            numeric(numbers, monthBeforeDay).ifPresent(dated -> add(found, dated));
        }
        found.sort(Comparator.comparingInt(Dated::from));
        return found;
    }

    private static void add(List<Dated> found, Dated dated) {
        boolean beside = found.stream().noneMatch(other -> dated.from() < other.to() && other.from() < dated.to());
        if (beside) {
            found.add(dated);
        }
    }

    private static Optional<Dated> numeric(Matcher matcher, boolean monthBeforeDay) {
        int first = Integer.parseInt(matcher.group(1));
        int second = Integer.parseInt(matcher.group(2));
        // Who divides by dots begins with the day.
        boolean dots = matcher.group().indexOf('.') >= 0;
        boolean ambiguous = !dots && first <= LAST_MONTH && second <= LAST_MONTH && first != second;
        boolean american = ambiguous ? monthBeforeDay : second > LAST_MONTH;
        int month = american ? first : second;
        int day = american ? second : first;
        return date(matcher.group(3), month, Integer.toString(day))
                .map(date -> new Dated(date, matcher.start(), matcher.end(), ambiguous, others(matcher, month, day)));
    }

    private static List<LocalDate> others(Matcher matcher, int month, int day) {
        List<LocalDate> others = new ArrayList<>();
        if (day <= LAST_MONTH && day != month && matcher.group().indexOf('.') < 0) {
            date(matcher.group(3), day, Integer.toString(month)).ifPresent(others::add);
        }
        if (matcher.group(3).length() == 2) {
            date(matcher.group(1), Integer.parseInt(matcher.group(2)), matcher.group(3))
                    .ifPresent(others::add);
        }
        return others;
    }

    private void named(String text, Pattern pattern, int day, int month, List<Dated> found) {
        Matcher matcher = pattern.matcher(text);
        int from = 0;
        while (matcher.find(from)) {
            Integer number = months.get(matcher.group(month).toLowerCase(Locale.ROOT));
            Optional<LocalDate> date =
                    number == null ? Optional.empty() : date(matcher.group(3), number, matcher.group(day));
            date.ifPresent(known -> add(found, new Dated(known, matcher.start(), matcher.end(), false, List.of())));
            from = date.isPresent() ? matcher.end() : matcher.start() + 1;
        }
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
