package org.proofline.payout;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import java.util.TreeSet;
import org.proofline.shared.WorkingCalendar;

/** Days on which the euro's payment system settles: weekdays without its six holidays. Other currencies: weekdays. */
final class BankCalendar {

    private BankCalendar() {}

    /** The first bank day after the given day. */
    static LocalDate nextBankDay(LocalDate day, String currency, ZoneId zone) {
        Set<LocalDate> holidays = new TreeSet<>();
        if ("EUR".equals(currency)) {
            holidays.addAll(holidays(day.getYear()));
            holidays.addAll(holidays(day.getYear() + 1));
        }
        return new WorkingCalendar(zone, holidays).plusWorkingDays(day.plusDays(1), 0);
    }

    private static Set<LocalDate> holidays(int year) {
        LocalDate easter = easterSunday(year);
        return Set.of(
                LocalDate.of(year, 1, 1),
                easter.minusDays(2),
                easter.plusDays(1),
                LocalDate.of(year, 5, 1),
                LocalDate.of(year, 12, 25),
                LocalDate.of(year, 12, 26));
    }

    /** Western Easter by the method of Gauss with its two exceptions. */
    private static LocalDate easterSunday(int year) {
        int century = year / 100;
        int moon = (15 - (13 + 8 * century) / 25 + century - century / 4) % 30;
        int sun = (4 + century - century / 4) % 7;
        int fullMoon = (19 * (year % 19) + moon) % 30;
        int weekday = (2 * (year % 4) + 4 * (year % 7) + 6 * fullMoon + sun) % 7;
        int days = 22 + fullMoon + weekday;
        boolean late = fullMoon == 29 && weekday == 6;
        boolean alsoLate = fullMoon == 28 && weekday == 6 && (11 * moon + 11) % 30 < 19;
        return LocalDate.of(year, 3, 1).plusDays(days - 1L).minusDays(late || alsoLate ? 7 : 0);
    }
}
