package org.proofline.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.ledger.Account;
import org.proofline.ledger.ExchangeRates;
import org.proofline.ledger.Ledger;
import org.proofline.payout.Payouts.Foreign;
import org.proofline.shared.DomainException;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** Payments whose amount follows the rate of the day they go out. One unit of the claim's currency was 2.00 at approval. */
@ProoflineTest
class RateOfPaymentIT {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private TestClock clock;

    private PayoutScene scene;
    private LocalDate today;

    @BeforeEach
    void a_partner() {
        scene = new PayoutScene(beans).verified();
        today = scene.today();
    }

    @Test
    void what_the_rate_changed_since_approval_goes_to_its_own_account_and_not_to_the_fund() {
        today("2.10");
        PaymentItem item = following();
        scene.released();
        scene.settled(item);
        PaymentItem paid = scene.now(item);
        assertThat(paid.paid()).isEqualTo(scene.money("105.00"));
        assertThat(paid.settled()).isEqualTo(scene.money("100.00"));
        assertThat(paid.papers().fxDifference()).isEqualTo(scene.money("5.00"));
        assertThat(paid.papers().fxFactor()).isEqualByComparingTo("2.10");
        assertThat(paid.papers().fxDate()).isEqualTo(today);
        assertThat(scene.on(Account.FX_DIFFERENCE)).isEqualTo(scene.money("5.00"));
        assertThat(scene.on(Account.PARTNER_PAYABLE)).isEqualTo(scene.money("0"));
        assertThat(scene.balance().paid()).isEqualTo(scene.money("100.00"));
        assertThat(scene.balance().committed()).isEqualTo(scene.money("0"));
        assertThat(balanced()).isTrue();
    }

    @Test
    void a_lower_rate_is_a_gain() {
        today("1.90");
        PaymentItem item = following();
        scene.released();
        scene.settled(item);
        assertThat(scene.now(item).paid()).isEqualTo(scene.money("95.00"));
        assertThat(scene.now(item).settled()).isEqualTo(scene.money("100.00"));
        assertThat(scene.on(Account.FX_DIFFERENCE)).isEqualTo(scene.money("-5.00"));
        assertThat(scene.balance().paid()).isEqualTo(scene.money("100.00"));
        assertThat(balanced()).isTrue();
    }

    @Test
    void a_second_attempt_keeps_the_rate_of_the_first_and_a_debt_takes_no_exchange_gain() {
        today("2.10");
        scene.owes("40.00");
        PaymentItem item = following();
        scene.released();
        assertThat(scene.now(item).offset()).isEqualTo(scene.money("40.00"));
        scene.rejected(item);
        today("3.00");
        PaymentItem again =
                PayoutScene.MAKER.call(() -> scene.get(Payouts.class).retry(item.id(), "Mended"));
        scene.released();
        scene.settled(again);
        assertThat(scene.now(again).paid()).isEqualTo(scene.money("65.00"));
        assertThat(scene.get(Payouts.class).settledOn(item.claimId())).contains(scene.money("100.00"));
        assertThat(scene.on(Account.FX_DIFFERENCE)).isEqualTo(scene.money("5.00"));
        assertThat(scene.on(Account.PARTNER_PAYABLE)).isEqualTo(scene.money("0"));
        assertThat(scene.balance().paid()).isEqualTo(scene.money("100.00"));
    }

    @Test
    void without_a_rate_of_the_day_the_payment_waits_for_the_next_run() {
        PaymentItem item = following();
        assertThatThrownBy(() -> scene.built()).isInstanceOfSatisfying(DomainException.class, e -> {
            assertThat(e.code()).isEqualTo("RATE_MISSING");
            assertThat(e).hasMessageContaining(item.claimNumber());
        });
        PaymentItem plain = scene.owed("10.00");
        assertThat(scene.built().items())
                .extracting(PaymentRuns.RunItem::itemId)
                .containsExactly(plain.id());
        assertThat(scene.now(item).status()).isEqualTo("SCHEDULED");
    }

