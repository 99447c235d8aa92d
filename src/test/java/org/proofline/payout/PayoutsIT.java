package org.proofline.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.proofline.payout.PayoutScene.MAKER;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.ledger.Account;
import org.proofline.ledger.CoopAccruals;
import org.proofline.ledger.CoopAccruals.Accrual;
import org.proofline.payout.Payouts.Schedule;
import org.proofline.shared.DomainException;
import org.proofline.testing.Acting;
import org.proofline.testing.Ibans;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProoflineTest
class PayoutsIT {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Payouts payouts;

    @Autowired
    private TestClock clock;

    private PayoutScene scene;

    @BeforeEach
    void a_partner() {
        scene = new PayoutScene(beans);
    }

    @Test
    void scheduling_books_the_cost_and_what_is_owed() {
        PaymentItem item = scene.verified().owed("100.00", "19.00", "BANK");
        assertThat(item.status()).isEqualTo("SCHEDULED");
        assertThat(item.endToEndId()).hasSize(32).isEqualTo(item.id().toString().replace("-", ""));
        assertThat(scene.on(Account.INCENTIVE_EXPENSE)).isEqualTo(scene.money("100.00"));
        assertThat(scene.on(Account.TAX_ADDED)).isEqualTo(scene.money("19.00"));
        assertThat(scene.on(Account.PARTNER_PAYABLE)).isEqualTo(scene.money("-119.00"));
        assertThat(scene.on(Account.ACCRUED_LIABILITY)).isEqualTo(scene.money("0"));
    }

    @Test
    void what_accrued_at_the_sale_costs_nothing_again_at_the_settlement() {
        scene.get(CoopAccruals.class)
                .accrue(new Accrual(
                        scene.fund,
                        scene.partner,
                        scene.money("70.00"),
                        "sale:" + scene.fund,
                        LocalDate.of(2026, 1, 1)));
        scene.verified().owed("100.00");
        assertThat(scene.on(Account.INCENTIVE_EXPENSE)).isEqualTo(scene.money("100.00"));
        assertThat(scene.on(Account.ACCRUED_LIABILITY)).isEqualTo(scene.money("0"));
        assertThat(scene.get(CoopAccruals.class)
                        .standing(scene.fund, scene.partner)
                        .variance())
                .isEqualTo(scene.money("30.00"));
    }

    @Test
    void a_claim_is_scheduled_once() {
        PaymentItem item = scene.verified().owed("100.00");
        PaymentItem again = payouts.schedule(new Schedule(
                item.claimId(),
                item.claimNumber(),
                scene.partner,
                "PL-EU",
                scene.fund,
                scene.money("100.00"),
                "BANK",
                LocalDate.of(2026, 1, 1)));
        assertThat(again.id()).isEqualTo(item.id());
        assertThat(scene.on(Account.PARTNER_PAYABLE)).isEqualTo(scene.money("-100.00"));
    }

    @Test
    void a_payment_waits_for_the_tax_profile_then_for_the_bank_profile_and_is_due_when_both_are_verified() {
        PaymentItem item = scene.owed("100.00");
        assertThat(item.status()).isEqualTo("PENDING_TAX_PROFILE");
        scene.taxed("0.00");
        assertThat(scene.now(item).status()).isEqualTo("PENDING_BANK_PROFILE");
        scene.banked(Ibans.next());
        assertThat(scene.now(item).status()).isEqualTo("SCHEDULED");
    }

    @Test
    void f15_a_bank_change_makes_payments_wait_until_it_is_verified() {
        PaymentItem item = scene.verified().owed("100.00");
        scene.proposed("DE75512108001245126199");
        assertThat(scene.now(item).status()).isEqualTo("PENDING_BANK_PROFILE");
    }

