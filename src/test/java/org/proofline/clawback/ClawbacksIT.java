package org.proofline.clawback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.ledger.Account;
import org.proofline.payout.PaymentItem;
import org.proofline.payout.PayoutScene;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestClock;
import org.proofline.workflow.WorkflowStage;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProoflineTest
class ClawbacksIT {

    private static final ActionContext FINANCE = Acting.as("fred", "finance-approver", "director");
    private static final ActionContext DIRECTOR = Acting.as("dana", "director");

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private Clawbacks clawbacks;

    @Autowired
    private TestClock clock;

    private PayoutScene scene;
    private PaymentItem paid;

    @BeforeEach
    void a_paid_claim() {
        scene = new PayoutScene(beans).verified();
        paid = scene.owed("100.00");
        scene.released();
        scene.settled(paid);
    }

    @Test
    void the_whole_settled_amount_is_taken_back_when_no_amount_is_given() {
        Clawback proposed = proposed(null, 0);
        assertThat(proposed.status()).isEqualTo("PROPOSED");
        assertThat(proposed.amount()).isEqualTo(scene.money("100.00"));
        assertThat(proposed.outstanding()).isEqualTo(scene.money("0"));
        assertThat(scene.on(Account.PARTNER_RECEIVABLE)).isEqualTo(scene.money("0"));
    }

    @Test
    void a_second_recovery_of_the_whole_is_refused() {
        proposed(null, 0);
        refused("NOTHING_LEFT", () -> proposed(null, 0));
        refused("NOTHING_LEFT", () -> proposed("1.00", 0));
    }

