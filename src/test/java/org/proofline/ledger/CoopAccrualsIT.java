package org.proofline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.ledger.CoopAccruals.Accrual;
import org.proofline.ledger.CoopAccruals.Performance;
import org.proofline.ledger.CoopAccruals.Settlement;
import org.proofline.ledger.CoopAccruals.Standing;
import org.proofline.ledger.Funds.FundBalance;
import org.proofline.ledger.Ledger.PostedEntry;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;

class CoopAccrualsIT {

    private static final Money NONE = Money.eur("0");
    private static final LocalDate SOLD = LocalDate.of(2026, 2, 20);
    private static LedgerBooks books;

    private final UUID partner = LedgerBooks.id();
    private final String fund = "COOP-" + UUID.randomUUID();

    @BeforeAll
    static void open() {
        books = new LedgerBooks();
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @BeforeEach
    void create() {
        books.clock().set(Instant.parse("2026-03-05T12:00:00Z"));
        LocalDate from = LocalDate.of(2026, 1, 1);
        books.funds().create(new Funds.Fund(fund, "Co-op", "PL-EU", "EUR", from, LocalDate.of(2026, 6, 30)));
    }

    @AfterEach
    void real_time() {
        books.clock().reset();
    }

    @Test
    void a_sale_gives_the_partner_money_and_costs_the_vendor_on_the_day_of_the_sale() {
        accrue("100.00", "a");
        accrue("100.00", "a");
        assertThat(balance().available()).isEqualTo(Money.eur("100.00"));
        assertThat(owed()).isEqualTo(Money.eur("100.00"));
        assertThat(entry("SALE_ACCRUAL").postingDate()).isEqualTo(SOLD);
        assertThat(books.ledger().trialBalance().totals())
                .allMatch(t -> t.debit().compareTo(t.credit()) == 0);
    }

    @Test
    void a_sale_of_a_closed_period_is_posted_today() {
        books.get(PostingPeriods.class).close("PL-EU", YearMonth.of(2026, 1));
        accruals().accrue(new Accrual(fund, partner, Money.eur("5.00"), "old:" + fund, LocalDate.of(2026, 1, 31)));
        assertThat(entry("SALE_ACCRUAL").postingDate()).isEqualTo(LocalDate.of(2026, 3, 5));
    }

    @Test
    void a_return_above_the_balance_is_a_deficit_that_blocks_reservations_and_is_filled_first() {
        accrue("100.00", "a");
        books.funds().commit(fund, partner, LedgerBooks.id(), null, Money.eur("80.00"), NONE);
        reverse("50.00", "b");
        assertThat(balance().deficit()).isEqualTo(Money.eur("30.00"));
        assertThatThrownBy(() -> books.funds().reserve(fund, partner, LedgerBooks.id(), Money.eur("1.00")))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("ACCRUAL_DEFICIT"));
        accrue("25.00", "c");
        assertThat(balance().deficit()).isEqualTo(Money.eur("5.00"));
        accrue("25.00", "d");
        assertThat(balance().available()).isEqualTo(Money.eur("20.00"));
        assertThat(owed()).isEqualTo(Money.eur("100.00"));
    }

    @Test
    void a_settlement_relieves_what_accrued_and_the_rest_is_shown_as_variance() {
        accrue("100.00", "a");
        settle("70.00", "one");
        settle("70.00", "one");
        assertThat(owed()).isEqualTo(Money.eur("30.00"));
        settle("50.00", "two");
        Standing standing = accruals().standing(fund, partner);
        assertThat(standing.accrued()).isEqualTo(Money.eur("100.00"));
        assertThat(standing.relieved()).isEqualTo(Money.eur("100.00"));
        assertThat(standing.open()).isEqualTo(NONE);
        assertThat(standing.variance()).isEqualTo(Money.eur("20.00"));
        assertThat(owed()).isEqualTo(NONE);
        assertThat(expense()).isEqualTo(Money.eur("120.00"));
    }

    @Test
    void what_expires_is_released_and_a_return_of_it_owes_nothing() {
        accrue("100.00", "a");
        books.clock().set(Instant.parse("2026-07-02T12:00:00Z"));
        books.get(FundSweep.class).sweep();
        assertThat(owed()).isEqualTo(NONE);
        assertThat(accruals().standing(fund, partner).released()).isEqualTo(Money.eur("100.00"));
        reverse("40.00", "b");
        assertThat(balance().expired()).isEqualTo(Money.eur("60.00"));
        assertThat(balance().deficit()).isEqualTo(NONE);
        assertThat(owed()).isEqualTo(NONE);
    }

