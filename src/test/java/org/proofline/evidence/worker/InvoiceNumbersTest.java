package org.proofline.evidence.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The number of an invoice, as it is printed and as recognition reads it. */
class InvoiceNumbersTest {

    private static final FactFinder FINDER = new FactFinder(Labels.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Invoice # INV-2026-118;INV-2026-118",
                "Invoice No. | 2026/0815;2026/0815",
                "Facture N°: FA02/2026/000123;FA02/2026/000123",
                "Facture N%: FA02/2026/000123;FA02/2026/000123",
                "Facture N*:FA02/2026/000123;FA02/2026/000123",
                "FactureN%:FA02/2026/000123;FA02/2026/000123",
                "Invoice N°: 20260815;20260815",
                "Reference de la facture: FA02/2026/000123;FA02/2026/000123",
                "Rechnungs-Nr.: RE 2026-0815;RE 2026-0815",
                "Invoice number: FA02/2026/ 000123;FA02/2026/000123",
                "Rechnungs.-Nr. 496987 /;496987",
                "Račun br. 891-001010-1;891-001010-1",
                "Fakturanummer 4711;4711",
                "Nº de fatura: FT 2026/31;FT 2026/31"
            })
    void is_read_behind_its_label(String line, String number) {
        assertThat(numberIn(List.of("Nordlicht Media GmbH", line, "Total 120.00")))
                .isEqualTo(number);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Invoice date: 12/05/2026",
                "Invoice No: see below",
                "Invoice FROM 12 May 2026",
                "Invoice total 1,250.00",
                "# of items 12"
            })
    void is_not_taken_from_dates_amounts_and_other_words(String line) {
        assertThat(numberIn(List.of("Nordlicht Media GmbH", line, "Thank you"))).isNull();
    }

    @Test
    void is_read_below_its_label_even_when_the_row_between_belongs_to_another_column() {
        List<Row> rows = List.of(
                Row.of(List.of(at("Invoice no", 600, 100))),
                Row.of(List.of(at("Am Markt 1", 50, 110))),
                Row.of(List.of(at("10115 Berlin", 50, 125), at("RE-2026-77", 600, 125))));

        assertThat(FINDER.find(rows).get("invoiceNumber").value()).isEqualTo("RE-2026-77");
    }

    @Test
    void is_not_fetched_past_what_stands_nearer_below_the_label() {
        List<Row> rows = List.of(
                Row.of(List.of(at("Invoice no", 600, 100))),
                Row.of(List.of(at("pending", 600, 112))),
                Row.of(List.of(at("A-4711", 600, 124))));

        assertThat(FINDER.find(rows)).doesNotContainKey("invoiceNumber");
    }

    @Test
    void may_stand_behind_its_sign_alone_below_the_name_of_the_document() {
        assertThat(numberIn(List.of("Nordlicht Media", "INVOICE", "# 2026-118", "Total 120.00")))
                .isEqualTo("2026-118");
        assertThat(numberIn(List.of("Nordlicht Media", "# 2026-118", "Total 120.00")))
                .isNull();
    }

    @Test
    void signs_of_recognition_in_their_wide_form_are_narrowed() {
        assertThat(TextRecognition.narrow("No\uff1a598\u3000374\uff0c48")).isEqualTo("No:598 374,48");
    }

    private static String numberIn(List<String> lines) {
        Map<String, Fact> facts = FINDER.find(Row.ofText(String.join("\n", lines)));
        return facts.containsKey("invoiceNumber") ? facts.get("invoiceNumber").value() : null;
    }

    private static Span at(String text, int left, int top) {
        return new Span(text, 1, left, top, left + 10 * text.length(), top + 10, 99);
    }
}
