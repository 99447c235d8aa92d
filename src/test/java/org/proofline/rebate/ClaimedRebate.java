package org.proofline.rebate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
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
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.proofline.testing.TestClock;
import org.springframework.context.ApplicationContext;
import org.springframework.transaction.support.TransactionTemplate;

/** The rebate of the world's first partner, claimed and settled by credit memo, with what is taken back of it. */
final class ClaimedRebate {

    private static final Money NOTHING = Money.eur("0");

    private final ApplicationContext app;
    private final RebateWorld world;
    private final UUID partner;

    ClaimedRebate(ApplicationContext app, RebateWorld world) {
        this.app = app;
        this.world = world;
        this.partner = world.partners.get(0);
    }

    /** As a claim does it: the award, the money of the fund, the payment by credit memo. */
    UUID settled(String amount) {
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
        clock().advance(Duration.ofDays(2));
        assertThat(app.getBean(Payouts.class).recheck(item).status()).isEqualTo("CREDIT_MEMO_ISSUED");
        return claim;
    }

    Clawback proposed(UUID claim, String amount, int noticeDays) {
        return Acting.as("fred", "finance-approver")
                .call(() -> clawbacks().propose(claim, Money.eur(amount), "DUPLICATE", "Returned", noticeDays));
    }

    void decided(Clawback clawback, boolean approved) {
        Acting.as("dana", "director").run(() -> clawbacks().decide(clawback.id(), approved, "Looked at"));
    }

    void opened(Clawback clawback) {
        assertThat(clawbacks().open(clawback.id()).status()).isEqualTo("OPEN");
        clawbacks().open(clawback.id());
    }

    void takenBack(UUID claim, String amount) {
        Clawback clawback = proposed(claim, amount, 0);
        decided(clawback, true);
        clock().advance(Duration.ofSeconds(1));
        opened(clawback);
    }

    Money owed() {
        return app.getBean(Receivables.class).outstanding(partner, "PL-EU", "EUR", false);
    }

    private Clawbacks clawbacks() {
        return app.getBean(Clawbacks.class);
    }

    private TestClock clock() {
        return app.getBean(TestClock.class);
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
                        LocalDate.now(clock()).plusDays(1)))
                .id();
    }
}
