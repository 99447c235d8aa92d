package org.proofline.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.proofline.ledger.GuardrailBook.FundWatched;
import org.proofline.ledger.Guardrails.Action;
import org.proofline.ledger.Guardrails.Guardrail;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;

class GuardrailsIT {

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
    void a_threshold_warns_once_and_a_higher_one_blocks() {
        String fund = guarded("100.00", 50, 80);
        reserve(fund, "50.00");
        assertThat(warnings(fund)).isEmpty();
        reserve(fund, "10.00");
        reserve(fund, "20.00");
        assertThat(warnings(fund)).hasSize(1);
        blocked(() -> reserve(fund, "0.01"));
        assertThat(books.funds().balance(fund, partner).available()).isEqualTo(Money.eur("20.00"));
    }

    @Test
    void what_is_reserved_stays_usable_behind_a_threshold() {
        String fund = guarded("100.00", 50, 80);
        UUID request = LedgerBooks.id();
        books.funds().reserve(fund, partner, request, Money.eur("80.00"));
        set(fund, 10, 20);
        books.funds().commit(fund, partner, LedgerBooks.id(), request, Money.eur("80.00"), Money.eur("80.00"));
        blocked(() -> books.funds().commit(fund, partner, LedgerBooks.id(), null, Money.eur("1.00"), NONE));
    }

    @Test
    void a_threshold_of_a_fund_counts_all_funds_below_it() {
        String top = "TOP-" + UUID.randomUUID();
        String below = "BELOW-" + UUID.randomUUID();
        LocalDate from = LocalDate.of(2026, 1, 1);
        FundTree tree = books.get(FundTree.class);
        Acting.as("ann", "program-owner").run(() -> {
            tree.create(new Funds.Fund(top, "Top", "PL-EU", "EUR", from, null), null, Money.eur("200.00"));
            tree.create(new Funds.Fund(below, "Below", "PL-EU", "EUR", from, null), top, Money.eur("150.00"));
        });
        books.funds().allocate(below, partner, Money.eur("150.00"), false, "give:" + below);
        set(top, 40, 50);
        reserve(below, "100.00");
        assertThat(warnings(top)).hasSize(1);
        blocked(() -> reserve(below, "0.01"));
    }

    @Test
    void promises_at_the_same_time_never_pass_a_block_together() throws Exception {
        String fund = guarded("100.00", 50, 80);
        List<UUID> partners = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            partners.add(LedgerBooks.id());
            books.funds().allocate(fund, partners.get(i), Money.eur("100.00"), false, "give:" + fund + i);
        }
        ExecutorService people = Executors.newFixedThreadPool(8);
        List<Future<Boolean>> promises = new ArrayList<>();
        for (UUID each : partners) {
            promises.add(people.submit(() -> promised(fund, each)));
        }
        int kept = 0;
        for (Future<Boolean> promise : promises) {
            kept += promise.get() ? 1 : 0;
        }
        people.shutdown();
        assertThat(kept).isEqualTo(13);
        assertThat(books.funds().total(fund).committed()).isEqualTo(Money.eur("1300.00"));
    }

    @Test
    void only_a_program_owner_sets_thresholds_and_they_make_sense() {
        String fund = books.fund(partner, "100.00");
        assertThatThrownBy(() -> books.get(Guardrails.class).set(fund, List.of()))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("ROLE_MISSING"));
        assertThatThrownBy(() -> set(fund, 0, 80))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("GUARDRAIL_INVALID"));
        set(fund, 60, 90);
        assertThat(books.get(Guardrails.class).of(fund))
                .extracting(Guardrail::percent)
                .containsExactly(60, 90);
        assertThat(books.events()).extracting("type").contains("FUND_GUARDRAIL_SET");
    }

    /** 16 partners with 100 each and the first one's 100: 80 per cent of 1,700 are 1,360. */
    private static boolean promised(String fund, UUID partner) {
        try {
            books.funds().commit(fund, partner, LedgerBooks.id(), null, Money.eur("100.00"), NONE);
            return true;
        } catch (DomainException e) {
            assertThat(e.code()).isEqualTo("GUARDRAIL");
            return false;
        }
    }

    private String guarded(String amount, int warn, int block) {
        String fund = books.fund(partner, amount);
        set(fund, warn, block);
        return fund;
    }

    private static void set(String fund, int warn, int block) {
        Acting.as("ann", "program-owner").run(() -> books.get(Guardrails.class)
                .set(fund, List.of(new Guardrail(fund, Action.WARN, warn), new Guardrail(fund, Action.BLOCK, block))));
    }

    private void reserve(String fund, String amount) {
        books.funds().reserve(fund, partner, LedgerBooks.id(), Money.eur(amount));
    }

    private static void blocked(Runnable promise) {
        assertThatThrownBy(promise::run).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code())
                .isEqualTo("GUARDRAIL"));
    }

    private static List<FundWatched> warnings(String fund) {
        return books.events().stream()
                .filter(FundWatched.class::isInstance)
                .map(FundWatched.class::cast)
                .filter(event -> event.type().equals("FUND_GUARDRAIL_REACHED")
                        && fund.equals(event.after().get("fund")))
                .toList();
    }
}