    @Test
    void parts_add_up_to_the_settled_amount_at_most() {
        proposed("60.00", 0);
        refused("AMOUNT_OUT_OF_RANGE", () -> proposed("40.01", 0));
        assertThatThrownBy(() -> proposed("-1.00", 0))
                .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.errors())
                        .extracting(DomainException.FieldError::field)
                        .containsExactly("amount"));
        assertThat(proposed(null, 0).amount()).isEqualTo(scene.money("40.00"));
    }

    @Test
    void a_refused_recovery_leaves_the_amount_free_again() {
        Clawback first = proposed(null, 0);
        assertThat(DIRECTOR.call(() -> clawbacks.decide(first.id(), false, "The order stands"))
                        .status())
                .isEqualTo("REFUSED");
        assertThat(proposed(null, 0).amount()).isEqualTo(scene.money("100.00"));
    }

    @Test
    void parallel_recoveries_of_one_claim_never_exceed_what_was_settled() throws Exception {
        ExecutorService people = Executors.newFixedThreadPool(4);
        List<Future<Boolean>> proposals = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            proposals.add(people.submit(() -> {
                try {
                    proposed("30.00", 0);
                    return true;
                } catch (DomainException e) {
                    return false;
                }
            }));
        }
        int won = 0;
        for (Future<Boolean> proposal : proposals) {
            won += proposal.get() ? 1 : 0;
        }
        people.shutdown();
        assertThat(won).isEqualTo(3);
    }

    @Test
    void what_was_never_settled_is_not_taken_back() {
        PaymentItem scheduled = scene.owed("50.00");
        refused(
                "NOTHING_SETTLED",
                () -> FINANCE.run(() -> clawbacks.propose(scheduled.claimId(), null, "FRAUD", "x", 0)));
        refused(
                "NOTHING_SETTLED",
                () -> FINANCE.run(() -> clawbacks.propose(UUID.randomUUID(), null, "FRAUD", "x", 0)));
    }

    @Test
    void only_finance_proposes_and_with_a_known_reason() {
        refused("ROLE_MISSING", () -> DIRECTOR.run(() -> clawbacks.propose(paid.claimId(), null, "FRAUD", "x", 0)));
        refused("REASON_UNKNOWN", () -> FINANCE.run(() -> clawbacks.propose(paid.claimId(), null, "BECAUSE", "x", 0)));
    }

    @Test
    void the_proposer_does_not_decide_whatever_roles_he_holds() {
        Clawback proposed = proposed(null, 0);
        refused("SEGREGATION_OF_DUTIES", () -> FINANCE.run(() -> clawbacks.decide(proposed.id(), true, "x")));
        refused("SEGREGATION_OF_DUTIES", () -> clawbacks.decide(proposed.id(), true, "by the system"));
    }

    @Test
    void nothing_is_booked_before_the_notice_period_is_over() {
        Clawback notified = decided(proposed(null, 14));
        assertThat(notified.status()).isEqualTo("NOTIFIED");
        assertThat(notified.openAt()).isEqualTo(notified.noticeAt().plus(Duration.ofDays(14)));
        refused("NOTICE_RUNNING", () -> clawbacks.open(notified.id()));
        clock.advance(Duration.ofDays(15));
        assertThat(clawbacks.open(notified.id()).status()).isEqualTo("OPEN");
    }

    @Test
    void opening_books_the_debt_and_gives_the_fund_its_money_back_once() {
        Clawback open = opened("100.00");
        clawbacks.open(open.id());
        assertThat(open.outstanding()).isEqualTo(scene.money("100.00"));
        assertThat(scene.on(Account.PARTNER_RECEIVABLE)).isEqualTo(scene.money("100.00"));
        assertThat(scene.on(Account.INCENTIVE_EXPENSE)).isEqualTo(scene.money("0"));
        assertThat(scene.balance().paid()).isEqualTo(scene.money("0"));
        assertThat(scene.balance().available()).isEqualTo(scene.money("1000000.00"));
    }

    @Test
    void the_next_payment_is_netted_until_the_debt_is_recovered() {
        Clawback open = opened("100.00");
        PaymentItem first = scene.owed("30.00");
        scene.released();
        assertThat(scene.now(first).status()).isEqualTo("OFFSET");
        Clawback partly = clawbacks.get(open.id());
        assertThat(partly.status()).isEqualTo("PARTIALLY_RECOVERED");
        assertThat(partly.recovered()).isEqualTo(scene.money("30.00"));
        assertThat(partly.outstanding()).isEqualTo(scene.money("70.00"));

        PaymentItem second = scene.owed("200.00");
        assertThat(scene.released().total()).isEqualTo(scene.money("130.00"));
        assertThat(scene.now(second).offset()).isEqualTo(scene.money("70.00"));
        assertThat(clawbacks.get(open.id()).status()).isEqualTo("RECOVERED");
        assertThat(clawbacks.refresh(open.id()).outstanding()).isEqualTo(scene.money("0"));
    }

    @Test
    void the_oldest_debt_is_paid_first() {
        Clawback elder = opened("40.00");
        Clawback younger = opened("60.00");
        scene.owed("50.00");
        scene.released();
        assertThat(clawbacks.get(elder.id()).status()).isEqualTo("RECOVERED");
        assertThat(clawbacks.get(younger.id()).recovered()).isEqualTo(scene.money("10.00"));
    }

    @Test
    void a_director_who_did_not_propose_writes_off_what_is_outstanding() {
        Clawback open = opened("100.00");
        refused("SEGREGATION_OF_DUTIES", () -> FINANCE.run(() -> clawbacks.writeOff(open.id(), "Insolvent")));
        Clawback written = DIRECTOR.call(() -> clawbacks.writeOff(open.id(), "Insolvent"));
        assertThat(written.status()).isEqualTo("WRITTEN_OFF");
        assertThat(written.outstanding()).isEqualTo(scene.money("0"));
        assertThat(scene.on(Account.WRITE_OFF)).isEqualTo(scene.money("100.00"));
    }

    @Test
    void a_dispute_stops_the_recovery_until_a_third_person_decided_it() {
        WorkflowStage stage = new WorkflowStage(beans);
        Clawback notified = proposed(null, 14);
        stage.decide("director", notified.id(), "APPROVE");
        ActionContext partner = Acting.of(scene.partner, "ada", "partner-user");
        refused("PARTNER_ONLY", () -> DIRECTOR.run(() -> clawbacks.dispute(notified.id(), "For them")));
        Clawback disputed = partner.call(() -> clawbacks.dispute(notified.id(), "The event took place"));
        assertThat(disputed.status()).isEqualTo("DISPUTED");
        assertThat(disputed.objection()).isEqualTo("The event took place");
        refused("CLAWBACK_STATUS", () -> clawbacks.open(notified.id()));
        refused(
                "SEGREGATION_OF_DUTIES",
                () -> FINANCE.run(() -> clawbacks.decideDispute(notified.id(), true, "Right")));
        refused("SEGREGATION_OF_DUTIES", () -> stage.as("director")
                .run(() -> clawbacks.decideDispute(notified.id(), true, "Right")));
        stage.decide("appeal-reviewer", notified.id(), "APPROVE");
        assertThat(clawbacks.get(notified.id()).status()).isEqualTo("REFUSED");
        assertThat(proposed(null, 0).amount()).isEqualTo(scene.money("100.00"));
    }

    @Test
    void without_a_notice_period_there_is_no_time_to_object() {
        Clawback notified = decided(proposed(null, 0));
        ActionContext partner = Acting.of(scene.partner, "ada", "partner-user");
        refused("NOTICE_OVER", () -> partner.run(() -> clawbacks.dispute(notified.id(), "The event took place")));
    }

    @Test
    void the_partner_sees_its_recovery_from_the_notice_on_and_nobody_elses() {
        ActionContext partner = Acting.of(scene.partner, "ada", "partner-user");
        ActionContext other = Acting.of(new PayoutScene(beans).partner, "eve", "partner-user");
        Clawback proposed = proposed(null, 0);
        refused("NOT_FOUND", () -> partner.run(() -> clawbacks.get(proposed.id())));
        decided(proposed);
        assertThat(partner.call(() -> clawbacks.get(proposed.id())).status()).isEqualTo("NOTIFIED");
        refused("NOT_FOUND", () -> other.run(() -> clawbacks.get(proposed.id())));
        assertThat(other.call(() -> clawbacks.ofClaim(paid.claimId()))).isEmpty();
    }

    @Test
    void a_payment_that_comes_back_after_its_recovery_costs_the_fund_nothing_in_the_end() {
        opened("100.00");
        scene.returned(paid);
        scene.reverified();
        scene.released();
        PaymentItem again = scene.get(org.proofline.payout.Payouts.class)
                .ofClaim(paid.claimId())
                .orElseThrow();
        assertThat(again.status()).isEqualTo("OFFSET");
        assertThat(scene.on(Account.PARTNER_RECEIVABLE)).isEqualTo(scene.money("0"));
        assertThat(scene.on(Account.PARTNER_PAYABLE)).isEqualTo(scene.money("0"));
        assertThat(scene.on(Account.CASH)).isEqualTo(scene.money("0"));
        assertThat(scene.balance().available()).isEqualTo(scene.money("1000000.00"));
    }

    private Clawback proposed(String amount, int noticeDays) {
        Money asked = amount == null ? null : scene.money(amount);
        return FINANCE.call(
                () -> clawbacks.propose(paid.claimId(), asked, "ORDER_CANCELED", "The order was canceled", noticeDays));
    }

    private Clawback decided(Clawback proposed) {
        return DIRECTOR.call(() -> clawbacks.decide(proposed.id(), true, "Agreed"));
    }

    private Clawback opened(String amount) {
        return clawbacks.open(decided(proposed(amount, 0)).id());
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
