package org.proofline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.proofline.ledger.Funds.Fund;
import org.proofline.ledger.Funds.FundBalance;
import org.proofline.ledger.Ledger.Line;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;

class FundRulesProperties {

    enum Kind {
        ALLOCATE,
        REVERSE,
        RESERVE,
        RELEASE,
        COMMIT,
        COMMIT_FROM_RESERVATION,
        CONSUME,
        RECOMMIT,
        RESTORE,
        TRANSFER_OUT,
        TRANSFER_IN,
        END,
        EXTEND
    }

    record Move(Kind kind, Money amount) {}

    /** What the posting trigger does, in a few lines: totals of debit minus credit per account. */
    static final class Book {

        private final Map<Account, Money> totals = new EnumMap<>(Account.class);
        private boolean ended;

        /** The end of the fund is no posting; the expiry after it is. */
        List<Line> lines(Move move) {
            ended = move.kind() == Kind.END || ended && move.kind() != Kind.EXTEND;
            return FundRulesProperties.lines(move, balance(), ended);
        }

        Money of(Account account) {
            return totals.getOrDefault(account, Money.eur("0"));
        }

        FundBalance balance() {
            return new FundBalance(
                    new Fund("F", "F", "PL-EU", "EUR", LocalDate.of(2026, 1, 1), null),
                    new UUID(1, 1),
                    of(Account.FUND_BUDGET).negated(),
                    of(Account.FUND_RESERVED),
                    of(Account.FUND_COMMITTED),
                    of(Account.FUND_CONSUMED),
                    of(Account.FUND_EXPIRED),
                    of(Account.FUND_AVAILABLE),
                    of(Account.ACCRUAL_DEFICIT).negated());
        }

        void post(List<Line> lines) {
            lines.forEach(line -> totals.merge(
                    line.account(), line.debit() ? line.amount() : line.amount().negated(), Money::plus));
        }
    }

    @Property(tries = 4096)
    void available_is_what_was_allocated_and_not_given_away_and_never_negative(@ForAll("moves") List<Move> moves) {
        Book book = new Book();
        for (Move move : moves) {
            FundBalance before = book.balance();
            try {
                book.post(book.lines(move));
            } catch (DomainException refused) {
                assertThat(book.balance()).isEqualTo(before);
            }
            reconciles(book.balance());
        }
    }

    @Property(tries = 4096)
    void every_movement_balances(@ForAll("moves") List<Move> moves) {
        Book book = new Book();
        for (Move move : moves) {
            List<Line> lines = refusedIsEmpty(() -> book.lines(move));
            BigDecimal sum = lines.stream()
                    .map(line -> line.debit()
                            ? line.amount().amount()
                            : line.amount().amount().negate())
                    .reduce(BigDecimal.ZERO, BigDecimal::add);
            assertThat(sum).isZero();
            assertThat(lines).allMatch(line -> line.amount().isPositive());
            book.post(lines);
        }
    }

    @Property(tries = 4096)
    void nothing_is_available_after_the_end_and_what_was_promised_stays(@ForAll("moves") List<Move> moves) {
        Book book = new Book();
        moves.stream()
                .filter(move -> move.kind() != Kind.END)
                .forEach(move -> book.post(refusedIsEmpty(() -> book.lines(move))));
        FundBalance before = book.balance();
        book.post(book.lines(new Move(Kind.END, Money.eur("0"))));
        FundBalance after = book.balance();
        assertThat(after.available()).isEqualTo(Money.eur("0"));
        assertThat(after.expired()).isEqualTo(before.expired().plus(before.available()));
        assertThat(List.of(after.reserved(), after.committed(), after.paid(), after.allocated()))
                .isEqualTo(List.of(before.reserved(), before.committed(), before.paid(), before.allocated()));
        for (Move move : moves) {
            if (move.kind() != Kind.EXTEND) {
                book.post(refusedIsEmpty(() -> book.lines(move)));
                assertThat(book.balance().available()).isEqualTo(Money.eur("0"));
            }
        }
    }

    @Property(tries = 4096)
    void a_deficit_blocks_reservations_and_is_filled_before_anything_becomes_available(
            @ForAll("moves") List<Move> moves, @ForAll("amounts") Money amount) {
        Book book = new Book();
        moves.forEach(move -> book.post(refusedIsEmpty(() -> book.lines(move))));
        FundBalance before = book.balance();
        if (before.deficit().isPositive()) {
            assertThat(refusedIsEmpty(() -> new FundRules(before).reserve(amount)))
                    .isEmpty();
        }
        book.post(new FundRules(before).allocate(amount));
        FundBalance after = book.balance();
        assertThat(after.deficit()).isEqualTo(before.deficit().minus(amount.min(before.deficit())));
        assertThat(after.available().isZero() || after.deficit().isZero()).isTrue();
    }

    static void reconciles(FundBalance b) {
        Money expected = b.allocated()
                .plus(b.deficit())
                .minus(b.reserved())
                .minus(b.committed())
                .minus(b.paid())
                .minus(b.expired());
        assertThat(b.available()).isEqualTo(expected);
        assertThat(List.of(
                        b.available(), b.deficit(), b.reserved(), b.committed(), b.paid(), b.allocated(), b.expired()))
                .noneMatch(Money::isNegative);
    }

    private static List<Line> lines(Move move, FundBalance balance, boolean ended) {
        FundRules rules = new FundRules(balance, ended);
        Money amount = move.amount();
        return switch (move.kind()) {
            case ALLOCATE -> rules.allocate(amount);
            case REVERSE -> rules.reverseAllocation(amount);
            case RESERVE -> rules.reserve(amount);
            case RELEASE -> rules.release(amount, balance.reserved());
            case COMMIT -> rules.commit(amount, Money.eur("0"), balance.reserved());
            case COMMIT_FROM_RESERVATION -> rules.commit(amount, amount.min(balance.reserved()), balance.reserved());
            case CONSUME -> rules.consume(amount, balance.committed());
            case RECOMMIT -> rules.recommit(amount, balance.paid());
            case RESTORE -> rules.restore(amount, balance.paid());
            case TRANSFER_OUT -> rules.withdraw(amount);
            case TRANSFER_IN -> rules.allocate(amount);
            case END -> rules.expire();
            case EXTEND -> List.of();
        };
    }

    private static List<Line> refusedIsEmpty(Supplier<List<Line>> lines) {
        try {
            return lines.get();
        } catch (DomainException refused) {
            return List.of();
        }
    }

    @Provide
    Arbitrary<Money> amounts() {
        return Arbitraries.longs().between(1, 50_000).map(cents -> Money.of(BigDecimal.valueOf(cents, 2), "EUR"));
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        return Combinators.combine(Arbitraries.of(Kind.class), amounts())
                .as(Move::new)
                .list()
                .ofMaxSize(40);
    }
}
