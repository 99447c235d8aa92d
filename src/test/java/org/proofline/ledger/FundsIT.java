package org.proofline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.proofline.ledger.Funds.FundBalance;
import org.proofline.ledger.Funds.Movement;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;

class FundsIT {

    private static final Money NONE = Money.eur("0");
    private static LedgerBooks books;

    private final UUID partner = LedgerBooks.id();

    @BeforeAll
    static void open() {
        books = new LedgerBooks();
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @Test
    void two_hundred_parallel_commitments_never_spend_the_last_euro_twice() throws Exception {
        String fund = books.fund(partner, "1000.00");
        ExecutorService approvers = Executors.newFixedThreadPool(24);
        List<Future<Boolean>> decisions = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            decisions.add(approvers.submit(() -> committed(fund, Money.eur("10.01"))));
        }
        int won = 0;
        for (Future<Boolean> decision : decisions) {
            won += decision.get() ? 1 : 0;
        }
        approvers.shutdown();
        assertThat(won).isEqualTo(99);
        FundBalance balance = books.funds().balance(fund, partner);
        assertThat(balance.available()).isEqualTo(Money.eur("9.01"));
        assertThat(balance.committed()).isEqualTo(Money.eur("990.99"));
    }

    @Test
    void a_commitment_without_money_names_fund_available_and_asked_and_rolls_everything_back() {
        String fund = books.fund(partner, "5.00");
        UUID first = LedgerBooks.id();
        assertThatThrownBy(() -> books.together(() -> {
                    books.funds().commit(fund, partner, first, null, Money.eur("3.00"), NONE);
                    books.funds().commit(fund, partner, LedgerBooks.id(), null, Money.eur("3.00"), NONE);
                    return null;
                }))
                .isInstanceOfSatisfying(DomainException.class, e -> {
                    assertThat(e.kind()).isEqualTo(DomainException.Kind.CONFLICT);
                    assertThat(e.code()).isEqualTo("INSUFFICIENT_FUNDS");
                    assertThat(e)
                            .hasMessageContaining(fund)
                            .hasMessageContaining("2.00 EUR")
                            .hasMessageContaining("3.00 EUR");
                });
        assertThat(books.funds().balance(fund, partner).available()).isEqualTo(Money.eur("5.00"));
        assertThat(books.ledger().entriesOf(first)).isEmpty();
    }

    @Test
    void a_claim_takes_from_its_reservation_first_and_the_rest_from_what_is_available() {
        String fund = books.fund(partner, "100.00");
        UUID request = LedgerBooks.id();
        books.funds().reserve(fund, partner, request, Money.eur("40.00"));
        books.funds().commit(fund, partner, LedgerBooks.id(), request, Money.eur("50.00"), Money.eur("40.00"));
        assertThat(books.funds().reservedFor(fund, request)).isEqualTo(NONE);
        FundBalance balance = books.funds().balance(fund, partner);
        assertThat(balance.committed()).isEqualTo(Money.eur("50.00"));
        assertThat(balance.available()).isEqualTo(Money.eur("50.00"));
    }

