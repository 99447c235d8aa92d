package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.ZoneOffset;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.adjudication.RiskRules;
import org.proofline.adjudication.WatchedSales;
import org.proofline.adjudication.WatchingHits;
import org.proofline.adjudication.WatchingHits.Hit;
import org.proofline.testing.Acting;
import org.proofline.testing.TestClock;
import org.springframework.jdbc.core.JdbcTemplate;

/** Rewards that were decided before it could be known what comes back are looked at once more. */
class WatchedSalesTest extends ApiTest {

    private static final String EAST = "partner-east";

    @Test
    void f26_sales_that_come_back_after_a_reward_was_decided_are_a_hit_that_is_kept_once() {
        RewardStage rewards = new RewardStage(this);
        rewards.sold(EAST, rewards.to, "4000000.00", "");
        UUID claim = rewards.submitted(EAST, RewardStory.rebate(rewards.from, rewards.to, "100.00"));
        rewards.stages.decideAll(claim, "{\"outcome\": \"APPROVE\", \"comment\": \"Fine\"}");
        assertThat(rewards.stages.claim(claim).path("status").asText()).isIn("APPROVED", "CLOSED");
        decidedBeforeTheDaysWereOver(claim);
        assertThat(state(claim)).isEqualTo("NOT_EVALUATED");
        look(rewards);
        assertThat(hits(claim)).isZero();

        rewards.sold(EAST, rewards.to.plusDays(4), "-2000000.00", "");
        look(rewards);
        look(rewards);

        assertThat(hits(claim)).isOne();
        assertThat(state(claim)).isEqualTo("HIT");
        Hit hit = Acting.as("director", "director")
                .call(() -> bean(WatchingHits.class).list(false))
                .stream()
                .filter(each -> each.claimId().equals(claim))
                .filter(each -> each.explanation().finding().ruleId().equals("F26"))
                .findFirst()
                .orElseThrow();
        assertThat(hit.explanation().finding().staffMessage()).contains("2000000 EUR");
        assertThat(hit.person()).isNull();
    }

    private void decidedBeforeTheDaysWereOver(UUID claim) {
        bean(JdbcTemplate.class)
                .update(
                        "update adjudication.assessment set evaluated = array_remove(evaluated, 'F26') where claim_id = ?",
                        claim);
    }

    private void look(RewardStage rewards) {
        TestClock clock = bean(TestClock.class);
        clock.set(rewards.to.plusDays(15).atTime(2, 37).toInstant(ZoneOffset.UTC));
        bean(WatchedSales.class).look();
        clock.reset();
    }

    private long hits(UUID claim) {
        return bean(JdbcTemplate.class)
                .queryForObject(
                        "select count(*) from adjudication.watching_hit where claim_id = ? and rule_id = 'F26'",
                        Long.class,
                        claim);
    }

    private String state(UUID claim) {
        return Acting.as("director", "director")
                .call(() -> bean(RiskRules.class).of(claim))
                .stream()
                .filter(each -> each.rule().id().equals("F26"))
                .findFirst()
                .orElseThrow()
                .state();
    }
}
