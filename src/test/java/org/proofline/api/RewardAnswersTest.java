package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Claimed rewards that a person must answer for, and what the tax office takes of a person's reward. */
class RewardAnswersTest extends ApiTest {

    private static final String NORTH = "partner-north";
    private static final String SOUTH = "partner-south";

    private RewardStage rewards;

    @BeforeEach
    void lastQuarter() {
        rewards = new RewardStage(this);
    }

    @AfterEach
    void nothing_is_withheld_from_the_next_test() {
        withheld("0.00");
    }

    @Test
    void f32_a_rebate_claimed_too_far_from_the_computed_one_waits_in_a_task_that_shows_both_amounts() {
        rewards.sold(SOUTH, rewards.from.plusDays(9), "20000.00", "");
        UUID draft = RewardStory.rebate(rewards.from, rewards.to, "900000.00").drafted(as(SOUTH));
        JsonNode preflight =
                as(SOUTH).get("claims/" + draft + "/preflight").is(200).json();
        assertThat(outcome(preflight, "REWARD-VARIANCE")).isEqualTo("REVIEW");
        String entitled = preflight.at("/predicted/payable/amount").asText();
        as(SOUTH).postOnce("claims/" + draft + "/submission", null).is(202);
        runJobs(draft);

        JsonNode waiting = rewards.stages.claim(draft);
        assertThat(waiting.path("status").asText()).isEqualTo("IN_REVIEW");
        assertThat(waiting.path("paymentId").isNull()).isTrue();
        assertThat(rewards.stages.openTask(draft)).isNotEmpty();
        JsonNode finding = finding(waiting, "REWARD-VARIANCE");
        assertThat(finding.toString()).contains("Claimed 900000.00 EUR, computed " + entitled + " EUR");

        rewards.stages.decideAll(draft, "{\"outcome\": \"APPROVE\", \"comment\": \"The computed amount is right\"}");
        assertThat(rewards.stages.claim(draft).at("/amounts/approved/amount").asText())
                .isEqualTo(entitled);
    }

    /** Three units at 50.00 are 150.00; 18.5 % of it is 27.75; 122.25 go to the person's own account. */
    @Test
    void tax_of_a_salespersons_reward_is_withheld_by_the_persons_own_profile() {
        withheld("18.50");
        LocalDate day = today().minusDays(1);
        List<String> serials = List.of("S-" + marker(), "S-" + marker(), "S-" + marker());
        serials.forEach(serial -> rewards.launch(NORTH, day, serial));
        UUID claim = rewards.settled(NORTH, RewardStory.spiff(day, "seller-north", serials.toArray(String[]::new)));

        JsonNode shown = rewards.stages.claim(claim);
        assertThat(shown.at("/amounts/approved/amount").asText()).isEqualTo("150.00");
        assertThat(shown.at("/amounts/settled/amount").asText()).isEqualTo("150.00");
        assertThat(shown.at("/amounts/paid/amount").asText()).isEqualTo("122.25");
        JsonNode lines = as("payments-maker")
                .get("payments/" + shown.path("paymentId").asText() + "/remittance")
                .is(200)
                .json()
                .path("lines");
        assertThat(lines.findValuesAsText("kind")).containsExactly("CLAIM", "WITHHOLDING");
        assertThat(lines.findValues("amount").toString()).contains("150.00", "-27.75");
    }

    private void withheld(String percent) {
        as("seller-north")
                .put("reward-profile/tax-profile", "{\"country\": \"DE\", \"withholdingPercent\": \"" + percent + "\"}")
                .is(200);
        as("partner-master")
                .post("reward-payees/seller-north/verification", "{\"comment\": \"Compared with the notice\"}")
                .is(200);
    }

    private static String outcome(JsonNode of, String rule) {
        return finding(of, rule).path("outcome").asText();
    }

    private static JsonNode finding(JsonNode of, String rule) {
        return of.path("findings").findParents("ruleId").stream()
                .filter(finding -> finding.path("ruleId").asText().equals(rule))
                .findFirst()
                .orElseThrow();
    }
}
