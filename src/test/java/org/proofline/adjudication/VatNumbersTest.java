package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** Check digits of value added tax numbers, on numbers that their countries or companies publish as examples. */
class VatNumbersTest {

    private static final List<String> RIGHT = List.of(
            "ATU13585627",
            "BE0403019261",
            "BE 0428.759.497",
            "CHE-107.787.577 MWST",
            "CHE100155212",
            "DE136695976",
            "DE129273398",
            "DE 123 456 788",
            "DK13585628",
            "EL094259216",
            "ESJ99216582",
            "ES54362315K",
            "ESX2482300W",
            "FI20774740",
            "FR40303265045",
            "FR 23 334 175 221",
            "IE6433435F",
            "IE6433435OA",
            "IT00743110157",
            "LU15027442",
            "NL004495445B01",
            "NL810433941B01",
            "NL123456789B13",
            "PL8567346215",
            "PT501964843",
            "SE123456789701");

    @Test
    void published_numbers_are_right() {
        assertThat(RIGHT)
                .allSatisfy(number -> assertThat(VatNumbers.isWrong(number)).isFalse());
    }

    @Test
    void a_slip_in_any_digit_of_a_number_is_found() {
        for (String number : List.of("ATU13585627", "DE136695976", "FI20774740", "IT00743110157", "PL8567346215")) {
            for (int i = number.length() - 7; i < number.length(); i++) {
                char other = (char) ('0' + (number.charAt(i) - '0' + 1) % 10);
                String slip = number.substring(0, i) + other + number.substring(i + 1);
                assertThat(VatNumbers.isWrong(slip)).as(slip).isTrue();
            }
        }
        for (String number : List.of(
                "BE0403019262",
                "CHE107787578",
                "DK13585629",
                "EL094259217",
                "ESJ99216583",
                "ES54362315L",
                "FR41303265045",
                "IE6433436F",
                "LU15027443",
                "NL004495446B01",
                "PT501964844",
                "SE123456789801")) {
            assertThat(VatNumbers.isWrong(number)).as(number).isTrue();
        }
    }

    @Test
    void numbers_of_other_forms_and_countries_say_nothing() {
        for (String number : List.of(
                "",
                "5133081508159",
                "DE12345",
                "DEUTSCHE",
                "US12-3456789",
                "FRX7303265045",
                "GB999999999",
                "ESA1234")) {
            assertThat(VatNumbers.isWrong(number)).as(number).isFalse();
        }
        assertThat(VatNumbers.isWrong(null)).isFalse();
    }
}
