package org.proofline.evidence.worker;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Day, total and supplier of receipts and invoices of several countries, as recognition reads them. */
class FactFinderTest {

    private static final FactFinder FINDER = new FactFinder(Labels.load());

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "ATT BETALA SEK 91.90;91.90",
                "SUMA PLN 26,45;26.45",
                "Do zaplaty 26,45;26.45",
                "UKUPNO ZA NAPLATU: HRK 1.232,74;1232.74",
                "Skupaj EUR: 7,60;7.60",
                "VISO MOKETI 16.00;16.00",
                "Summa 139,00 Kr;139.00",
                "Betrag EUR 33,50;33.50",
                "IMPORTE: 5,80 €;5.80",
                "Total a pagar 5,80;5.80",
                "Celkem 125,00;125.00",
                "Eat-In Total 12.48;12.48",
                "Total Rp 60.000;60000",
                "Total 1,250 JPY;1250",
                "Total 1250;1250"
            })
    void the_total_is_read_in_many_languages_and_without_cents(String line, String total) {
        assertThat(value("total", "Nordlicht Media", line)).isEqualTo(total);
    }

    @Test
    void the_net_total_is_not_the_total_when_it_was_paid_with_the_tax() {
        List<String> burger = List.of("Subtotal 10.15", "Mastercard 10.15", "VAT 0.84", "Net Total: 9.31");
        List<String> rounded = List.of("Net Total 18.50", "Cash 20.00", "Change 1.50");

        assertThat(value("total", burger.toArray(String[]::new))).isEqualTo("10.15");
        assertThat(value("total", rounded.toArray(String[]::new))).isEqualTo("18.50");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "Date 05/06/1917:56;2019-06-05",
                "07.11.2022:48;2020-11-07",
                "12.11.2022:48:10;2022-11-12",
                "12/05/2019 17:56;2019-05-12",
                "2 OCT'19 22:48;2019-10-02",
                "2 OCT'1922:48;2019-10-02",
                "May04'19 07:55P;2019-05-04",
                "NOVEMBER 28, 2021;2021-11-28",
                "Sep.24,20188:11AM;2018-09-24",
                "27.07.2019.;2019-07-27"
            })
    void a_day_is_read_also_with_the_hour_glued_to_it(String line, String day) {
        assertThat(value("invoiceDate", "Nordlicht Media", line)).isEqualTo(day);
    }

    @Test
    void a_day_of_return_is_not_the_day_of_purchase() {
        assertThat(value("invoiceDate", "Returns accepted thru 27/01/2022", "28 November 2021"))
                .isEqualTo("2021-11-28");
    }

    @Test
    void the_month_stands_first_where_an_american_place_or_plain_dollars_say_so() {
        assertThat(value("invoiceDate", "Mountain View CA 94040", "05/06/2019", "Tax 1.00", "Total 11.23"))
                .isEqualTo("2019-05-06");
        assertThat(value("invoiceDate", "Mountain View CA 94040", "05/06/2019", "TVA 1,00", "Total 11,23"))
                .isEqualTo("2019-06-05");
        assertThat(value("invoiceDate", "Mountain View CA 94040", "05.06.2019", "Tax 1.00", "Total $11.23"))
                .isEqualTo("2019-06-05");
        assertThat(value("invoiceDate", "Harbour Grill", "05/06/2019", "Total $11.23"))
                .isEqualTo("2019-05-06");
        assertThat(value("invoiceDate", "Harbour Grill", "05/06/2019", "GST $1.00", "Total $11.23"))
                .isEqualTo("2019-06-05");
        assertThat(value("invoiceDate", "Harbour Grill", "05/06/2019", "Total £11.23"))
                .isEqualTo("2019-06-05");
    }

    @Test
    void a_day_that_may_be_read_in_two_ways_is_not_sure() {
        Map<String, Fact> facts = facts("Harbour Grill", "Date: 05/06/2019", "GST $1.00", "Total $11.23");

        assertThat(facts.get("invoiceDate").confidence()).isLessThan(90);
    }

    @Test
    void figures_that_may_be_read_in_several_ways_mean_the_day_that_is_written_in_full_elsewhere() {
        assertThat(value("invoiceDate", "Sep. 24, 2018 8:11", "Date: 18/09/24 08:11", "Total 17.24"))
                .isEqualTo("2018-09-24");
        assertThat(value("invoiceDate", "Date: 09/01/2018 16:58", "01-Sep-2018 16:59", "Total 12.48"))
                .isEqualTo("2018-09-01");
    }

    @Test
    void the_days_of_a_list_are_not_the_day_of_the_invoice() {
        List<Row> rows = List.of(
                row("Harbour Hotel, York, 06.05.2019", 0),
                Row.of(List.of(cell("Date", 100, 20), cell("Sum", 800, 20))),
                Row.of(List.of(cell("30.04.2019", 100, 40), cell("1200.00", 800, 40))),
                Row.of(List.of(cell("01.05.2019", 100, 60), cell("1200.00", 800, 60))));

        assertThat(FINDER.find(rows).get("invoiceDate").confidence()).isLessThan(90);
    }

    @Test
    void the_number_of_a_branch_is_not_the_name_of_the_shop() {
        List<Row> rows = List.of(row("HARBOUR BURGERS AND FRIES", 0), row("Store FG756", 20), row("Total 12.00", 40));

        assertThat(FINDER.find(rows).get("supplier").value()).isEqualTo("HARBOUR BURGERS AND FRIES");
    }

    private static Row row(String text, int top) {
        return Row.of(List.of(new Span(text, 1, 100, top, 900, top + 10, 95)));
    }

    private static Span cell(String text, int left, int top) {
        return new Span(text, 1, left, top, left + 100, top + 10, 95);
    }

    private static String value(String name, String... lines) {
        Fact fact = facts(lines).get(name);
        return fact == null ? null : fact.value();
    }

    private static Map<String, Fact> facts(String... lines) {
        return FINDER.find(
                Arrays.stream(lines).flatMap(line -> Row.ofText(line).stream()).toList());
    }
}
