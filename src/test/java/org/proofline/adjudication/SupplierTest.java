package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** When two names are one. */
class SupplierTest {

    @ParameterizedTest
    @CsvSource({
        "Südstern Handel GmbH, Suedstern Handel GmbH, true",
        "SÜDSTERN HANDEL, Südstern Handel GmbH, true",
        "Straßenbau Köln AG, STRASSENBAU KOELN AG, true",
        "Café Médias, CAFE MEDIAS, true",
        "Südstern Handel GmbH, Nordstern Handel GmbH, false",
        "Oel & Co, Ol & So, false"
    })
    void f21_accents_and_umlauts_written_as_two_letters_make_no_other_name(String one, String other, boolean same) {
        assertThat(Supplier.isOneName(one, other)).isEqualTo(same);
        assertThat(Supplier.isOneName(other, one)).isEqualTo(same);
    }

    @ParameterizedTest
    @CsvSource({"Bill to: SUEDSTERN Handel GmbH Kiel, true", "Bill to: Weststern Handel GmbH, false"})
    void f21_a_text_names_a_partner_in_either_spelling(String text, boolean named) {
        assertThat(Supplier.isNamedIn(text, "Südstern Handel GmbH")).isEqualTo(named);
    }
}
