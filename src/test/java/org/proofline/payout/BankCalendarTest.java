package org.proofline.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankCalendarTest {

    @ParameterizedTest
    @CsvSource({
        "2026-11-20, EUR, 2026-11-23",
        "2026-11-23, EUR, 2026-11-24",
        "2026-04-02, EUR, 2026-04-07",
        "2026-04-30, EUR, 2026-05-04",
        "2026-12-24, EUR, 2026-12-28",
        "2026-12-31, EUR, 2027-01-04",
        "2027-03-25, EUR, 2027-03-30",
        "2038-04-22, EUR, 2038-04-27",
        "2049-04-15, EUR, 2049-04-20",
        "2026-04-02, USD, 2026-04-03"
    })
    void the_next_bank_day_skips_weekends_and_the_holidays_of_the_euro(LocalDate day, String currency, LocalDate next) {
        assertThat(BankCalendar.nextBankDay(day, currency, ZoneId.of("Europe/Berlin")))
                .isEqualTo(next);
    }
}
