package org.proofline.evaluation;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Days and amounts of a truth as their list writes them: plain figures and ISO days first, then what people write. */
final class Notation {

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})[-/.:]?(\\d{1,2})[-/.:]?(\\d{1,2})(?:[T ].*)?");
    private static final Pattern YEAR_LAST = Pattern.compile("(\\d{1,2})[-/. ](\\d{1,2})[-/. ](\\d{4})(?:[T ].*)?");
    private static final Pattern CENTS = Pattern.compile("(.*)[.,](\\d{1,2})");
    /** The sign or code of a currency before or behind the figures. */
    private static final Pattern AROUND =
            Pattern.compile("^[\\p{L}\\p{Sc}]+\\.?\\s+|^[\\p{L}\\p{Sc}]+|[\\s.]*[\\p{L}\\p{Sc}]+$");

    private static final int LAST_MONTH = 12;

    private Notation() {}

    /** A day; the day stands before the month unless that is impossible. Empty when it is none. */
    static Optional<LocalDate> day(String text) {
        Matcher first = YEAR_FIRST.matcher(text.strip());
        if (first.matches()) {
            return day(first.group(1), first.group(2), first.group(3));
        }
        Matcher last = YEAR_LAST.matcher(text.strip());
        if (last.matches()) {
            boolean american = Integer.parseInt(last.group(2)) > LAST_MONTH;
            return day(last.group(3), last.group(american ? 1 : 2), last.group(american ? 2 : 1));
        }
        return Optional.empty();
    }

    /** An amount, with the sign or code of a currency or without. Empty when it is none. */
    static Optional<BigDecimal> amount(String text) {
        String figures = AROUND.matcher(text.strip())
                .replaceAll("")
                .replaceAll("[\\s\u00a0'\u2019]", "")
                .replace('\u2212', '-');
        boolean negative = figures.startsWith("(") || figures.startsWith("-") || figures.endsWith("-");
        figures = figures.replaceAll("[()+-]", "");
        if (!figures.matches("[\\d.,]*\\d[\\d.,]*")) {
            return Optional.empty();
        }
        BigDecimal amount = figures.matches("\\d+(\\.\\d+)?") ? new BigDecimal(figures) : divided(figures);
        return Optional.of(negative ? amount.negate() : amount);
    }

    private static BigDecimal divided(String figures) {
        Matcher cents = CENTS.matcher(figures);
        return cents.matches()
                ? new BigDecimal("0" + cents.group(1).replaceAll("\\D", "") + "." + cents.group(2))
                : new BigDecimal("0" + figures.replaceAll("\\D", ""));
    }

    private static Optional<LocalDate> day(String year, String month, String day) {
        try {
            return Optional.of(LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day)));
        } catch (DateTimeException none) {
            return Optional.empty();
        }
    }
}
