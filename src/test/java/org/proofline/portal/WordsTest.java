package org.proofline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class WordsTest {

    private static final LocalDate TODAY = LocalDate.parse("2026-11-22");

    @Test
    void recorded_sentences_show_amounts_dates_and_bookings_as_people_read_them() {
        assertThat(Words.said("The fund has 1249790.00 EUR left until 2027-12-31."))
                .isEqualTo("The fund has 1,249,790.00 EUR left until 31 Dec 2027.");
        assertThat(Words.said("Booked: ACCRUE for claim CL-2026-000001"))
                .isEqualTo("Booked: Accrued for claim CL-2026-000001");
        assertThat(Words.said("Tax of 121.60 EUR, invoice RE-20261122"))
                .isEqualTo("Tax of 121.60 EUR, invoice RE-20261122");
        assertThat(Words.said("Same activity DIGITAL_AD, activity OUTDOOR, amount 702 EUR, by activity XY-1 of ACME_X"))
                .isEqualTo("Same activity Digital ad, activity Outdoor, amount 702 EUR, by activity XY-1 of ACME_X");
        assertThat(Words.said(null)).isEmpty();
    }

    @Test
    void a_reason_that_begins_with_its_code_is_read_in_words() {
        assertThat(Words.why("MISSING_BRANDING: No logo.")).isEqualTo("The vendor's brand is missing: No logo.");
        assertThat(Words.why("RUN-2026-0001")).isEqualTo("RUN-2026-0001");
    }

    @Test
    void the_vendors_people_are_not_called_you() {
        assertThat(Words.waitingFor("PARTNER", false)).isEqualTo("You");
        assertThat(Words.waitingFor("PARTNER", true)).isEqualTo("The partner");
        assertThat(Words.waitingFor("VENDOR:marketing-reviewer,director", true))
                .isEqualTo("Proof-of-performance reviewer or Director");
        assertThat(Words.forStaff("claim.status", "INFO_REQUESTED")).isEqualTo("Waits for the partner");
    }

    @Test
    void a_day_says_how_far_it_is() {
        assertThat(Words.until(TODAY, TODAY)).isEqualTo("today");
        assertThat(Words.until(TODAY.plusDays(1), TODAY)).isEqualTo("tomorrow");
        assertThat(Words.until(TODAY.plusDays(40), TODAY)).isEqualTo("in 40 days");
        assertThat(Words.until(TODAY.minusDays(1), TODAY)).isEqualTo("over");
    }

    @Test
    void noughts_behind_the_cents_are_left_away_and_what_counts_is_not() {
        assertThat(Words.exact(new BigDecimal("2680.000000"))).isEqualTo("2,680.00");
        assertThat(Words.exact(new BigDecimal("1.005000"))).isEqualTo("1.005");
        assertThat(Words.exact(new BigDecimal("0"))).isEqualTo("0");
        assertThat(Words.exact(new BigDecimal("1200"))).isEqualTo("1,200");
    }
}