    @Test
    void a_credit_memo_takes_the_rate_of_its_own_day_from_a_file_that_came_in_between() {
        PaymentItem item = creditMemo("100.00");
        clock.advance(Duration.ofDays(1));
        today = scene.today();
        today("2.20");
        scene.owes("30.00");
        PaymentItem issued = scene.get(Payouts.class).recheck(item.id());
        assertThat(issued.status()).isEqualTo("CREDIT_MEMO_ISSUED");
        assertThat(issued.papers().fxDifference()).isEqualTo(scene.money("10.00"));
        assertThat(issued.papers().fxDate()).isEqualTo(today);
        assertThat(issued.settled()).isEqualTo(scene.money("100.00"));
        assertThat(scene.on(Account.CREDIT_MEMO)).isEqualTo(scene.money("-80.00"));
        assertThat(scene.on(Account.FX_DIFFERENCE)).isEqualTo(scene.money("10.00"));
        assertThat(scene.on(Account.PARTNER_PAYABLE)).isEqualTo(scene.money("0"));
        assertThat(scene.balance().paid()).isEqualTo(scene.money("100.00"));
        assertThat(scene.get(TaxDocuments.class).ofPayment(item.id()))
                .extracting(TaxDocuments.TaxDocument::net)
                .containsExactly(scene.money("110.00"));
        assertThat(scene.get(Remittances.class).of(item.id()).lines())
                .extracting(Remittances.RemittanceLine::kind)
                .containsExactly("CLAIM", "EXCHANGE", "OFFSET", "ADJUSTMENT");
        assertThat(balanced()).isTrue();
    }

    @Test
    void a_credit_memo_without_a_rate_of_its_day_is_put_off_day_by_day() {
        PaymentItem item = creditMemo("100.00");
        clock.advance(Duration.ofDays(1));
        PaymentItem waiting = scene.get(Payouts.class).recheck(item.id());
        assertThat(waiting.status()).isEqualTo("SCHEDULED");
        assertThat(waiting.payableOn()).isEqualTo(scene.today().plusDays(1));
        clock.advance(Duration.ofDays(1));
        today = scene.today();
        today("1.50");
        assertThat(scene.get(Payouts.class).recheck(item.id()).status()).isEqualTo("CREDIT_MEMO_ISSUED");
        assertThat(scene.on(Account.CREDIT_MEMO)).isEqualTo(scene.money("-75.00"));
        assertThat(scene.on(Account.FX_DIFFERENCE)).isEqualTo(scene.money("-25.00"));
        assertThat(scene.balance().paid()).isEqualTo(scene.money("100.00"));
        assertThat(balanced()).isTrue();
    }

    private PaymentItem creditMemo(String amount) {
        Foreign foreign = new Foreign("EUR", new BigDecimal("2.00"), today.minusDays(10));
        return scene.owed(amount, "0", "CREDIT_MEMO", today.plusDays(1), new Payouts.Papers("CREDIT_NOTE", foreign));
    }

    private PaymentItem following() {
        return scene.owedWith("100.00", "NONE", new Foreign("EUR", new BigDecimal("2.00"), today.minusDays(10)));
    }

    /** Units of the scene's currency for one euro, the currency of the claim. */
    private void today(String rate) {
        ExchangeRates rates = scene.get(ExchangeRates.class);
        String file = "Date,%s\n%s,%s\n".formatted(scene.currency, today, rate);
        var taken = Acting.as("ann", "program-owner").call(() -> rates.propose(file.getBytes(StandardCharsets.UTF_8)));
        Acting.as("ben", "program-owner").run(() -> rates.decide(taken.id(), true));
    }

    private boolean balanced() {
        return scene.get(Ledger.class).trialBalance().totals().stream()
                .allMatch(total -> total.debit().compareTo(total.credit()) == 0);
    }
}
