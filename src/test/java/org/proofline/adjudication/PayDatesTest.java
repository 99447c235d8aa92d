package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proofline.program.Offer;
import org.proofline.program.Offer.Terms;
import org.proofline.shared.WorkingCalendar;

class PayDatesTest {

    private static final ZoneId BERLIN = ZoneId.of("Europe/Berlin");
    private static final LocalDate HOLIDAY = LocalDate.of(2026, 11, 25);
    private static final WorkingCalendar CALENDAR = new WorkingCalendar(BERLIN, Set.of(HOLIDAY));
    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);

    @Test
    void a_straight_through_claim_is_payable_on_the_same_working_day() {
        assertThat(PayDates.predict(CALENDAR, FRIDAY, holding(0), true)).isEqualTo(FRIDAY);
        assertThat(PayDates.predict(CALENDAR, FRIDAY.plusDays(1), holding(0), true))
                .isEqualTo(FRIDAY.plusDays(3));
    }

    @Test
    void people_take_two_working_days() {
        assertThat(PayDates.predict(CALENDAR, FRIDAY, holding(0), false)).isEqualTo(LocalDate.of(2026, 11, 24));
        assertThat(PayDates.predict(CALENDAR, FRIDAY.plusDays(3), holding(0), false))
                .isEqualTo(LocalDate.of(2026, 11, 26));
    }

    @Test
    void holding_days_are_calendar_days_and_end_on_a_working_day() {
        assertThat(PayDates.predict(CALENDAR, FRIDAY, holding(1), true)).isEqualTo(FRIDAY.plusDays(3));
        assertThat(PayDates.predict(CALENDAR, FRIDAY, holding(5), true)).isEqualTo(LocalDate.of(2026, 11, 26));
    }

    private static Offer holding(int days) {
        Terms terms =
                new Terms(BigDecimal.TEN, false, 45, null, null, BigDecimal.ZERO, days, "BANK", 0, List.of(), true);
        return new Offer(
                null,
                "X",
                1,
                "X",
                "X",
                "COOP",
                "F",
                "PL-EU",
                "EUR",
                BERLIN,
                FRIDAY,
                null,
                List.of("DIGITAL_AD"),
                terms);
    }
}