    @Test
    void a_performed_activity_accrues_once_and_what_of_it_is_not_claimed_is_released() {
        UUID request = LedgerBooks.id();
        books.funds().allocate(fund, partner, Money.eur("500.00"), false, "open:" + fund);
        books.funds().reserve(fund, partner, request, Money.eur("300.00"));
        Performance performed = new Performance(fund, partner, request, Money.eur("300.00"), SOLD);
        accruals().perform(performed);
        accruals().perform(performed);
        assertThat(owed()).isEqualTo(Money.eur("300.00"));
        assertThat(books.ledger().entriesOf(request))
                .filteredOn(entry -> entry.type().equals("PERFORMANCE_ACCRUAL"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.postingDate()).isEqualTo(SOLD));
        books.funds().commit(fund, partner, LedgerBooks.id(), request, Money.eur("180.00"), Money.eur("180.00"));
        settle("180.00", "one");
        books.funds().release(fund, partner, request, Money.eur("120.00"));
        Standing standing = accruals().standing(fund, partner);
        assertThat(standing.accrued()).isEqualTo(Money.eur("300.00"));
        assertThat(standing.relieved()).isEqualTo(Money.eur("180.00"));
        assertThat(standing.released()).isEqualTo(Money.eur("120.00"));
        assertThat(standing.open()).isEqualTo(NONE);
        assertThat(standing.variance()).isEqualTo(NONE);
        assertThat(expense()).isEqualTo(Money.eur("180.00"));
        assertThat(balance().available()).isEqualTo(Money.eur("320.00"));
        assertThat(accruals().ofFund(fund))
                .extracting(CoopAccruals.OfPartner::partnerId)
                .containsExactly(partner);
    }

    @Test
    void a_reservation_that_never_accrued_is_given_back_as_before() {
        UUID request = LedgerBooks.id();
        books.funds().allocate(fund, partner, Money.eur("500.00"), false, "open:" + fund);
        books.funds().reserve(fund, partner, request, Money.eur("300.00"));
        accrue("10.00", "other");
        books.funds().release(fund, partner, request, Money.eur("300.00"));
        assertThat(owed()).isEqualTo(Money.eur("10.00"));
    }

    @Test
    void a_month_is_closed_when_it_is_over_and_takes_no_posting_afterwards() {
        PostingPeriods periods = books.get(PostingPeriods.class);
        assertThatThrownBy(() -> periods.close("PL-EU", YearMonth.of(2026, 3)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("PERIOD_RUNNING"));
        periods.close("PL-EU", YearMonth.of(2025, 12));
        assertThat(periods.all())
                .filteredOn(period -> period.month().equals(YearMonth.of(2025, 12)))
                .singleElement()
                .satisfies(period -> assertThat(period.isOpen()).isFalse());
    }

    @Test
    void a_sale_outside_the_funds_days_accrues_nothing() {
        Accrual early = new Accrual(fund, partner, Money.eur("1.00"), "early:" + fund, LocalDate.of(2025, 12, 31));
        assertThatThrownBy(() -> accruals().accrue(early))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("SALE_OUTSIDE_FUND"));
    }

    private void accrue(String amount, String key) {
        accruals().accrue(new Accrual(fund, partner, Money.eur(amount), key + fund, SOLD));
    }

    private void reverse(String amount, String key) {
        accruals().reverse(new Accrual(fund, partner, Money.eur(amount), key + fund, SOLD));
    }

    private void settle(String amount, String key) {
        Subject payment = Subject.of("PAYMENT", UUID.nameUUIDFromBytes((key + fund).getBytes(StandardCharsets.UTF_8)));
        books.together(() -> books.ledger()
                .post(new Ledger.Entry(
                        "cost:" + key + fund,
                        "ACCRUE",
                        payment,
                        null,
                        "PL-EU",
                        fund,
                        partner,
                        LocalDate.of(2026, 3, 5),
                        "Cost",
                        AccrualRules.accrue(Money.eur(amount)))));
        books.together(() -> books.ledger()
                .post(new Ledger.Entry(
                        "payable:" + key + fund,
                        "PAYABLE",
                        payment,
                        null,
                        "PL-EU",
                        fund,
                        partner,
                        LocalDate.of(2026, 3, 5),
                        "Payable",
                        List.of(
                                Ledger.Line.debit(Account.ACCRUED_LIABILITY, Money.eur(amount)),
                                Ledger.Line.credit(Account.PARTNER_PAYABLE, Money.eur(amount))))));
        accruals().relieve(new Settlement(key + fund, payment, null, fund, partner, Money.eur(amount)));
    }

    private static CoopAccruals accruals() {
        return books.get(CoopAccruals.class);
    }

    private FundBalance balance() {
        return books.funds().balance(fund, partner);
    }

    private Money owed() {
        return books.ledger()
                .partnerBalance(Account.ACCRUED_LIABILITY, partner, "PL-EU", "EUR")
                .negated();
    }

    private Money expense() {
        return books.ledger().partnerBalance(Account.INCENTIVE_EXPENSE, partner, "PL-EU", "EUR");
    }

    private PostedEntry entry(String type) {
        return books.ledger().entriesOf(books.get(FundTable.class).id(fund)).stream()
                .filter(entry -> entry.type().equals(type))
                .findFirst()
                .orElseThrow();
    }
}
