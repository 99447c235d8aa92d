package org.proofline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.proofline.ledger.Funds.FundBalance;
import org.proofline.ledger.Ledger.CurrencyTotal;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;

/**
 * Movements of several people at the same time, on the real database. One try runs 64 partners' money side by side, so that
 * 16 tries are 1,024 interleavings; two threads take the movements in orders of their own. The rules behind them are tried
 * by themselves in {@link FundRulesProperties}, over 4,096 orders.
 */
class FundInterleavingProperties {

    private static final int FUNDS = 64;
    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY");
    private static LedgerBooks books;
    private static ExecutorService people;

    @BeforeContainer
    static void open() {
        books = new LedgerBooks();
        people = Executors.newFixedThreadPool(2);
        CURRENCIES.forEach(currency -> books.funds()
                .create(new Funds.Fund("RACE-" + currency, "Race", "PL-EU", currency, LocalDate.of(2026, 1, 1), null)));
    }

    @AfterContainer
    static void close() {
        people.shutdownNow();
        books.close();
    }

    @Property(tries = 16, shrinking = ShrinkingMode.OFF)
    void a_funds_available_amount_never_goes_below_zero_and_both_ledgers_balance(@ForAll Random random)
            throws InterruptedException, ExecutionException {
        List<Scene> scenes = new ArrayList<>();
        for (int i = 0; i < FUNDS; i++) {
            scenes.add(new Scene(CURRENCIES.get(i % CURRENCIES.size()), random.nextLong()));
        }
        List<Future<Integer>> done =
                people.invokeAll(List.of(all(scenes, random.nextLong()), all(scenes, random.nextLong())));
        assertThat(done.get(0).get() + done.get(1).get()).isPositive();
        for (Scene scene : scenes) {
            FundBalance balance = books.funds().balance(scene.fund, scene.partner);
            FundRulesProperties.reconciles(balance);
        }
        halvesBalance();
    }

    /** Fund accounts and liability accounts are ledgers of their own; each balances in each currency. */
    private static void halvesBalance() {
        List<CurrencyTotal> totals = books.sql()
                .sql(
                        """
                        select a.half || ' ' || l.currency as key, sum(l.amount) filter (where l.debit) as debit,
                          sum(l.amount) filter (where not l.debit) as credit
                        from ledger.line l join ledger.gl_account a on a.account = l.account group by 1
                        """)
                .query((row, n) -> new CurrencyTotal(
                        row.getString("key"), row.getBigDecimal("debit"), row.getBigDecimal("credit")))
                .list();
        assertThat(totals).extracting(CurrencyTotal::currency).contains("FUND EUR", "FUND USD", "LIABILITY EUR");
        assertThat(totals).allSatisfy(total -> assertThat(total.debit()).isEqualByComparingTo(total.credit()));
    }

    private static Callable<Integer> all(List<Scene> scenes, long seed) {
        List<Runnable> work = new ArrayList<>();
        scenes.forEach(scene -> work.addAll(scene.movements()));
        Collections.shuffle(work, new Random(seed));
        return () -> ActionContext.of(Actor.SYSTEM).call(() -> work.stream()
                .mapToInt(FundInterleavingProperties::attempt)
                .sum());
    }

    private static int attempt(Runnable movement) {
        try {
            movement.run();
            return 1;
        } catch (DomainException refused) {
            return 0;
        }
    }

    /** One partner's money of one fund: less than what is asked of it. */
    private static final class Scene {

        private final UUID partner = LedgerBooks.id();
        private final UUID request = LedgerBooks.id();
        private final String fund;
        private final String currency;
        private final Random random;
        private final Map<String, Integer> steps = new HashMap<>();

        Scene(String currency, long seed) {
            this.currency = currency;
            this.random = new Random(seed);
            fund = "RACE-" + currency;
            books.get(CoopAccruals.class)
                    .accrue(new CoopAccruals.Accrual(
                            fund, partner, money(500), "a" + partner, LocalDate.of(2026, 2, 1)));
        }

        /** Three movements of one person. */
        List<Runnable> movements() {
            List<Runnable> mine = new ArrayList<>();
            for (int i = 0; i < 3; i++) {
                mine.add(movement(random.nextInt(5), money(1 + random.nextInt(400))));
            }
            return mine;
        }

        private Runnable movement(int kind, Money amount) {
            Funds funds = books.funds();
            String key = partner + "-" + steps.merge(fund, 1, Integer::sum);
            return switch (kind) {
                case 0 -> () -> funds.reserve(fund, partner, request, amount);
                case 1 -> () -> funds.release(fund, partner, request, amount);
                case 2 -> () -> funds.commit(fund, partner, LedgerBooks.id(), null, amount, money(0));
                case 3 ->
                    () -> books.get(CoopAccruals.class)
                            .reverse(new CoopAccruals.Accrual(fund, partner, amount, key, LocalDate.of(2026, 2, 2)));
                default -> () -> funds.withdraw(fund, partner, amount, key);
            };
        }

        private Money money(int units) {
            return Money.of(BigDecimal.valueOf(units), currency);
        }
    }
}
