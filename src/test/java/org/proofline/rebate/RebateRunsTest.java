package org.proofline.rebate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.ledger.Receivables;
import org.proofline.payout.Payouts;
import org.proofline.rebate.Rebates.Entitlement;
import org.proofline.rebate.Rebates.Run;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.proofline.testing.EngineHarness;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

@ProoflineTest
class RebateRunsTest {

    private static final LocalDate FROM = RebateWorld.FROM;
    private static final LocalDate TO = RebateWorld.TO;
    private static final Money NOTHING = Money.eur("0");

    @Autowired
    private ApplicationContext app;

    @Autowired
    private Rebates rebates;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EngineHarness engine;

    private RebateWorld world;
    private UUID partner;
    private String offer;

    @BeforeEach
    void world() {
        world = new RebateWorld(app, 1);
        partner = world.partners.get(0);
        offer = world.offer;
    }

    @Test
    void an_approved_run_pays_what_it_computed_and_the_same_run_again_pays_nothing() {
        world.sold(0, "12000.00");
        Run first = world.approved();

        assertThat(first.totals().difference()).isEqualTo(Money.eur("260.00"));
        assertThat(world.paid(0)).containsExactly(Money.eur("260.00"));
        Run again = world.approved();
        assertThat(again.totals().difference()).isEqualTo(NOTHING);
        assertThat(world.paid(0)).containsExactly(Money.eur("260.00"));
    }

    @Test
    void a_rebate_is_settled_by_a_credit_memo_without_a_claim() {
        world.sold(0, "12000.00");
        world.approved();
        Payouts payouts = app.getBean(Payouts.class);
        UUID item = world.payments(0).get(0).id();
        engine.runAllDue(item.toString());

        assertThat(staff("auditor").call(() -> payouts.get(item)).status()).isEqualTo("CREDIT_MEMO_ISSUED");
        assertThat(engine.waiting(item.toString())).isEmpty();
    }

    @Test
    void late_lines_post_only_what_they_add_and_returns_become_a_debt() {
        world.sold(0, "10000.00");
        world.approved();
        world.sold(0, "1000.00");
        assertThat(world.approved().totals().difference()).isEqualTo(Money.eur("30.00"));
        world.sold(0, "-5000.00");
        assertThat(world.approved().totals().difference()).isEqualTo(Money.eur("-110.00"));

        assertThat(world.paid(0)).containsExactlyInAnyOrder(Money.eur("200.00"), Money.eur("30.00"));
        assertThat(app.getBean(Receivables.class).outstanding(partner, "PL-EU", "EUR", false))
                .isEqualTo(Money.eur("110.00"));
        assertThat(world.approved().totals().difference()).isEqualTo(NOTHING);
    }

    @Test
    void who_computed_or_reviewed_a_run_does_not_approve_it() {
        world.sold(0, "12000.00");
        Run run = world.computed();
        staff("program-owner-2").run(() -> rebates.review(run.id(), "Looks right"));

        for (String person : List.of("program-owner", "program-owner-2")) {
            refused("SEGREGATION_OF_DUTIES", () -> staff(person).run(() -> rebates.approve(run.id())));
        }
        assertThat(world.paid(0)).isEmpty();
    }

    @Test
    void a_run_is_approved_once_after_its_review_and_one_at_a_time() {
        Run run = world.computed();
        refused("REBATE_RUN_STATUS", () -> staff("finance-approver").run(() -> rebates.approve(run.id())));
        refused("REBATE_RUN_OPEN", () -> staff("program-owner").run(() -> rebates.compute(offer, FROM, TO)));
        staff("finance-approver").run(() -> rebates.reject(run.id(), "Lines are missing"));
        refused("REBATE_RUN_STATUS", () -> staff("finance-approver").run(() -> rebates.reject(run.id(), "Again")));
        refused("PERIOD_OPEN", () -> staff("program-owner")
                .run(() -> rebates.compute(offer, FROM, LocalDate.of(2099, 1, 1))));

        assertThat(jdbc.queryForList(
                        "select type from audit.audit_event where subject_id = ? order by subject_no",
                        String.class,
                        run.id()))
                .containsExactly("REBATE_RUN_COMPUTED", "REBATE_RUN_REJECTED");
    }

    @Test
    void a_claimed_amount_too_far_from_the_computed_one_waits_for_an_answer() {
        world.sold(0, "12000.00");
        world.claimed(0, "400.00");
        Run run = world.computed();
        refused("VARIANCE_OPEN", () -> staff("program-owner").run(() -> rebates.review(run.id(), "")));
        staff("program-owner").run(() -> rebates.answerVariance(run.id(), partner, false, "Ask the partner"));
        refused("VARIANCE_ANSWERED", () -> staff("program-owner")
                .run(() -> rebates.answerVariance(run.id(), partner, true, "Pay")));
        world.approved(run);

        assertThat(world.paid(0)).isEmpty();
        world.claimed(0, "262.00");
        Run within = world.approved();
        assertThat(world.entitlements(within).get(0).variance()).isFalse();
        assertThat(world.paid(0)).containsExactly(Money.eur("260.00"));
    }

    @Test
    void a_partner_sees_its_own_share_of_approved_runs_only() {
        world.sold(0, "12000.00");
        Run open = world.computed();
        refused("NOT_FOUND", () -> world.person(0).run(() -> rebates.get(open.id())));
        world.approved(open);

        assertThat(world.person(0).call(() -> rebates.entitlements(open.id(), null, 10)))
                .extracting(Entitlement::partnerId)
                .containsExactly(partner);
        assertThat(world.person(0).call(() -> rebates.trace(open.id(), partner)))
                .isNotEmpty();
        Acting.of(UUID.randomUUID(), "stranger", "partner-user").run(() -> {
            assertThat(rebates.entitlements(open.id(), null, 10)).isEmpty();
            refused("NOT_FOUND", () -> rebates.trace(open.id(), partner));
        });
    }

    private static void refused(String code, Runnable work) {
        assertThatThrownBy(work::run)
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo(code));
    }

    private static org.proofline.shared.ActionContext staff(String who) {
        return Acting.as(who, who.replace("-2", ""));
    }
}
