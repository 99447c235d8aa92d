package org.proofline.rebate;

import java.time.LocalDate;

/** Both days belong to it. */
record Period(LocalDate from, LocalDate to) {

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
