package org.proofline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.ledger.FundRisks.MoneyAtRisk;
import org.proofline.ledger.Funds.FundBalance;
import org.proofline.ledger.Ledger.PostedEntry;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;

class FundExpiryIT {

    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);
    /** The last second of the last day in Berlin and in Boston. */
    private static final Instant LAST_IN_BERLIN = Instant.parse("2026-06-30T21:59:59Z");

    private static final Instant LAST_IN_BOSTON = Instant.parse("2026-07-01T03:59:59Z");
    private static final Money NONE = Money.eur("0");

    private static LedgerBooks books;

    private final UUID partner = LedgerBooks.id();
    private String fund;

    @BeforeAll
    static void open() {
        books = new LedgerBooks();
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @BeforeEach
    void open_a_fund() {
        books.clock().set(Instant.parse("2026-03-01T12:00:00Z"));
        fund = fund("PL-EU", "EUR");
    }

    @AfterEach
    void real_time() {
        books.clock().reset();
    }

    @Test
    void what_is_available_expires_when_the_last_day_is_over_in_the_funds_zone() {
        String american = fund("PL-US", "USD");
        at(LAST_IN_BERLIN);
        assertThat(available()).isEqualTo(Money.eur("100.00"));
        at(LAST_IN_BERLIN.plusSeconds(1));
        assertThat(available()).isEqualTo(NONE);
        assertThat(balance().expired()).isEqualTo(Money.eur("100.00"));
        assertThat(books.funds().balance(american, partner).available()).isEqualTo(Money.of("100.00", "USD"));
        at(LAST_IN_BOSTON);
        assertThat(books.funds().balance(american, partner).available()).isEqualTo(Money.of("100.00", "USD"));
        at(LAST_IN_BOSTON.plusSeconds(1));
        assertThat(books.funds().balance(american, partner).expired()).isEqualTo(Money.of("100.00", "USD"));
    }

    @Test
    void the_entry_carries_the_last_day_while_its_period_is_open() {
        at(Instant.parse("2026-07-05T00:00:00Z"));
        assertThat(expiries()).singleElement().satisfies(entry -> {
            assertThat(entry.postingDate()).isEqualTo(LAST_DAY);
            assertThat(entry.lines())
                    .containsExactly(
                            Ledger.Line.debit(Account.FUND_EXPIRED, Money.eur("100.00")),
                            Ledger.Line.credit(Account.FUND_AVAILABLE, Money.eur("100.00")));
        });
    }

    @Test
    void an_open_reservation_protects_its_money_until_it_is_released_and_then_it_expires_at_once() {
        UUID request = LedgerBooks.id();
        books.funds().reserve(fund, partner, request, Money.eur("40.00"));
        at(LAST_IN_BERLIN.plusSeconds(1));
        assertThat(balance().reserved()).isEqualTo(Money.eur("40.00"));
        assertThat(balance().expired()).isEqualTo(Money.eur("60.00"));
        books.funds().release(fund, partner, request, Money.eur("15.00"));
        assertThat(available()).isEqualTo(NONE);
        assertThat(balance().expired()).isEqualTo(Money.eur("75.00"));
        books.funds().commit(fund, partner, LedgerBooks.id(), request, Money.eur("25.00"), Money.eur("25.00"));
        assertThat(balance().committed()).isEqualTo(Money.eur("25.00"));
    }

    @Test
    void a_reservation_released_after_the_end_expires_even_before_the_sweep_came() {
        UUID request = LedgerBooks.id();
        books.funds().reserve(fund, partner, request, Money.eur("40.00"));
        books.clock().set(LAST_IN_BERLIN.plusSeconds(1));
        books.funds().release(fund, partner, request, Money.eur("40.00"));
        assertThat(balance().expired()).isEqualTo(Money.eur("40.00"));
        assertThat(available()).isEqualTo(Money.eur("60.00"));
        at(LAST_IN_BERLIN.plusSeconds(2));
        assertThat(balance().expired()).isEqualTo(Money.eur("100.00"));
    }

    @Test
    void committed_money_stays_and_can_be_paid_and_what_comes_back_expires() {
        UUID claim = LedgerBooks.id();
        books.funds().commit(fund, partner, claim, null, Money.eur("70.00"), NONE);
        at(LAST_IN_BERLIN.plusSeconds(1));
        assertThat(balance().committed()).isEqualTo(Money.eur("70.00"));
        books.funds().consume(movement(claim, "70.00"));
        books.funds().restore(movement(claim, "20.00"), false);
        assertThat(balance().paid()).isEqualTo(Money.eur("50.00"));
        assertThat(balance().expired()).isEqualTo(Money.eur("50.00"));
        assertThat(available()).isEqualTo(NONE);
    }

    @Test
    void nothing_new_is_given_out_after_the_end_even_before_the_sweep_came() {
        books.clock().set(LAST_IN_BERLIN.plusSeconds(1));
        refused(() -> books.funds().reserve(fund, partner, LedgerBooks.id(), Money.eur("1.00")));
        refused(() -> books.funds().commit(fund, partner, LedgerBooks.id(), null, Money.eur("1.00"), NONE));
        refused(() -> books.funds().allocate(fund, partner, Money.eur("1.00"), false, "late:" + fund));
        refused(() -> books.funds().withdraw(fund, partner, Money.eur("1.00"), "out:" + fund));
    }

    @Test
    void many_nodes_sweep_at_once_and_each_allocation_expires_once() throws Exception {
        books.clock().set(LAST_IN_BERLIN.plusSeconds(1));
        ExecutorService nodes = Executors.newFixedThreadPool(8);
        List<Future<?>> sweeps = new java.util.ArrayList<>();
        for (int i = 0; i < 8; i++) {
            sweeps.add(nodes.submit(() -> books.get(FundSweep.class).sweep()));
        }
        for (Future<?> sweep : sweeps) {
            sweep.get();
        }
        nodes.shutdown();
        assertThat(expiries()).hasSize(1);
        assertThat(balance().expired()).isEqualTo(Money.eur("100.00"));
    }

    @Test
    void an_accrual_reversed_after_the_end_takes_what_expired_before_it_makes_a_deficit() {
        books.funds().commit(fund, partner, LedgerBooks.id(), null, Money.eur("70.00"), NONE);
        at(LAST_IN_BERLIN.plusSeconds(1));
        books.funds().reverseAllocation(fund, partner, Money.eur("50.00"), "back:" + fund);
        assertThat(balance().expired()).isEqualTo(NONE);
        assertThat(balance().deficit()).isEqualTo(Money.eur("20.00"));
    }

    @Test
    void partners_are_told_60_30_and_7_days_before_once_each() {
        at(Instant.parse("2026-04-30T12:00:00Z"));
        assertThat(reminders()).isEmpty();
        for (String day : List.of("05-01", "05-02", "05-31", "06-01", "06-23", "06-24", "06-30")) {
            at(Instant.parse("2026-" + day + "T12:00:00Z"));
            at(Instant.parse("2026-" + day + "T13:00:00Z"));
        }
        assertThat(reminders()).extracting(MoneyAtRisk::daysLeft).containsExactly(60L, 30L, 7L);
        assertThat(reminders()).allSatisfy(risk -> assertThat(risk.available()).isEqualTo(Money.eur("100.00")));
    }

    @Test
    void nobody_is_told_of_money_that_is_reserved_or_spent_and_late_money_is_told_once() {
        UUID request = LedgerBooks.id();
        books.funds().reserve(fund, partner, request, Money.eur("100.00"));
        at(Instant.parse("2026-05-10T12:00:00Z"));
        assertThat(reminders()).isEmpty();
        books.funds().release(fund, partner, request, Money.eur("30.00"));
        at(Instant.parse("2026-06-25T12:00:00Z"));
        assertThat(reminders()).singleElement().satisfies(risk -> {
            assertThat(risk.available()).isEqualTo(Money.eur("30.00"));
            assertThat(risk.daysLeft()).isEqualTo(5L);
        });
    }

    private String fund(String entity, String currency) {
        String code = "END-" + UUID.randomUUID();
        books.funds().create(new Funds.Fund(code, "Ends", entity, currency, LocalDate.of(2026, 1, 1), LAST_DAY));
        books.funds().allocate(code, partner, Money.of("100.00", currency), false, "allocate:" + code);
        return code;
    }

    private static void at(Instant now) {
        books.clock().set(now);
        books.get(FundSweep.class).sweep();
    }

    private FundBalance balance() {
        return books.funds().balance(fund, partner);
    }

    private Money available() {
        return balance().available();
    }

    private List<PostedEntry> expiries() {
        UUID id = books.get(FundTable.class).id(fund);
        return books.ledger().entriesOf(id).stream()
                .filter(entry -> entry.type().equals("EXPIRE"))
                .toList();
    }

    private List<MoneyAtRisk> reminders() {
        return books.events().stream()
                .filter(MoneyAtRisk.class::isInstance)
                .map(MoneyAtRisk.class::cast)
                .filter(risk -> risk.fund().code().equals(fund))
                .toList();
    }

    private Funds.Movement movement(UUID claim, String amount) {
        UUID payment = LedgerBooks.id();
        return new Funds.Movement(
                "move:" + payment, fund, partner, Subject.of("PAYMENT", payment), claim, Money.eur(amount));
    }

    private static void refused(Runnable movement) {
        assertThatThrownBy(movement::run).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code())
                .isEqualTo("FUND_ENDED"));
    }
}
