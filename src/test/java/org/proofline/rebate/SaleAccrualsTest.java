package org.proofline.rebate;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.ledger.CoopAccruals;
import org.proofline.ledger.CoopAccruals.Standing;
import org.proofline.payout.Payouts;
import org.proofline.rebate.Rebates.Run;
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
    private Rebates rebates;

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
        approved();
        engine.runAllDue(payment().toString());

        assertThat(expense()).isEqualByComparingTo("260.00");
        assertThat(standing().relieved()).isEqualTo(Money.eur("260.00"));
        assertThat(standing().open()).isEqualTo(Money.eur("0"));
        assertThat(standing().variance()).isEqualTo(Money.eur("0"));
        assertThat(account("ACCRUED_LIABILITY")).isEqualByComparingTo("0");
        assertThat(account("PARTNER_PAYABLE")).isEqualByComparingTo("0");
        assertThat(account("CREDIT_MEMO")).isEqualByComparingTo("-260.00");
        approved();
        assertThat(expense()).isEqualByComparingTo("260.00");
    }

    @Test
    void what_is_taken_back_after_returns_comes_off_the_cost_once() {
        world.sold(0, "12000.00");
        approved();
        world.sold(0, "-5000.00");
        assertThat(standing().open()).isEqualTo(Money.eur("-120.00"));
        approved();

        assertThat(standing().open()).isEqualTo(Money.eur("0"));
        assertThat(expense()).isEqualByComparingTo("140.00");
        assertThat(account("PARTNER_RECEIVABLE")).isEqualByComparingTo("120.00");
    }

    private Run approved() {
        Run run = Acting.as("program-owner", "program-owner")
                .call(() -> rebates.compute(world.offer, RebateWorld.FROM, RebateWorld.TO));
        Acting.as("program-owner", "program-owner").run(() -> rebates.review(run.id(), ""));
        return Acting.as("finance-approver", "finance-approver").call(() -> rebates.approve(run.id()));
    }

    private UUID payment() {
        return Acting.as("auditor", "auditor")
                .call(() -> app.getBean(Payouts.class).ofPartner(partner))
                .get(0)
                .id();
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
