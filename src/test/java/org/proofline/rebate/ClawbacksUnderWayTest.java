package org.proofline.rebate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.clawback.Clawbacks;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.rebate.Rebates.Run;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A run that counts returns, while the notice of a clawback of the same rebate runs. 260.00 was claimed; the returns are
 * worth 110.00 of it.
 */
@ProoflineTest
class ClawbacksUnderWayTest {

    private static final Money NOTHING = Money.eur("0");

    @Autowired
    private ApplicationContext app;

    @Autowired
    private JdbcTemplate jdbc;

    @Autowired
    private TestClock clock;

    private RebateWorld world;
    private ClaimedRebate claimed;
    private UUID claim;

    @BeforeEach
    void a_claimed_rebate() {
        world = new RebateWorld(app, 1);
        world.sold(0, "12000.00");
        claimed = new ClaimedRebate(app, world);
        claim = claimed.settled("260.00");
    }

    @AfterEach
    void real_time() {
        clock.reset();
    }

    @Test
    void a_run_leaves_to_a_clawback_under_way_what_it_is_about_to_take() {
        Clawback clawback = claimed.proposed(claim, "110.00", 5);
        claimed.decided(clawback, true);
        world.sold(0, "-4500.00");

        Run run = world.approved();
        assertThat(run.totals().difference()).isEqualTo(NOTHING);
        assertThat(claimed.owed()).isEqualTo(NOTHING);
        assertThat(events("REBATE_LEFT_TO_CLAWBACK", run.id())).isEqualTo(1);
        clock.advance(Duration.ofDays(6));
        claimed.opened(clawback);
        assertThat(claimed.owed()).isEqualTo(Money.eur("110.00"));
        assertThat(world.approved().totals().difference()).isEqualTo(NOTHING);
        assertThat(claimed.owed()).isEqualTo(Money.eur("110.00"));
        world.sold(0, "500.00");
        assertThat(world.approved().totals().difference()).isEqualTo(Money.eur("10.00"));
    }

    @Test
    void a_run_takes_only_what_goes_beyond_the_clawback() {
        Clawback clawback = claimed.proposed(claim, "60.00", 5);
        world.sold(0, "-4500.00");

        assertThat(world.approved().totals().difference()).isEqualTo(Money.eur("-50.00"));
        claimed.decided(clawback, true);
        clock.advance(Duration.ofDays(6));
        claimed.opened(clawback);
        assertThat(claimed.owed()).isEqualTo(Money.eur("110.00"));
        assertThat(world.approved().totals().difference()).isEqualTo(NOTHING);
    }

    @Test
    void what_was_left_to_a_clawback_that_takes_nothing_is_posted_at_once_and_once() {
        Clawback refused = claimed.proposed(claim, "60.00", 5);
        Clawback refusedToo = claimed.proposed(claim, "110.00", 5);
        world.sold(0, "-4500.00");
        world.approved();
        assertThat(claimed.owed()).isEqualTo(NOTHING);

        claimed.decided(refused, false);
        assertThat(claimed.owed()).isEqualTo(NOTHING);
        claimed.decided(refusedToo, false);
        assertThat(claimed.owed()).isEqualTo(Money.eur("110.00"));
        assertThat(world.approved().totals().difference()).isEqualTo(NOTHING);
        assertThat(claimed.owed()).isEqualTo(Money.eur("110.00"));
    }

    @Test
    void what_a_run_took_back_no_clawback_takes_once_more() {
        world.sold(0, "-4500.00");
        world.approved();
        assertThat(claimed.owed()).isEqualTo(Money.eur("110.00"));

        refused("150.01");
        Clawback clawback = claimed.proposed(claim, "100.00", 0);
        refused("50.01");
        claimed.decided(clawback, false);
        claimed.takenBack(claim, "150.00");
        assertThat(claimed.owed()).isEqualTo(Money.eur("260.00"));
        assertThat(world.approved().totals().difference()).isEqualTo(NOTHING);
    }

    /** The database makes one wait for the other: whoever comes second sees what the first did. */
    @Test
    void a_proposal_waits_for_a_run_that_posts_and_then_finds_what_it_left() {
        world.sold(0, "-4500.00");
        Run computed = world.computed();
        CompletableFuture<Clawback> asked = app.getBean(TransactionTemplate.class)
                .execute(status -> {
                    world.approved(computed);
                    CompletableFuture<Clawback> begun =
                            CompletableFuture.supplyAsync(() -> claimed.proposed(claim, "260.00", 5));
                    assertThatThrownBy(() -> begun.get(500, TimeUnit.MILLISECONDS))
                            .isInstanceOf(TimeoutException.class);
                    return begun;
                });
        assertThatThrownBy(asked::join)
                .hasCauseInstanceOf(DomainException.class)
                .hasMessageContaining("150.00");
        assertThat(claimed.owed()).isEqualTo(Money.eur("110.00"));
    }

    private void refused(String amount) {
        assertThatThrownBy(() -> Acting.as("fred", "finance-approver").run(() -> app.getBean(Clawbacks.class)
                        .propose(claim, Money.eur(amount), "DUPLICATE", "Returned", 5)))
                .isInstanceOfSatisfying(
                        DomainException.class, e -> assertThat(e.code()).isEqualTo("AMOUNT_OUT_OF_RANGE"));
    }

    private int events(String type, UUID subject) {
        return jdbc.queryForObject(
                "select count(*) from audit.audit_event where type = ? and subject_id = ?",
                Integer.class,
                type,
                subject);
    }
}
