package org.proofline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.proofline.ledger.ExchangeRates.Conversion;
import org.proofline.ledger.ExchangeRates.RateImport;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;

class ExchangeRatesIT {

    private static final LocalDate FRIDAY = LocalDate.of(2026, 11, 20);
    private static LedgerBooks books;

    @BeforeAll
    static void open() {
        books = new LedgerBooks();
        accepted(xml("2026-11-20", "1.0850", "158.20", "0.8400"));
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @Test
    void an_amount_in_dollars_becomes_euros_with_rate_source_and_day() {
        Conversion c = rates().convert(Money.of("1085.00", "USD"), "EUR", FRIDAY);
        assertThat(c.converted()).isEqualTo(Money.eur("1000.00"));
        assertThat(c.original()).isEqualTo(Money.of("1085.00", "USD"));
        assertThat(c.date()).isEqualTo(FRIDAY);
        assertThat(c.source()).isEqualTo("European Central Bank");
        assertThat(c.factor()).isEqualByComparingTo("0.9216589862");
    }

    @Test
    void other_pairs_go_over_the_euro_and_round_once_to_minor_units() {
        assertThat(rates().convert(Money.of("100.00", "USD"), "JPY", FRIDAY).converted())
                .isEqualTo(Money.of("14581", "JPY"));
        assertThat(rates().convert(Money.of("10000", "JPY"), "GBP", FRIDAY).converted())
                .isEqualTo(Money.of("53.10", "GBP"));
        assertThat(rates().convert(Money.eur("10.00"), "EUR", FRIDAY).factor()).isEqualByComparingTo("1");
    }

    @Test
    void on_a_weekend_the_rates_of_friday_count_and_older_ones_never_do() {
        assertThat(rates().convert(Money.of("1.00", "USD"), "EUR", FRIDAY.plusDays(2))
                        .date())
                .isEqualTo(FRIDAY);
        assertThatThrownBy(() -> rates().convert(Money.of("1.00", "USD"), "EUR", FRIDAY.plusDays(6)))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.code()).isEqualTo("RATE_MISSING");
                    assertThat(e).hasMessageContaining("USD").hasMessageContaining("2026-11-26");
                });
        refused("RATE_MISSING", () -> rates().convert(Money.of("1.00", "CHF"), "EUR", FRIDAY));
    }

    @Test
    void the_daily_and_the_historic_csv_say_the_same_as_the_xml() {
        accepted("Date, USD, JPY, \n17 September 2026, 1.1000, 160.00, \n");
        accepted("Date,USD,CYP,\n2026-09-15,1.2000,N/A,\n2026-09-16,1.2500,N/A,\n");
        assertThat(rates().convert(Money.of("11.00", "USD"), "EUR", LocalDate.of(2026, 9, 17))
                        .converted())
                .isEqualTo(Money.eur("10.00"));
        assertThat(rates().convert(Money.of("12.50", "USD"), "EUR", LocalDate.of(2026, 9, 16))
                        .converted())
                .isEqualTo(Money.eur("10.00"));
    }

    @Test
    void rates_count_only_after_another_person_accepted_them_and_a_file_comes_once() {
        String file = xml("2026-08-03", "1.0000", "150.00", "0.8000");
        LocalDate day = LocalDate.of(2026, 8, 3);
        RateImport taken = propose("ann", file);
        assertThat(taken.rates()).isEqualTo(3);
        refused("RATE_MISSING", () -> rates().convert(Money.of("1.00", "USD"), "EUR", day));
        refused("SEGREGATION_OF_DUTIES", () -> decide("ann", taken, true));
        refused("RATE_FILE_KNOWN", () -> propose("ann", file));
        assertThatThrownBy(() -> books.sql()
                        .sql("insert into ledger.rate_import_decision values (?, true, 'ann', now())")
                        .param(taken.id())
                        .update())
                .rootCause()
                .hasMessageContaining("may not accept");
        decide("ben", taken, true);
        refused("CHANGE_DECIDED", () -> decide("ben", taken, false));
        assertThat(rates().convert(Money.of("1.00", "USD"), "EUR", day).converted())
                .isEqualTo(Money.eur("1.00"));
        assertThat(books.events()).extracting("type").contains("RATES_PROPOSED", "RATES_ACCEPTED");
    }

    @Test
    void a_refused_file_never_counts() {
        RateImport taken = propose("ann", xml("2026-07-01", "9.0000", "9.00", "9.0000"));
        decide("ben", taken, false);
        refused("RATE_MISSING", () -> rates().convert(Money.of("1.00", "USD"), "EUR", LocalDate.of(2026, 7, 1)));
        assertThat(books.events()).extracting("type").contains("RATES_REFUSED");
    }

    @Test
    void broken_and_hostile_files_are_refused_with_the_reason() {
        for (String file : new String[] {
            "",
            "hello",
            "<Cube>",
            "Date,USD\n2026-13-01,1.0",
            "Date,USD\n2026-11-01,-1",
            "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><Cube time='2026-11-01'>"
                    + "<Cube currency='USD' rate='&e;'/></Cube>",
            "<Cube currency='USD' rate='1.0'/>"
        }) {
            refused("RATE_FILE", () -> propose("ann", file));
        }
        refused("ROLE_MISSING", () -> Acting.as("fin", "finance-approver").call(() -> rates().propose(new byte[0])));
    }

    private static String xml(String day, String usd, String jpy, String gbp) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><gesmes:Envelope"
                + " xmlns:gesmes=\"http://www.gesmes.org/xml/2002-08-01\""
                + " xmlns=\"http://www.ecb.int/vocabulary/2002-08-01/eurofxref\"><Cube><Cube time='" + day + "'>"
                + "<Cube currency='USD' rate='" + usd + "'/><Cube currency='JPY' rate='" + jpy + "'/>"
                + "<Cube currency='GBP' rate='" + gbp + "'/></Cube></Cube></gesmes:Envelope>";
    }

    private static void accepted(String file) {
        decide("ben", propose("ann", file), true);
    }

    private static RateImport propose(String person, String file) {
        return Acting.as(person, "program-owner").call(() -> rates().propose(file.getBytes(StandardCharsets.UTF_8)));
    }

    private static Void decide(String person, RateImport taken, boolean accepted) {
        Acting.as(person, "program-owner").run(() -> rates().decide(taken.id(), accepted));
        return null;
    }

    private static ExchangeRates rates() {
        return books.get(ExchangeRates.class);
    }

    private static void refused(String code, Supplier<?> work) {
        assertThatThrownBy(work::get).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
