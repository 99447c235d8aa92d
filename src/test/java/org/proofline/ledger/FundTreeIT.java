package org.proofline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.ledger.FundChanges.Change;
import org.proofline.ledger.FundChanges.Kind;
import org.proofline.ledger.FundChanges.Proposal;
import org.proofline.ledger.FundTree.Node;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.springframework.jdbc.core.simple.JdbcClient;

class FundTreeIT {

    private static final LocalDate FROM = LocalDate.of(2026, 1, 1);
    private static final LocalDate TO = LocalDate.of(2026, 12, 31);
    private static final Money NONE = Money.eur("0");

    private static LedgerBooks books;

    private final UUID partner = LedgerBooks.id();
    private final UUID other = LedgerBooks.id();
    private final String top = "TOP-" + UUID.randomUUID();
    private final String north = "NORTH-" + UUID.randomUUID();
    private final String south = "SOUTH-" + UUID.randomUUID();

    @BeforeAll
    static void open() {
        books = new LedgerBooks();
    }

    @AfterAll
    static void close() {
        books.close();
    }

    @BeforeEach
    void plant() {
        books.clock().set(Instant.parse("2026-03-01T12:00:00Z"));
        create(top, null, "1000.00", TO);
        create(north, top, "600.00", TO);
        create(south, top, "300.00", TO);
    }

    @AfterEach
    void real_time() {
        books.clock().reset();
    }

    @Test
    void a_parent_is_never_smaller_than_its_children() {
        refused("BUDGET_EXCEEDED", () -> create("X-" + UUID.randomUUID(), top, "100.01", TO));
        refused("BUDGET_EXCEEDED", () -> change(budget(north, "700.01")));
        refused("BUDGET_EXCEEDED", () -> change(budget(top, "899.99")));
        change(budget(north, "700.00"));
        assertThat(node(top).free()).isEqualTo(NONE);
        assertThat(node(north).budget()).isEqualTo(Money.eur("700.00"));
    }

    @Test
    void a_fund_gives_partners_no_more_than_it_has_and_is_never_below_what_it_gave() {
        change(allocation(north, partner, "500.00"));
        refused("BUDGET_EXCEEDED", () -> change(allocation(north, other, "100.01")));
        refused("BUDGET_EXCEEDED", () -> change(budget(north, "499.99")));
        assertThat(books.funds().balance(north, partner).available()).isEqualTo(Money.eur("500.00"));
    }

    @Test
    void a_fund_is_never_below_what_is_approved_even_when_accruals_were_taken_back() {
        change(allocation(north, partner, "500.00"));
        books.funds().commit(north, partner, LedgerBooks.id(), null, Money.eur("400.00"), NONE);
        books.funds().reverseAllocation(north, partner, Money.eur("300.00"), "back:" + north);
        refused("BUDGET_EXCEEDED", () -> change(budget(north, "399.99")));
        change(budget(north, "400.00"));
    }

    @Test
    void a_tree_has_one_currency_and_no_fund_outlasts_the_one_above() {
        Funds.Fund dollars = new Funds.Fund("USD-" + UUID.randomUUID(), "USD", "PL-US", "USD", FROM, TO);
        refused(
                "CURRENCY_MISMATCH",
                () -> asOwner(() -> books.get(FundTree.class).create(dollars, top, Money.of("1", "USD"))));
        refused("FUND_OUTLASTS_PARENT", () -> create("X-" + UUID.randomUUID(), top, "1.00", TO.plusDays(1)));
        refused("FUND_OUTLASTS_PARENT", () -> change(extension(north, TO.plusDays(1))));
    }

    @Test
    void the_database_itself_lets_nobody_change_a_fund_past_the_rules() {
        JdbcClient pool = books.sql();
        for (String sql : List.of(
                "update ledger.fund set budget = 5",
                "delete from ledger.fund",
                "update ledger.fund_change set amount = 5",
                "update ledger.fund_change_decision set applied = false",
                "select ledger.move_budget('" + north + "', '" + south + "', 5)")) {
            assertThatThrownBy(() -> pool.sql(sql).query((row, n) -> 0).list())
                    .rootCause()
                    .hasMessageContaining("permission denied");
        }
        JdbcClient owner = JdbcClient.create(books.database().owner());
        assertThatThrownBy(() -> owner.sql("update ledger.fund set budget = 2000 where code = ?")
                        .param(north)
                        .update())
                .rootCause()
                .hasMessageContaining("given to funds below");
        assertThatThrownBy(() -> owner.sql("update ledger.fund set parent_code = null where code = ?")
                        .param(north)
                        .update())
                .rootCause()
                .hasMessageContaining("only the budget may change");
    }

    @Test
    void a_transfer_takes_money_and_budget_along_and_leaves_the_fund_above_as_it_was() {
        change(allocation(north, partner, "500.00"));
        change(transfer(north, partner, south, other, "200.00"));
        assertThat(books.funds().balance(north, partner).available()).isEqualTo(Money.eur("300.00"));
        assertThat(books.funds().balance(south, other).available()).isEqualTo(Money.eur("200.00"));
        assertThat(List.of(node(top).budget(), node(north).budget(), node(south).budget()))
                .containsExactly(Money.eur("1000.00"), Money.eur("400.00"), Money.eur("500.00"));
        assertThat(books.ledger().trialBalance().totals())
                .allMatch(t -> t.debit().compareTo(t.credit()) == 0);
    }

