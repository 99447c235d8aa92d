package org.proofline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.proofline.ledger.FundScene.Kind;
import org.proofline.ledger.FundScene.Move;
import org.proofline.ledger.FundScene.Part;
import org.proofline.ledger.Ledger.CurrencyTotal;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;

/**
 * Movements of two people at the same time, on the real database. Each try is one interleaving of its own: the order of
 * the statements of both, commits included, is drawn and kept. The partners' money is prepared in bulk. The rules behind
 * the movements are tried by themselves in {@link FundRulesProperties}.
 */
class FundInterleavingProperties {

    private static final int TRIES = 4096;

    private static LedgerBooks books;
    private static ExecutorService people;
    private static StatementTurns turns;
    private static List<FundScene> scenes;
    private static int tries;
    private static int mixed;
    private static int waited;
    private static int refused;

    /** What two persons do, and whose statement is next. */
    record Play(Part one, Part other, List<Integer> order) {}

    @BeforeContainer
    static void open() {
        books = new LedgerBooks(source -> {
            turns = new StatementTurns(source);
            return turns.over(source);
        });
        people = Executors.newFixedThreadPool(2);
        scenes = FundScene.prepare(books, TRIES);
    }

    @AfterContainer
    static void close() {
        people.shutdownNow();
        books.close();
    }

    @Property(tries = TRIES, shrinking = ShrinkingMode.OFF, edgeCases = EdgeCasesMode.NONE)
    void a_funds_available_amount_never_goes_below_zero_and_both_ledgers_balance(@ForAll("plays") Play play)
            throws InterruptedException, ExecutionException, SQLException {
        FundScene scene = scenes.get(tries++);
        List<Part> parts = List.of(play.one(), play.other());
        turns.prepare();
        List<Future<List<Move>>> done = new ArrayList<>();
        for (int person = 0; person < 2; person++) {
            done.add(people.submit(acting(scene, parts.get(person), person)));
        }
        turns.play(play.order());
        List<Move> accepted = new ArrayList<>();
        for (Future<List<Move>> part : done) {
            accepted.addAll(part.get());
        }
        scene.holds(accepted);
        count(parts, accepted);
        if (tries == TRIES) {
            bothLedgersBalance();
            manyMetEachOther();
        }
    }

    private static java.util.concurrent.Callable<List<Move>> acting(FundScene scene, Part part, int person) {
        List<Move> accepted = new ArrayList<>();
        return () -> {
            turns.person(person, () -> ActionContext.of(Actor.SYSTEM).run(() -> accepted.addAll(scene.attempt(part))));
            return accepted;
        };
    }

    private static void count(List<Part> parts, List<Move> accepted) {
        mixed += turns.changes() > 2 ? 1 : 0;
        waited += turns.waits() > 0 ? 1 : 0;
        int asked = parts.stream().mapToInt(part -> part.moves().size()).sum();
        refused += accepted.size() < asked ? 1 : 0;
    }

    /** The tries are worth nothing when both hardly ever meet, or money is never short. */
    private static void manyMetEachOther() {
        assertThat(mixed).as("tries with mixed statements").isGreaterThan(TRIES * 9 / 10);
        assertThat(waited).as("tries in which one waited for the other").isGreaterThan(TRIES / 3);
        assertThat(refused).as("tries with a refusal").isGreaterThan(TRIES / 3);
    }

    /** Fund accounts and liability accounts are ledgers of their own; each balances in each currency. */
    private static void bothLedgersBalance() {
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

    @Provide
    Arbitrary<Play> plays() {
        Arbitrary<Move> move = Combinators.combine(
                        Arbitraries.of(Kind.class), Arbitraries.integers().between(1, 400))
                .as((kind, units) -> new Move(kind, UUID.randomUUID(), BigDecimal.valueOf(units)));
        Arbitrary<Part> part = Combinators.combine(move.list().ofMinSize(1).ofMaxSize(3), Arbitraries.of(true, false))
                .as(Part::new);
        Arbitrary<List<Integer>> order = Arbitraries.of(0, 1).list().ofSize(48);
        return Combinators.combine(part, part, order).as(Play::new);
    }
}
