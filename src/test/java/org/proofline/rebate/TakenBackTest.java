package org.proofline.rebate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimFixture;
import org.proofline.claims.ClaimRewards;
import org.proofline.claims.Claims;
import org.proofline.clawback.Clawbacks;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.ledger.Funds;
import org.proofline.ledger.Receivables;
import org.proofline.payout.Payouts;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.proofline.rebate.Rebates.Run;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.support.TransactionTemplate;

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
    private UUID partner;

    @BeforeEach
    void a_claimed_rebate() {
        world = new RebateWorld(app, 1);
        partner = world.partners.get(0);
        world.sold(0, "12000.00");
    }

    @AfterEach
    void real_time() {
        clock.reset();
    }

    @Test
    void what_was_taken_back_is_not_paid_again_and_new_sales_are_paid() {
        UUID claim = claimedAndSettled("260.00");
        takenBack(claim, "100.00");

        assertThat(owed()).isEqualTo(Money.eur("100.00"));
        assertThat(world.approved().totals().difference()).isEqualTo(NOTHING);
        world.sold(0, "1000.00");
        assertThat(world.approved().totals().difference()).isEqualTo(Money.eur("30.00"));
        assertThat(world.approved().totals().difference()).isEqualTo(NOTHING);
        assertThat(events("REWARD_TAKEN_BACK", claim)).isEqualTo(1);
    }

    @Test
    void returns_that_a_clawback_took_back_are_not_taken_back_once_more_and_sales_after_them_count() {
        takenBack(claimedAndSettled("260.00"), "110.00");
        world.sold(0, "-4500.00");

        Run run = world.approved();
        assertThat(run.totals().difference()).isEqualTo(NOTHING);
        assertThat(run.totals().posted()).isEqualTo(Money.eur("150.00"));
        assertThat(owed()).isEqualTo(Money.eur("110.00"));
        assertThat(events("REBATE_ABSORBED", run.id())).isEqualTo(1);
        assertThat(expense()).isEqualByComparingTo("150.00");
        world.sold(0, "500.00");
        assertThat(world.approved().totals().difference()).isEqualTo(Money.eur("10.00"));
        assertThat(expense()).isEqualByComparingTo("160.00");
    }

    @Test
    void returns_beyond_what_was_taken_back_are_a_debt_of_the_rest() {
        takenBack(claimedAndSettled("260.00"), "60.00");
        world.sold(0, "-7000.00");

        assertThat(world.approved().totals().difference()).isEqualTo(Money.eur("-100.00"));
        assertThat(owed()).isEqualTo(Money.eur("160.00"));
        assertThat(world.approved().totals().difference()).isEqualTo(NOTHING);
        assertThat(expense()).isEqualByComparingTo("100.00");
    }

    /** As a claim does it: the award, the money of the fund, the payment by credit memo. */
    private UUID claimedAndSettled(String amount) {
        Money money = Money.eur(amount);
        Offer offer = app.getBean(Offers.class).inForce(world.offer, RebateWorld.FROM);
        UUID claim = world.person(0)
                .call(() -> app.getBean(Claims.class)
                        .draft(ClaimFixture.aClaim()
                                .of(offer)
                                .during(RebateWorld.FROM, RebateWorld.TO)
                                .costing(amount)
                                .draft()))
                .id();
        UUID item = app.getBean(TransactionTemplate.class).execute(status -> scheduled(claim, offer, money));
        clock.advance(Duration.ofDays(2));
        assertThat(app.getBean(Payouts.class).recheck(item).status()).isEqualTo("CREDIT_MEMO_ISSUED");
        return claim;
    }

    private UUID scheduled(UUID claim, Offer offer, Money money) {
        Claim.Line line = new Claim.Line(
                1, "Rebate of the period", "Nordlicht", null, null, null, money, NOTHING, false, null, null);
        app.getBean(ClaimRewards.class)
                .award(
                        new ClaimRewards.Asked(
                                claim,
                                offer,
                                partner,
                                "REBATE_VOLUME",
                                null,
                                RebateWorld.FROM,
                                RebateWorld.TO,
                                List.of(line)),
                        money);
        app.getBean(Funds.class).commit(world.fund, partner, claim, null, money, NOTHING);
        return app.getBean(Payouts.class)
                .schedule(new Payouts.Schedule(
                        claim,
                        "C-" + claim,
                        partner,
                        "PL-EU",
                        world.fund,
                        money,
                        "CREDIT_MEMO",
                        LocalDate.now(clock).plusDays(1)))
                .id();
    }

    private void takenBack(UUID claim, String amount) {
        Clawbacks clawbacks = app.getBean(Clawbacks.class);
        Clawback proposed = Acting.as("fred", "finance-approver")
                .call(() -> clawbacks.propose(claim, Money.eur(amount), "DUPLICATE", "Returned", 0));
        Acting.as("dana", "director").run(() -> clawbacks.decide(proposed.id(), true, "Agreed"));
        clock.advance(Duration.ofSeconds(1));
        assertThat(clawbacks.open(proposed.id()).status()).isEqualTo("OPEN");
        clawbacks.open(proposed.id());
    }

    private Money owed() {
        return app.getBean(Receivables.class).outstanding(partner, "PL-EU", "EUR", false);
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