    @Test
    void a_transfer_never_takes_what_is_reserved_or_approved() {
        change(allocation(north, partner, "500.00"));
        books.funds().reserve(north, partner, LedgerBooks.id(), Money.eur("400.00"));
        refused("INSUFFICIENT_FUNDS", () -> change(transfer(north, partner, south, other, "100.01")));
        assertThat(books.funds().balance(north, partner).available()).isEqualTo(Money.eur("100.00"));
        assertThat(node(south).budget()).isEqualTo(Money.eur("300.00"));
    }

    @Test
    void budget_does_not_move_between_trees() {
        String elsewhere = "ELSE-" + UUID.randomUUID();
        create(elsewhere, null, "100.00", TO);
        change(allocation(north, partner, "500.00"));
        refused("NOT_ONE_TREE", () -> change(transfer(north, partner, elsewhere, partner, "1.00")));
    }

    @Test
    void nobody_decides_on_their_own_proposal_and_nobody_decides_twice() {
        Change open = as("ann", () -> books.get(FundChanges.class).propose(budget(north, "650.00")));
        refused("SEGREGATION_OF_DUTIES", () -> decide(open, "ann", true));
        assertThatThrownBy(() -> books.sql()
                        .sql("insert into ledger.fund_change_decision (change_id, accepted, decided_by, decided_at)"
                                + " values (?, true, 'ann', now())")
                        .param(open.id())
                        .update())
                .rootCause()
                .hasMessageContaining("may not decide");
        refused("ROLE_MISSING", () -> Acting.as("fin", "finance-approver")
                .call(() -> books.get(FundChanges.class).decide(open.id(), true, null)));
        decide(open, "ben", false);
        refused("CHANGE_DECIDED", () -> decide(open, "ben", true));
        assertThat(node(north).budget()).isEqualTo(Money.eur("600.00"));
        assertThat(books.events()).extracting("type").contains("FUND_CHANGE_PROPOSED", "FUND_CHANGE_REFUSED");
    }

    @Test
    void an_extended_fund_goes_on_and_an_ended_one_stays_ended() {
        String alone = "ALONE-" + UUID.randomUUID();
        create(alone, null, "100.00", LocalDate.of(2026, 3, 31));
        change(allocation(alone, partner, "50.00"));
        Change late =
                as("ann", () -> books.get(FundChanges.class).propose(extension(alone, LocalDate.of(2026, 9, 30))));
        change(extension(alone, LocalDate.of(2026, 6, 30)));
        books.clock().set(Instant.parse("2026-05-01T12:00:00Z"));
        books.get(FundSweep.class).sweep();
        assertThat(books.funds().balance(alone, partner).available()).isEqualTo(Money.eur("50.00"));
        books.clock().set(Instant.parse("2026-07-01T12:00:00Z"));
        refused("FUND_ENDED", () -> decide(late, "ben", true));
        books.get(FundSweep.class).sweep();
        assertThat(books.funds().balance(alone, partner).expired()).isEqualTo(Money.eur("50.00"));
    }

    @Test
    void gifts_at_the_same_time_never_pass_the_budget_together() throws Exception {
        ExecutorService owners = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> gifts = new ArrayList<>();
        for (int i = 0; i < 24; i++) {
            gifts.add(owners.submit(() -> gave(south, LedgerBooks.id(), Money.eur("30.00"))));
        }
        int given = 0;
        for (Future<Boolean> gift : gifts) {
            given += gift.get() ? 1 : 0;
        }
        owners.shutdown();
        assertThat(given).isEqualTo(10);
        assertThat(node(south).free()).isEqualTo(NONE);
    }

    private static boolean gave(String fund, UUID partner, Money amount) {
        try {
            books.funds().allocate(fund, partner, amount, false, "gift:" + partner);
            return true;
        } catch (DomainException e) {
            assertThat(e.code()).isEqualTo("BUDGET_EXCEEDED");
            return false;
        }
    }

    private static Funds.Fund create(String code, String parent, String budget, LocalDate to) {
        Funds.Fund fund = new Funds.Fund(code, "A fund", "PL-EU", "EUR", FROM, to);
        return asOwner(() -> books.get(FundTree.class).create(fund, parent, Money.eur(budget)));
    }

    private static Change change(Proposal proposal) {
        return decide(as("ann", () -> books.get(FundChanges.class).propose(proposal)), "ben", true);
    }

    private static Change decide(Change change, String person, boolean accepted) {
        return as(person, () -> books.get(FundChanges.class).decide(change.id(), accepted, null));
    }

    private static Node node(String code) {
        return books.get(FundTree.class).all().stream()
                .filter(node -> node.fund().code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    private static Proposal budget(String fund, String amount) {
        return new Proposal(Kind.BUDGET, fund, null, null, null, Money.eur(amount), null, "Plan");
    }

    private static Proposal allocation(String fund, UUID partner, String amount) {
        return new Proposal(Kind.ALLOCATION, fund, partner, null, null, Money.eur(amount), null, "Plan");
    }

    private static Proposal transfer(String fund, UUID partner, String to, UUID toPartner, String amount) {
        return new Proposal(Kind.TRANSFER, fund, partner, to, toPartner, Money.eur(amount), null, "Needed there");
    }

    private static Proposal extension(String fund, LocalDate to) {
        return new Proposal(Kind.EXTENSION, fund, null, null, null, null, to, "The event is later");
    }

    private static <T> T asOwner(Supplier<T> work) {
        return as("ann", work);
    }

    private static <T> T as(String person, Supplier<T> work) {
        return Acting.as(person, "program-owner").call(work);
    }

    private static void refused(String code, Supplier<?> work) {
        assertThatThrownBy(work::get).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
