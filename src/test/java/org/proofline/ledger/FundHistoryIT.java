package org.proofline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.proofline.ledger.FundHistory.AtRisk;
import org.proofline.ledger.FundHistory.Point;
import org.proofline.shared.Money;

class FundHistoryIT {

    private static LedgerBooks books;

    private final UUID partner = LedgerBooks.id();
    private final String fund = "HIST-" + UUID.randomUUID();

    @BeforeAll
    static void open() {
        books = new LedgerBooks();
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @AfterEach
    void real_time() {
        books.clock().reset();
    }

    @Test
    void each_month_ends_where_the_next_one_begins() {
        books.clock().set(Instant.parse("2026-01-10T12:00:00Z"));
        books.funds()
                .create(new Funds.Fund(
                        fund, "History", "PL-EU", "EUR", LocalDate.of(2026, 1, 1), LocalDate.of(2026, 4, 30)));
        books.funds().allocate(fund, partner, Money.eur("1000.00"), false, "open:" + fund);
        books.clock().set(Instant.parse("2026-03-10T12:00:00Z"));
        books.funds().commit(fund, partner, LedgerBooks.id(), null, Money.eur("250.00"), Money.eur("0"));
        assertThat(history().of(fund))
                .extracting(Point::day)
                .containsExactly(LocalDate.of(2026, 1, 31), LocalDate.of(2026, 2, 28), LocalDate.of(2026, 3, 10));
        assertThat(history().of(fund))
                .extracting(Point::available)
                .containsExactly(Money.eur("1000.00"), Money.eur("1000.00"), Money.eur("750.00"));
        assertThat(history().of(fund))
                .allSatisfy(point -> assertThat(point.allocated()).isEqualTo(Money.eur("1000.00")));
        books.clock().set(Instant.parse("2026-02-10T12:00:00Z"));
        assertThat(history().of(fund))
                .extracting(Point::day)
                .containsExactly(LocalDate.of(2026, 1, 10), LocalDate.of(2026, 2, 10));
        books.clock().set(Instant.parse("2026-03-10T12:00:00Z"));
        assertThat(history().usedPercent(fund)).isEqualTo(25);
        assertThat(history().atRisk(fund, 60))
                .containsExactly(new AtRisk(partner, Money.eur("750.00"), LocalDate.of(2026, 4, 30)));
        assertThat(history().atRisk(fund, 30)).isEmpty();
        assertThat(history().shares(fund, 10))
                .extracting(Funds.FundBalance::partnerId)
                .containsExactly(partner);
    }

    private static FundHistory history() {
        return books.get(FundHistory.class);
    }
}