    @Test
    void what_is_left_of_a_reservation_can_be_given_back_and_no_more() {
        String fund = books.fund(partner, "100.00");
        UUID request = LedgerBooks.id();
        books.funds().reserve(fund, partner, request, Money.eur("40.00"));
        books.funds().release(fund, partner, request, Money.eur("15.00"));
        assertThat(books.funds().reservedFor(fund, request)).isEqualTo(Money.eur("25.00"));
        assertThatThrownBy(() -> books.funds().release(fund, partner, request, Money.eur("25.01")))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("INSUFFICIENT_FUNDS"));
    }

    @Test
    void a_claim_is_committed_once() {
        String fund = books.fund(partner, "100.00");
        UUID claim = LedgerBooks.id();
        books.funds().commit(fund, partner, claim, null, Money.eur("60.00"), NONE);
        books.funds().commit(fund, partner, claim, null, Money.eur("60.00"), NONE);
        assertThat(books.funds().balance(fund, partner).committed()).isEqualTo(Money.eur("60.00"));
    }

    @Test
    void consumed_money_can_come_back_to_the_commitment_or_to_the_fund() {
        String fund = books.fund(partner, "100.00");
        UUID claim = LedgerBooks.id();
        books.funds().commit(fund, partner, claim, null, Money.eur("60.00"), NONE);
        books.funds().consume(movement(fund, claim, "60.00"));
        books.funds().restore(movement(fund, claim, "10.00"), true);
        books.funds().restore(movement(fund, claim, "20.00"), false);
        FundBalance balance = books.funds().balance(fund, partner);
        assertThat(balance.paid()).isEqualTo(Money.eur("30.00"));
        assertThat(balance.committed()).isEqualTo(Money.eur("10.00"));
        assertThat(balance.available()).isEqualTo(Money.eur("60.00"));
    }

    @Test
    void a_claim_never_consumes_more_than_was_approved_nor_gives_back_more_than_was_paid() {
        String fund = books.fund(partner, "100.00");
        UUID claim = LedgerBooks.id();
        UUID other = LedgerBooks.id();
        books.funds().commit(fund, partner, claim, null, Money.eur("10.00"), NONE);
        books.funds().commit(fund, partner, other, null, Money.eur("50.00"), NONE);
        books.funds().consume(movement(fund, other, "50.00"));
        books.funds().consume(movement(fund, claim, "15.00"));
        FundBalance balance = books.funds().balance(fund, partner);
        assertThat(balance.paid()).isEqualTo(Money.eur("60.00"));
        assertThat(balance.committed()).isEqualTo(NONE);
        assertThatThrownBy(() -> books.funds().restore(movement(fund, claim, "10.01"), false))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("CONSUMPTION_EXCEEDED"));
    }

    @Test
    void what_is_approved_and_not_settled_is_listed() {
        String fund = books.fund(partner, "100.00");
        UUID claim = LedgerBooks.id();
        books.funds().commit(fund, partner, claim, null, Money.eur("10.00"), NONE);
        assertThat(books.funds().openCommitments())
                .filteredOn(open -> open.claimId().equals(claim))
                .singleElement()
                .satisfies(open -> assertThat(open.amount()).isEqualTo(Money.eur("10.00")));
        books.funds().consume(movement(fund, claim, "10.00"));
        assertThat(books.funds().openCommitments())
                .noneMatch(open -> open.claimId().equals(claim));
    }

    @Test
    void a_reversal_above_the_balance_becomes_a_deficit_that_blocks_reservations_until_filled() {
        String fund = books.fund(partner, "100.00");
        books.funds().commit(fund, partner, LedgerBooks.id(), null, Money.eur("80.00"), NONE);
        books.funds().reverseAllocation(fund, partner, Money.eur("50.00"), "reverse:" + fund);
        assertThat(books.funds().balance(fund, partner).deficit()).isEqualTo(Money.eur("30.00"));
        assertThatThrownBy(() -> books.funds().reserve(fund, partner, LedgerBooks.id(), Money.eur("1.00")))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("ACCRUAL_DEFICIT"));
        books.funds().allocate(fund, partner, Money.eur("35.00"), false, "more:" + fund);
        FundBalance balance = books.funds().balance(fund, partner);
        assertThat(balance.deficit()).isEqualTo(NONE);
        assertThat(balance.available()).isEqualTo(Money.eur("5.00"));
    }

    @Test
    void a_partner_sees_its_own_allocation_and_the_fund_shows_all() {
        String fund = books.fund(partner, "100.00");
        UUID other = LedgerBooks.id();
        books.funds().allocate(fund, other, Money.eur("50.00"), true, "opening:" + fund);
        assertThat(books.funds().total(fund).allocated()).isEqualTo(Money.eur("150.00"));
        assertThat(books.funds().ofPartner(other)).singleElement().satisfies(balance -> assertThat(balance.available())
                .isEqualTo(Money.eur("50.00")));
        assertThat(books.funds().balance(fund, LedgerBooks.id()).allocated()).isEqualTo(NONE);
    }

    @Test
    void another_currency_is_refused() {
        String fund = books.fund(partner, "100.00");
        assertThatThrownBy(() -> books.funds().allocate(fund, partner, Money.of("1.00", "USD"), false, "usd:" + fund))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("CURRENCY_MISMATCH"));
    }

    private Movement movement(String fund, UUID claim, String amount) {
        UUID payment = LedgerBooks.id();
        Subject cause = Subject.of("PAYMENT", payment);
        return new Movement("move:" + payment, fund, partner, cause, claim, Money.eur(amount));
    }

    private boolean committed(String fund, Money amount) {
        try {
            books.funds().commit(fund, partner, LedgerBooks.id(), null, amount, NONE);
            return true;
        } catch (DomainException e) {
            assertThat(e.code()).isEqualTo("INSUFFICIENT_FUNDS");
            return false;
        }
    }
}
