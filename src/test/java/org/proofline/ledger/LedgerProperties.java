package org.proofline.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.proofline.ledger.Funds.FundBalance;
import org.proofline.ledger.Funds.Movement;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;

/** The same properties as of the pure rules, on the real database. */
class LedgerProperties {

    private static LedgerBooks books;

    @BeforeContainer
    static void open() {
        books = new LedgerBooks();
    }

    @AfterContainer
    static void close() {
        books.close();
    }

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
        OWE,
        NET,
        FORGIVE
    }

    record Move(Kind kind, Money amount) {}

    @Property(tries = 40, shrinking = ShrinkingMode.OFF)
    void any_sequence_of_movements_keeps_the_books_in_balance(@ForAll("moves") List<Move> moves) {
        Scene scene = new Scene();
        moves.forEach(scene::attempt);
        FundRulesProperties.reconciles(books.funds().balance(scene.fund, scene.partner));
        assertThat(books.funds().balance(scene.fund, scene.partner).reserved())
                .isEqualTo(books.funds().reservedFor(scene.fund, scene.request));
        assertThat(books.get(Receivables.class).outstanding(scene.partner, "PL-EU", "EUR", false))
                .isEqualTo(books.ledger().partnerBalance(Account.PARTNER_RECEIVABLE, scene.partner, "PL-EU", "EUR"));
        assertThat(books.ledger().trialBalance().totals())
                .isNotEmpty()
                .allMatch(total -> total.debit().compareTo(total.credit()) == 0);
    }

    @Property(tries = 20, shrinking = ShrinkingMode.OFF)
    void posting_a_key_again_changes_nothing(@ForAll("moves") List<Move> moves) {
        Scene scene = new Scene();
        moves.forEach(scene::attempt);
        FundBalance before = books.funds().balance(scene.fund, scene.partner);
        int entries = scene.entries();
        scene.keyed.forEach(Runnable::run);
        assertThat(books.funds().balance(scene.fund, scene.partner)).isEqualTo(before);
        assertThat(scene.entries()).isEqualTo(entries);
    }

    /** One partner with one fund and one fund request. */
    private static final class Scene {

        private final UUID partner = LedgerBooks.id();
        private final UUID request = LedgerBooks.id();
        private final String fund = books.fund(partner, "500.00");
        private final List<Runnable> keyed = new ArrayList<>();
        private UUID claim = LedgerBooks.id();

        void attempt(Move move) {
            Runnable posting = posting(move.kind(), move.amount());
            int before = entries();
            try {
                posting.run();
            } catch (DomainException refused) {
                return;
            }
            boolean hasKey = move.kind() != Kind.RESERVE && move.kind() != Kind.RELEASE;
            if (hasKey && entries() > before) {
                keyed.add(posting);
            }
        }

        private Runnable posting(Kind kind, Money amount) {
            Funds funds = books.funds();
            UUID cause = LedgerBooks.id();
            String key = kind + ":" + cause;
            Movement ofClaim = new Movement(key, fund, partner, Subject.of("PAYMENT", cause), claim, amount);
            return switch (kind) {
                case ALLOCATE -> () -> funds.allocate(fund, partner, amount, false, key);
                case REVERSE -> () -> funds.reverseAllocation(fund, partner, amount, key);
                case RESERVE -> () -> funds.reserve(fund, partner, request, amount);
                case RELEASE -> () -> funds.release(fund, partner, request, amount);
                case COMMIT -> commit(cause, amount, Money.eur("0"));
                case COMMIT_FROM_RESERVATION -> commit(cause, amount, amount.min(funds.reservedFor(fund, request)));
                case CONSUME -> () -> funds.consume(ofClaim);
                case RECOMMIT -> () -> funds.restore(ofClaim, true);
                case RESTORE -> () -> funds.restore(ofClaim, false);
                case OWE -> () -> books.get(Receivables.class).book(owed(key, cause, amount));
                case NET -> () -> books.get(Receivables.class).offset(owed(key, cause, amount));
                case FORGIVE -> () -> books.get(Receivables.class).reduce(owed(key, cause, amount), Account.WRITE_OFF);
            };
        }

        private Runnable commit(UUID id, Money amount, Money part) {
            return () -> {
                books.funds().commit(fund, partner, id, request, amount, part);
                claim = id;
            };
        }

        private Receivables.Movement owed(String key, UUID cause, Money amount) {
            return new Receivables.Movement(key, Subject.of("CLAWBACK", cause), null, partner, "PL-EU", fund, amount);
        }

        int entries() {
            return books.sql()
                    .sql("select count(*) from ledger.entry where partner_id = :partner")
                    .param("partner", partner)
                    .query(Integer.class)
                    .single();
        }
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<Money> amounts =
                Arbitraries.longs().between(1, 30_000).map(cents -> Money.of(BigDecimal.valueOf(cents, 2), "EUR"));
        return Combinators.combine(Arbitraries.of(Kind.class), amounts)
                .as(Move::new)
                .list()
                .ofMinSize(5)
                .ofMaxSize(25);
    }
}
