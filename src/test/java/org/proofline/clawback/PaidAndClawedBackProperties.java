package org.proofline.clawback;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.Tuple;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.ledger.Account;
import org.proofline.ledger.Ledger;
import org.proofline.payout.PaymentItem;
import org.proofline.payout.PayoutScene;
import org.proofline.payout.Payouts;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.springframework.context.ApplicationContext;
import org.springframework.test.context.TestContextManager;

/** Random lives of claims between schedule, bank and recovery, on the real application and database. */
class PaidAndClawedBackProperties {

    private static final ActionContext FINANCE = Acting.as("fred", "finance-approver");
    private static final ActionContext DIRECTOR = Acting.as("dana", "director");
    private static ApplicationContext beans;

    /** Shares the one context of all tests of the application. */
    @ProoflineTest
    static class Application {}

    @BeforeContainer
    static void application() {
        beans = new TestContextManager(Application.class).getTestContext().getApplicationContext();
    }

    enum Kind {
        SCHEDULE,
        RUN,
        SETTLE,
        REJECT,
        RETURN,
        RETRY,
        REVERIFY,
        CLAW_BACK
    }

    record Move(Kind kind, int which, Money amount) {}

    @Property(tries = 15, shrinking = ShrinkingMode.OFF)
    void money_is_never_made_or_lost(@ForAll("moves") List<Move> moves) {
        Life life = new Life();
        moves.forEach(life::attempt);
        life.check();
    }

    private static final class Life {

        private final PayoutScene scene = new PayoutScene(beans).verified();
        private final Payouts payouts = beans.getBean(Payouts.class);
        private final Clawbacks clawbacks = beans.getBean(Clawbacks.class);
        private final List<PaymentItem> claims = new ArrayList<>();

        void attempt(Move move) {
            try {
                take(move);
            } catch (DomainException refused) {
                // What is refused changed nothing; the check at the end says so.
            }
        }

        private void take(Move move) {
            String amount = move.amount().amount().toPlainString();
            Optional<PaymentItem> chosen = claims.isEmpty()
                    ? Optional.empty()
                    : payouts.ofClaim(claims.get(move.which() % claims.size()).claimId());
            switch (move.kind()) {
                case SCHEDULE -> claims.add(scene.owed(amount));
                case RUN -> scene.released();
                case SETTLE -> chosen.ifPresent(scene::settled);
                case REJECT -> chosen.ifPresent(scene::rejected);
                case RETURN -> chosen.ifPresent(scene::returned);
                case RETRY -> chosen.ifPresent(item -> PayoutScene.MAKER.run(() -> payouts.retry(item.id(), "Mended")));
                case REVERIFY -> scene.reverified();
                case CLAW_BACK ->
                    chosen.ifPresent(item -> clawBack(item, move.which() == 0 ? null : scene.money(amount)));
            }
        }

        private void clawBack(PaymentItem item, Money amount) {
            Clawback proposed =
                    FINANCE.call(() -> clawbacks.propose(item.claimId(), amount, "DUPLICATE", "Paid twice", 0));
            DIRECTOR.run(() -> clawbacks.decide(proposed.id(), true, "Agreed"));
            clawbacks.open(proposed.id());
        }

        void check() {
            Money none = scene.money("0");
            Money owed = none;
            Money underWay = none;
            Money cash = none;
            for (PaymentItem claim : claims) {
                assertThat(payouts.settledOn(claim.claimId()).orElseThrow()).isLessThanOrEqualTo(claim.amount());
                for (PaymentItem item : payouts.attempts(claim.claimId())) {
                    assertThat(item.offset()).isLessThanOrEqualTo(item.amount());
                    underWay = item.status().equals("SENT")
                            ? underWay.plus(item.amount()).minus(item.offset())
                            : underWay;
                    cash = cash.plus(item.paid());
                }
                for (Clawback clawback : clawbacks.ofClaim(claim.claimId())) {
                    owed = owed.plus(clawback.outstanding());
                }
            }
            assertThat(scene.on(Account.PARTNER_RECEIVABLE)).isEqualTo(owed);
            assertThat(scene.on(Account.BANK_CLEARING)).isEqualTo(underWay.negated());
            assertThat(scene.on(Account.CASH)).isEqualTo(cash.negated());
            assertThat(scene.on(Account.PARTNER_PAYABLE)).isLessThanOrEqualTo(none);
            assertThat(beans.getBean(Ledger.class).trialBalance().totals())
                    .isNotEmpty()
                    .allMatch(total -> total.debit().compareTo(total.credit()) == 0);
        }
    }

    @Provide
    Arbitrary<List<Move>> moves() {
        Arbitrary<Money> amounts =
                Arbitraries.longs().between(1, 20_000).map(cents -> Money.of(BigDecimal.valueOf(cents, 2), "EUR"));
        Arbitrary<Kind> kinds = Arbitraries.frequency(
                Tuple.of(3, Kind.SCHEDULE),
                Tuple.of(6, Kind.RUN),
                Tuple.of(8, Kind.SETTLE),
                Tuple.of(1, Kind.REJECT),
                Tuple.of(2, Kind.RETURN),
                Tuple.of(2, Kind.RETRY),
                Tuple.of(2, Kind.REVERIFY),
                Tuple.of(8, Kind.CLAW_BACK));
        return Combinators.combine(kinds, Arbitraries.integers().between(0, 3), amounts)
                .as(Move::new)
                .list()
                .ofMinSize(30)
                .ofMaxSize(60);
    }
}
