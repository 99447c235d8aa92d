package org.proofline.shared;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * Counts working days: Monday to Friday without the given holidays, in one time zone.
 *
 * @param zone the zone in which a day begins and ends
 * @param holidays dates on which nobody works
 */
public record WorkingCalendar(ZoneId zone, Set<LocalDate> holidays) {

    private static final LocalTime CLOSE_OF_BUSINESS = LocalTime.of(18, 0);

    public WorkingCalendar {
        holidays = Set.copyOf(holidays);
    }

    public boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }

    /** The n-th working day after the given one (n = 0: the day itself, or the next working day). */
    public LocalDate plusWorkingDays(LocalDate from, int days) {
        LocalDate day = nextWorkingDay(from);
        for (int left = days; left > 0; left--) {
            day = nextWorkingDay(day.plusDays(1));
        }
        return day;
    }

    /** Close of business (18:00) of the n-th working day after the instant. */
    public Instant due(Instant from, int workingDays) {
        LocalDate day = plusWorkingDays(ZonedDateTime.ofInstant(from, zone).toLocalDate(), workingDays);
        return day.atTime(CLOSE_OF_BUSINESS).atZone(zone).toInstant();
    }

    private LocalDate nextWorkingDay(LocalDate from) {
        LocalDate day = from;
        while (!isWorkingDay(day)) {
            day = day.plusDays(1);
        }
        return day;
    }
}
