package org.proofline.rebate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.ledger.CoopAccruals;
import org.proofline.ledger.CoopAccruals.Standing;
import org.proofline.partner.Partners;
import org.proofline.program.Enrollments;
import org.proofline.program.OfferScheme.Audience;
import org.proofline.program.Offers;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.proofline.testing.EngineHarness;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The cost of a rebate is booked once, whichever way it goes: at the sale, and relieved by what settles it. */
@ProoflineTest
class SaleAccrualsTest {

    @Autowired
    private ApplicationContext app;

    @Autowired
    private CoopAccruals accruals;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private EngineHarness engine;

    private RebateWorld world;
    private UUID partner;

    @BeforeEach
    void world() {
        world = new RebateWorld(app, 1);
        partner = world.partners.get(0);
    }

    @Test
    void a_sale_accrues_what_it_earns_in_its_period_and_a_return_takes_it_back() {
        world.sold(0, "10000.00");
        assertThat(standing().accrued()).isEqualTo(Money.eur("200.00"));
        world.sold(0, "2000.00");
        assertThat(standing().accrued()).isEqualTo(Money.eur("260.00"));
        world.sold(0, "-4000.00");
        assertThat(standing().open()).isEqualTo(Money.eur("160.00"));
        assertThat(expense()).isEqualByComparingTo("160.00");
        assertThat(available()).isEqualByComparingTo("0");
    }

    @Test
    void a_run_relieves_what_accrued_so_that_the_cost_is_booked_once_although_it_fills_the_fund() {
        world.sold(0, "12000.00");
        world.approved();
        engine.runAllDue(payment().toString());

        assertThat(expense()).isEqualByComparingTo("260.00");
        assertThat(standing().relieved()).isEqualTo(Money.eur("260.00"));
        assertThat(standing().open()).isEqualTo(Money.eur("0"));
        assertThat(standing().variance()).isEqualTo(Money.eur("0"));
        assertThat(account("ACCRUED_LIABILITY")).isEqualByComparingTo("0");
        assertThat(account("PARTNER_PAYABLE")).isEqualByComparingTo("0");
        assertThat(account("CREDIT_MEMO")).isEqualByComparingTo("-260.00");
        world.approved();
        assertThat(expense()).isEqualByComparingTo("260.00");
    }

    @Test
    void what_is_taken_back_after_returns_comes_off_the_cost_once() {
        world.sold(0, "12000.00");
        world.approved();
        world.sold(0, "-5000.00");
        assertThat(standing().open()).isEqualTo(Money.eur("-120.00"));
        world.approved();

        assertThat(standing().open()).isEqualTo(Money.eur("0"));
        assertThat(expense()).isEqualByComparingTo("140.00");
        assertThat(account("PARTNER_RECEIVABLE")).isEqualByComparingTo("120.00");
    }

    @Test
    void a_partner_on_hold_accrues_nothing_more_but_its_returns_count() {
        world.sold(0, "10000.00");
        standing(false);
        world.sold(0, "2000.00");
        assertThat(standing().accrued()).isEqualTo(Money.eur("200.00"));
        world.sold(0, "-4000.00");
        assertThat(standing().open()).isEqualTo(Money.eur("160.00"));
        standing(true);
        world.sold(0, "3000.00");
        assertThat(standing().open()).isEqualTo(Money.eur("230.00"));
    }

    @Test
    void what_was_earned_while_on_hold_accrues_when_the_hold_is_lifted_and_once() {
        standing(false);
        world.sold(0, "12000.00");
        assertThat(standing().accrued()).isEqualTo(Money.eur("0"));
        standing(true);
        assertThat(standing().accrued()).isEqualTo(Money.eur("260.00"));
        assertThat(expense()).isEqualByComparingTo("260.00");
        standing(false);
        standing(true);
        world.sold(0, "100.00");
        assertThat(standing().accrued()).isEqualTo(Money.eur("263.00"));
        world.approved();
        assertThat(world.paid(0)).containsExactly(Money.eur("263.00"));
        assertThat(expense()).isEqualByComparingTo("263.00");
    }

    @Test
    void what_was_sold_before_the_terms_were_accepted_accrues_with_the_acceptance() {
        world = new RebateWorld(
                app, 1, new Audience(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false, true));
        partner = world.partners.get(0);
        world.sold(0, "10000.00");
        assertThat(standing().accrued()).isEqualTo(Money.eur("0"));
        UUID version =
                app.getBean(Offers.class).inForce(world.offer, RebateWorld.FROM).versionId();
        world.person(0).run(() -> app.getBean(Enrollments.class).accept(version, partner));
        assertThat(standing().accrued()).isEqualTo(Money.eur("200.00"));
    }

    @Test
    void a_partner_that_the_offer_does_not_ask_for_accrues_nothing_until_it_enrolls() {
        world = new RebateWorld(
                app,
                1,
                new Audience(List.of(), List.of("GOLD"), List.of(), List.of(), List.of(), List.of(), true, false));
        partner = world.partners.get(0);
        world.sold(0, "10000.00");
        assertThat(standing().accrued()).isEqualTo(Money.eur("0"));
        world.person(0).run(() -> app.getBean(Enrollments.class).enroll(world.offer, partner));
        assertThat(standing().accrued()).isEqualTo(Money.eur("200.00"));
        world.sold(0, "1.00");
        assertThat(standing().accrued()).isEqualTo(Money.eur("200.03"));
    }

    private void standing(boolean good) {
        Acting.as("partner-master", "partner-master")
                .run(() -> app.getBean(Partners.class).setStanding(partner, good, "Terms are overdue"));
    }

    private UUID payment() {
        return world.payments(0).get(0).id();
    }

    private Standing standing() {
        return accruals.standing(world.fund, partner);
    }

    private BigDecimal expense() {
        return account("INCENTIVE_EXPENSE");
    }

    private BigDecimal available() {
        return account("FUND_AVAILABLE");
    }

    private BigDecimal account(String name) {
        return jdbc.queryForObject(
                """
                select coalesce(sum(case when l.debit then l.amount else -l.amount end), 0) from ledger.line l
                join ledger.entry e on e.id = l.entry_id where e.partner_id = ? and e.fund_code = ? and l.account = ?
                """,
                BigDecimal.class,
                partner,
                world.fund,
                name);
    }
}
