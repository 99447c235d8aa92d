package org.proofline.rebate;

import java.time.LocalDate;
import java.util.Optional;
import org.proofline.program.OfferScheme;

/** Both days belong to it. */
record Period(LocalDate from, LocalDate to) {

    private static final int MONTHS_OF_QUARTER = 3;
    private static final int MONTHS_OF_HALF_YEAR = 6;
    private static final int MONTHS_OF_YEAR = 12;

    /** The earning period that the day belongs to; empty where each claim is calculated by itself. */
    static Optional<Period> containing(OfferScheme.Period length, LocalDate day) {
        int months =
                switch (length) {
                    case CLAIM -> 0;
                    case MONTH -> 1;
                    case QUARTER -> MONTHS_OF_QUARTER;
                    case HALF_YEAR -> MONTHS_OF_HALF_YEAR;
                    case YEAR -> MONTHS_OF_YEAR;
                };
        if (months == 0) {
            return Optional.empty();
        }
        LocalDate from = day.withDayOfMonth(1).minusMonths((day.getMonthValue() - 1) % months);
        return Optional.of(new Period(from, from.plusMonths(months).minusDays(1)));
    }

    /** Without the days before the first one. */
    Period notBefore(LocalDate first) {
        return first.isAfter(from) ? new Period(first, to) : this;
    }

    /** The same days of the year before, which growth is measured against. */
    Period yearBefore() {
        return new Period(from.minusYears(1), to.plusDays(1).minusYears(1).minusDays(1));
    }

    /** From the beginning of the year up to the period; empty when the period begins the year. */
    Period earlierInYear() {
        return new Period(from.withDayOfYear(1), from.minusDays(1));
    }

    /** The months before the period that make a window of so many months with it. */
    Period windowBefore(int months) {
        return new Period(to.plusDays(1).minusMonths(months), from.minusDays(1));
    }

    boolean isEmpty() {
        return to.isBefore(from);
    }
}
