package org.proofline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofline.ledger.Ledger.Entry;
import org.proofline.ledger.Ledger.Line;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;

class JournalIT {

    private static final UUID PARTNER = LedgerBooks.id();
    private static LedgerBooks books;

    @BeforeAll
    static void open() {
        books = new LedgerBooks();
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @Test
    void an_entry_keeps_its_dimensions_period_and_general_ledger_codes() {
        UUID claim = LedgerBooks.id();
        Entry entry = entry("payable:" + claim, claim, Money.eur("12.30"));
        UUID id = books.together(() -> books.ledger().post(entry));
        Ledger.PostedEntry posted = books.ledger().entriesOf(claim).get(0);
        assertThat(posted.id()).isEqualTo(id);
        assertThat(posted.period()).isEqualTo("2026-03");
        assertThat(posted.lines()).isEqualTo(entry.lines());
        assertThat(posted.partnerId()).isEqualTo(PARTNER);
        assertThat(codes(id)).containsExactly("6600", "2100");
    }

    @Test
    void each_entry_is_told_to_the_trail_of_its_subject() {
        UUID claim = LedgerBooks.id();
        books.together(() -> books.ledger().post(entry("told:" + claim, claim, Money.eur("1.00"))));
        assertThat(books.events())
                .filteredOn(event -> event.subject().equals(Subject.claim(claim)))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("ENTRY_POSTED");
                    assertThat(event.after()).containsEntry("entryType", "PAYABLE");
                });
    }

    @Test
    void a_used_key_is_refused_for_another_booking() {
        UUID claim = LedgerBooks.id();
        books.together(() -> books.ledger().post(entry("twice:" + claim, claim, Money.eur("1.00"))));
        assertThatThrownBy(() ->
                        books.together(() -> books.ledger().post(entry("twice:" + claim, claim, Money.eur("2.00")))))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("ENTRY_KEY_USED"));
    }

    @Test
    void the_database_refuses_an_unbalanced_entry() {
        refused("does not balance", header(), line(1, "CASH", true, "10.00"), line(2, "CASH", false, "9.99"));
    }

    @Test
    void the_database_refuses_an_entry_whose_later_lines_unbalance_it() {
        refused(
                "does not balance",
                header(),
                line(1, "CASH", true, "10.00") + ", " + row(2, "PARTNER_PAYABLE", false, "10.00"),
                "set constraints all immediate",
                line(3, "CASH", true, "10.00"));
    }

    @Test
    void the_database_refuses_an_entry_that_sets_budget_off_against_cash() {
        refused(
                "does not balance",
                "insert into ledger.fund (id, code, name, paying_entity, currency, valid_from)"
                        + " values (gen_random_uuid(), 'MIXED', 'x', 'PL-EU', 'EUR', '2026-01-01')",
                header().replace("null /*fund*/", "'MIXED'"),
                "insert into ledger.line values"
                        + " ('00000000-0000-7000-8000-000000000001', 1, 'FUND_AVAILABLE', '9100', true, 5, 'EUR'),"
                        + " ('00000000-0000-7000-8000-000000000001', 2, 'CASH', '1000', false, 5, 'EUR')");
    }

    @Test
    void the_database_refuses_an_entry_without_lines() {
        refused("has no lines", header());
    }

    @Test
    void the_database_refuses_lines_for_an_entry_of_an_earlier_transaction() {
        UUID claim = LedgerBooks.id();
        UUID id = books.together(() -> books.ledger().post(entry("late:" + claim, claim, Money.eur("1.00"))));
        refused(
                "earlier transaction",
                "insert into ledger.line values ('" + id + "', 3, 'CASH', '1000', true, 5, 'EUR'), ('" + id
                        + "', 4, 'CASH', '1000', false, 5, 'EUR')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update ledger.entry set text = 'x'",
                "delete from ledger.entry",
                "truncate ledger.entry cascade",
                "update ledger.line set amount = 1",
                "delete from ledger.line",
                "truncate ledger.line",
                "update ledger.fund_balance set allocated = 1000000",
                "insert into ledger.fund_balance (fund_code, partner_id, currency) select 'X', gen_random_uuid(), 'EUR'",
                "delete from ledger.fund_balance",
                "update ledger.partner_balance set receivable = 0",
                "delete from ledger.partner_balance",
                "update ledger.reservation set amount = 0",
                "update ledger.claim_balance set consumed = 0",
                "update ledger.posting_period set closed_at = null",
                "delete from ledger.posting_period",
                "update ledger.gl_account set half = 'FUND'",
                "update ledger.paying_entity set iban = 'x'",
                "update ledger.fund set currency = 'USD'",
                "alter table ledger.line disable trigger all",
                "alter table ledger.entry disable trigger entry_period",
                "set session_replication_role = replica",
                "set role proofline_owner",
                "select ledger.move_fund_balance('X', gen_random_uuid(), 'EUR', 1, 1, 0, 0, 0, 0, 0)"
            })
    void the_application_role_cannot_change_what_is_posted(String sql) throws SQLException {
        try (Connection connection = books.database().app().getConnection();
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOf(SQLException.class)
                    .satisfies(e -> assertThat(((SQLException) e).getSQLState()).isEqualTo("42501"));
        }
    }

    @Test
    void a_closed_period_takes_no_postings_and_others_stay_open() {
        PostingPeriods periods = books.get(PostingPeriods.class);
        periods.close("PL-US", YearMonth.of(2026, 3));
        periods.close("PL-US", YearMonth.of(2026, 3));
        UUID claim = LedgerBooks.id();
        Entry march = new Entry(
                "closed:" + claim,
                "PAYABLE",
                Subject.claim(claim),
                claim,
                "PL-US",
                null,
                PARTNER,
                LocalDate.of(2026, 3, 31),
                "text",
                lines(Money.of("1.00", "USD")));
        assertThatThrownBy(() -> books.together(() -> books.ledger().post(march)))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.code()).isEqualTo("PERIOD_CLOSED");
                    assertThat(e).hasMessageContaining("2026-03").hasMessageContaining("PL-US");
                });
        assertThat(periods.isOpen("PL-US", YearMonth.of(2026, 3))).isFalse();
        assertThat(periods.isOpen("PL-EU", YearMonth.of(2026, 3))).isTrue();
    }

    @Test
    void nobody_pays_more_than_is_owed() {
        Ledger.Entry send = new Entry(
                "send:" + LedgerBooks.id(),
                "SEND",
                Subject.of("PAYMENT", LedgerBooks.id()),
                null,
                "PL-EU",
                null,
                LedgerBooks.id(),
                LocalDate.of(2026, 3, 31),
                "text",
                List.of(
                        Line.debit(Account.PARTNER_PAYABLE, Money.eur("1.00")),
                        Line.credit(Account.BANK_CLEARING, Money.eur("1.00"))));
        assertThatThrownBy(() -> books.together(() -> books.ledger().post(send)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("PAYABLE_EXCEEDED"));
    }

    private static Entry entry(String key, UUID claim, Money amount) {
        return new Entry(
                key,
                "PAYABLE",
                Subject.claim(claim),
                claim,
                "PL-EU",
                null,
                PARTNER,
                LocalDate.of(2026, 3, 31),
                "text",
                lines(amount));
    }

    private static List<Line> lines(Money amount) {
        return List.of(Line.debit(Account.INCENTIVE_EXPENSE, amount), Line.credit(Account.PARTNER_PAYABLE, amount));
    }

    private static List<String> codes(UUID entryId) {
        return books.sql()
                .sql("select gl_code from ledger.line where entry_id = :id order by no")
                .param("id", entryId)
                .query(String.class)
                .list();
    }

    private static String header() {
        return "insert into ledger.entry (id, entry_key, type, subject_type, subject_id, paying_entity, fund_code,"
                + " partner_id, posting_date, text, posted_at, posted_by) values"
                + " ('00000000-0000-7000-8000-000000000001', 'raw', 'RAW', 'CLAIM', gen_random_uuid(), 'PL-EU',"
                + " null /*fund*/, gen_random_uuid(), '2026-03-31', 'x', now(), 'x')";
    }

    private static String line(int no, String account, boolean debit, String amount) {
        return "insert into ledger.line values " + row(no, account, debit, amount);
    }

    private static String row(int no, String account, boolean debit, String amount) {
        return "('00000000-0000-7000-8000-000000000001', " + no + ", '" + account + "', '1000', " + debit + ", "
                + amount + ", 'EUR')";
    }

    private static void refused(String reason, String... commands) {
        assertThatThrownBy(() -> {
                    try (Connection connection = books.database().app().getConnection();
                            Statement statement = connection.createStatement()) {
                        connection.setAutoCommit(false);
                        for (String command : commands) {
                            statement.execute(command);
                        }
                        connection.commit();
                    }
                })
                .hasMessageContaining(reason);
    }
}
