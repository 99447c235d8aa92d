package org.proofline.rebate;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.rebate.Rebates.Run;
import org.proofline.shared.Money;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** A clawback of a claimed rebate is neither paid again by a run of the period nor taken back twice. */
@ProoflineTest
class TakenBackTest {

    private static final Money NOTHING = Money.eur("0");

    @Autowired
    private ApplicationContext app;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    private RebateWorld world;
    private ClaimedRebate claimed;
    private UUID partner;

    @BeforeEach
    void a_claimed_rebate() {
        world = new RebateWorld(app, 1);
        partner = world.partners.get(0);
        claimed = new ClaimedRebate(app, world);
        world.sold(0, "12000.00");
    }

    @AfterEach
    void real_time() {
        clock.reset();
    }

    @Test
    void what_was_taken_back_is_not_paid_again_and_new_sales_are_paid() {
        UUID claim = claimed.settled("260.00");
        claimed.takenBack(claim, "100.00");

        assertThat(claimed.owed()).isEqualTo(Money.eur("100.00"));
        assertThat(world.approved().totals().difference()).isEqualTo(NOTHING);
        world.sold(0, "1000.00");
        assertThat(world.approved().totals().difference()).isEqualTo(Money.eur("30.00"));
        assertThat(world.approved().totals().difference()).isEqualTo(NOTHING);
        assertThat(events("REWARD_TAKEN_BACK", claim)).isEqualTo(1);
    }

    @Test
    void returns_that_a_clawback_took_back_are_not_taken_back_once_more_and_sales_after_them_count() {
        claimed.takenBack(claimed.settled("260.00"), "110.00");
        world.sold(0, "-4500.00");

        Run run = world.approved();
        assertThat(run.totals().difference()).isEqualTo(NOTHING);
        assertThat(run.totals().posted()).isEqualTo(Money.eur("150.00"));
        assertThat(claimed.owed()).isEqualTo(Money.eur("110.00"));
        assertThat(events("REBATE_ABSORBED", run.id())).isEqualTo(1);
        assertThat(expense()).isEqualByComparingTo("150.00");
        world.sold(0, "500.00");
        assertThat(world.approved().totals().difference()).isEqualTo(Money.eur("10.00"));
        assertThat(expense()).isEqualByComparingTo("160.00");
    }

    @Test
    void returns_beyond_what_was_taken_back_are_a_debt_of_the_rest() {
        claimed.takenBack(claimed.settled("260.00"), "60.00");
        world.sold(0, "-7000.00");

        assertThat(world.approved().totals().difference()).isEqualTo(Money.eur("-100.00"));
        assertThat(claimed.owed()).isEqualTo(Money.eur("160.00"));
        assertThat(world.approved().totals().difference()).isEqualTo(NOTHING);
        assertThat(expense()).isEqualByComparingTo("100.00");
    }

    private int events(String type, UUID subject) {
        return jdbc.queryForObject(
                "select count(*) from audit.audit_event where type = ? and subject_id = ?",
                Integer.class,
                type,
                subject);
    }

    private java.math.BigDecimal expense() {
        return jdbc.queryForObject(
                """
                select coalesce(sum(case when l.debit then l.amount else -l.amount end), 0) from ledger.line l
                join ledger.entry e on e.id = l.entry_id where e.partner_id = ? and e.fund_code = ?
                  and l.account = 'INCENTIVE_EXPENSE'
                """,
                java.math.BigDecimal.class,
                partner,
                world.fund);
    }
}
