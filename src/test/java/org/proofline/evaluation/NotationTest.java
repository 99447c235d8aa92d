package org.proofline.evaluation;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Days and amounts of a truth, as lists write them. */
class NotationTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "1250.5;1250.50",
                "1234.567;1234.567",
                "1,250.00;1250.00",
                "1.250,00;1250.00",
                "1'250.00 CHF;1250.00",
                "€ 12,5;12.5",
                "EUR 1,250;1250",
                "Rs. 12;12",
                "1.250.000;1250000",
                "-12.00;-12.00",
                "(12.00);-12.00",
                "12.00-;-12.00",
                ".50;0.50"
            })
    void an_amount_is_read_in_every_notation(String text, BigDecimal amount) {
        assertThat(Notation.amount(text))
                .hasValueSatisfying(read -> assertThat(read).isEqualByComparingTo(amount));
        assertThat(Truth.sameAmount(text, amount.toPlainString())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2026-03-04", "20260304", "2026/3/4", "2026:03:04 15:50:05", "04.03.2026", "4/3/2026"})
    void a_day_is_read_in_every_notation(String text) {
        assertThat(Notation.day(text)).contains(LocalDate.of(2026, 3, 4));
        assertThat(Truth.sameDay(text, "2026-03-04")).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "32.13.2026", "–"})
    void what_is_neither_is_compared_as_it_stands(String text) {
        assertThat(Notation.day(text)).isEmpty();
        assertThat(Truth.sameDay(text, text)).isTrue();
        assertThat(Truth.sameDay(text, "2026-03-04")).isFalse();
        assertThat(Truth.sameDay(text, null)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"unknown", "-", "12.5 or 13"})
    void what_is_no_amount_is_the_same_only_as_itself(String text) {
        assertThat(Notation.amount(text)).isEmpty();
        assertThat(Truth.sameAmount(text, text)).isTrue();
        assertThat(Truth.sameAmount(text, null)).isFalse();
    }
}
