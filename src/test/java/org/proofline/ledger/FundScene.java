package org.proofline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.proofline.ledger.Funds.Fund;
import org.proofline.ledger.Funds.FundBalance;
import org.proofline.ledger.Ledger.Entry;
import org.proofline.ledger.Ledger.Line;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;

/** One partner's 500 of one fund: less than what is asked of it. */
record FundScene(LedgerBooks books, String currency, UUID partner, UUID request) {

    private static final List<String> CURRENCIES = List.of("EUR", "USD", "JPY");
    private static final LocalDate DAY = LocalDate.of(2026, 2, 1);
    private static final int AT_ONCE = 128;

    enum Kind {
        RESERVE,
        RELEASE,
        COMMIT,
        REVERSE,
        WITHDRAW
    }

    /** @param id its key, or the claim it commits for */
    record Move(Kind kind, UUID id, BigDecimal units) {}

    /** What one person does. @param together in one transaction, so that one refusal undoes all of it */
    record Part(List<Move> moves, boolean together) {}

    /** Opens funds and gives many partners money of them by sales, with few statements. */
    static List<FundScene> prepare(LedgerBooks books, int count) {
        CURRENCIES.forEach(currency -> books.funds()
                .create(new Fund(fund(currency), "Race", "PL-EU", currency, LocalDate.of(2026, 1, 1), null)));
        List<FundScene> scenes = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            scenes.add(new FundScene(books, CURRENCIES.get(i % CURRENCIES.size()), LedgerBooks.id(), LedgerBooks.id()));
        }
        for (int from = 0; from < count; from += AT_ONCE) {
            List<Entry> accruals = scenes.subList(from, Math.min(count, from + AT_ONCE)).stream()
                    .map(FundScene::accrual)
                    .toList();
            ActionContext.of(Actor.SYSTEM)
                    .run(() -> books.together(() -> books.get(EntryWriter.class).write(accruals, null)));
        }
        return scenes;
    }

    /** @return the movements that count */
    Collection<Move> attempt(Part part) {
        if (part.together()) {
            return accepted(() -> books.together(() -> {
                        part.moves().forEach(this::move);
                        return null;
                    }))
                    ? part.moves()
                    : List.of();
        }
        return part.moves().stream().filter(one -> accepted(() -> move(one))).toList();
    }

    /** The balance is what was accepted, nothing of it is negative, and so say the lines of the partner's entries. */
    void holds(Collection<Move> accepted) {
        FundBalance balance = books.funds().balance(fund(currency), partner);
        FundRulesProperties.reconciles(balance);
        assertThat(balance.allocated()).isEqualTo(money("500").minus(sum(accepted, Kind.REVERSE, Kind.WITHDRAW)));
        assertThat(balance.reserved()).isEqualTo(sum(accepted, Kind.RESERVE).minus(sum(accepted, Kind.RELEASE)));
        assertThat(balance.committed()).isEqualTo(sum(accepted, Kind.COMMIT));
        assertThat(balance.available()).isEqualTo(Money.of(posted("FUND_AVAILABLE"), currency));
        assertThat(posted(null)).isEqualByComparingTo("0");
    }

    private void move(Move move) {
        Money amount = Money.of(move.units(), currency);
        String fund = fund(currency);
        switch (move.kind()) {
            case RESERVE -> books.funds().reserve(fund, partner, request, amount);
            case RELEASE -> books.funds().release(fund, partner, request, amount);
            case COMMIT -> books.funds().commit(fund, partner, move.id(), null, amount, money("0"));
            case REVERSE ->
                books.get(CoopAccruals.class)
                        .reverse(new CoopAccruals.Accrual(fund, partner, amount, "r" + move.id(), DAY));
            default -> books.funds().withdraw(fund, partner, amount, "w" + move.id());
        }
    }

    private static boolean accepted(Runnable moves) {
        try {
            moves.run();
            return true;
        } catch (DomainException refused) {
            return false;
        }
    }

    private Entry accrual() {
        List<Line> lines = Stream.concat(
                        Stream.of(
                                Line.debit(Account.FUND_AVAILABLE, money("500")),
                                Line.credit(Account.FUND_BUDGET, money("500"))),
                        AccrualRules.accrue(money("500")).stream())
                .toList();
        Subject subject = Subject.of("FUND", partner);
        return new Entry(
                "a" + partner, "SALE_ACCRUAL", subject, null, "PL-EU", fund(currency), partner, DAY, "Sale", lines);
    }

    private BigDecimal posted(String account) {
        return books.sql()
                .sql(
                        """
                        select coalesce(sum(case when l.debit then l.amount else -l.amount end), 0)
                        from ledger.entry e join ledger.line l on l.entry_id = e.id
                        where e.partner_id = :partner and (:account::text is null or l.account = :account)
                        """)
                .param("partner", partner)
                .param("account", account)
                .query(BigDecimal.class)
                .single();
    }

    private Money sum(Collection<Move> moves, Kind... kinds) {
        Set<Kind> of = Set.of(kinds);
        return moves.stream()
                .filter(move -> of.contains(move.kind()))
                .map(move -> Money.of(move.units(), currency))
                .reduce(money("0"), Money::plus);
    }

    private Money money(String units) {
        return Money.of(new BigDecimal(units), currency);
    }

    private static String fund(String currency) {
        return "RACE-" + currency;
    }
}