    @Test
    void what_is_not_payable_yet_is_not_due() {
        PaymentItem item = scene.verified().owed("100.00");
        LocalDate today = scene.today();
        assertThat(payouts.due("PL-EU", scene.currency, today))
                .extracting(PaymentItem::id)
                .containsExactly(item.id());
        assertThat(payouts.due("PL-EU", scene.currency, today.minusDays(1))).isEmpty();
        assertThat(payouts.due("PL-US", scene.currency, today)).isEmpty();
    }

    @Test
    void a_held_payment_is_not_due_until_somebody_lifts_the_hold_with_a_reason() {
        PaymentItem item = scene.verified().owed("100.00");
        MAKER.run(() -> payouts.hold(item.id(), "Denied-party hit"));
        assertThat(payouts.due("PL-EU", scene.currency, scene.today())).isEmpty();
        refused("REASON_REQUIRED", () -> MAKER.run(() -> payouts.lift(item.id(), " ")));
        assertThat(MAKER.call(() -> payouts.lift(item.id(), "False hit")).status())
                .isEqualTo("SCHEDULED");
    }

    @Test
    void a_credit_memo_is_issued_when_due_and_nets_what_the_partner_owes() {
        scene.owes("30.00");
        PaymentItem item =
                scene.owed("100.00", "0", "CREDIT_MEMO", scene.today().plusDays(1));
        assertThat(payouts.recheck(item.id()).status()).isEqualTo("SCHEDULED");
        clock.advance(Duration.ofDays(1));
        PaymentItem issued = payouts.recheck(item.id());
        assertThat(issued.status()).isEqualTo("CREDIT_MEMO_ISSUED");
        assertThat(issued.offset()).isEqualTo(scene.money("30.00"));
        assertThat(issued.settled()).isEqualTo(scene.money("100.00"));
        assertThat(scene.on(Account.CREDIT_MEMO)).isEqualTo(scene.money("-70.00"));
        assertThat(scene.on(Account.PARTNER_PAYABLE)).isEqualTo(scene.money("0"));
        assertThat(scene.balance().paid()).isEqualTo(scene.money("100.00"));
    }

    @Test
    void another_partner_does_not_see_the_payment() {
        PaymentItem item = scene.verified().owed("100.00");
        PayoutScene other = new PayoutScene(beans);
        refused("NOT_FOUND", () -> Acting.of(other.partner, "eve", "partner-user")
                .run(() -> payouts.get(item.id())));
        assertThat(Acting.of(other.partner, "eve", "partner-user").call(() -> payouts.ofClaim(item.claimId())))
                .isEmpty();
        assertThat(Acting.of(scene.partner, "ada", "partner-user")
                        .call(() -> payouts.get(item.id()))
                        .id())
                .isEqualTo(item.id());
    }

    @Test
    void the_watchdog_names_what_is_stuck_with_its_stage_and_age() {
        PaymentItem waiting = scene.owed("100.00");
        PayoutScene other = new PayoutScene(beans).verified();
        PaymentItem due = other.owed("100.00");
        clock.advance(Duration.ofDays(20));
        assertThat(payouts.stuck())
                .filteredOn(stuck -> List.of(waiting.claimId(), due.claimId()).contains(stuck.claimId()))
                .extracting(Payouts.Stuck::stage)
                .containsExactlyInAnyOrder("WAITING_FOR_PROFILE", "DUE");
        assertThat(payouts.stuck()).allMatch(stuck -> stuck.age().compareTo(Duration.ofHours(1)) > 0);
    }

    @Test
    void money_that_is_committed_without_a_payment_is_named_too() {
        java.util.UUID claim = org.proofline.shared.Ids.next(clock);
        scene.get(org.proofline.ledger.Funds.class)
                .commit(scene.fund, scene.partner, claim, null, scene.money("5.00"), scene.money("0"));
        clock.advance(Duration.ofHours(2));
        assertThat(payouts.stuck())
                .filteredOn(stuck -> stuck.claimId().equals(claim))
                .singleElement()
                .satisfies(stuck -> assertThat(stuck.stage()).isEqualTo("UNSCHEDULED"));
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
