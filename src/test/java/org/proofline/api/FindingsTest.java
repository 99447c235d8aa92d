package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What was found is answered by a person, and never waved away by approving the claim. */
class FindingsTest extends ApiTest {

    private static final String APPROVE = "{\"outcome\": \"APPROVE\", \"comment\": \"Looks fine\"}";

    private Stages stages;

    @BeforeEach
    void stages() {
        stages = new Stages(this);
    }

    @Test
    void a_held_claim_is_not_approved_before_somebody_said_that_it_is_no_duplicate() {
        UUID claim = held("210.00");
        Answer refused = decide("claims-validator", claim).problem(409, "FINDING_OPEN");
        JsonNode finding = open(claim).get(0);
        assertThat(refused.json().path("detail").asText())
                .contains(finding.path("ruleId").asText() + " (HOLD)")
                .contains("duplicates review")
                .contains("/api/v1/claims/" + claim + "/matches/");
        assertThat(stages.claim(claim).path("hold").asText()).isEqualTo("FRAUD");
        assertThat(stages.openTask(claim)).isNotBlank();

        judge(claim, "NOT_A_DUPLICATE");
        assertThat(stages.claim(claim).path("hold").asText()).isEqualTo("NONE");
        decide("claims-validator", claim).is(200);
        JsonNode validated = events(claim, "DUTY_DECIDED").get(0);
        assertThat(validated.path("actor").asText()).isEqualTo("claims-validator");
        assertThat(validated.at("/after/duty").asText()).isEqualTo("VALIDATION");
        assertThat(validated.at("/after/outcome").asText()).isEqualTo("APPROVE");
        assertThat(validated.at("/after/comment").asText()).isEqualTo("Looks fine");
        runJobs(claim);
        decide("channel-manager", claim).is(200);
        assertThat(stages.claim(claim).path("status").asText()).isEqualTo("APPROVED");
    }

    @Test
    void what_was_judged_a_duplicate_is_rejected_and_not_approved() {
        UUID claim = held("220.00");
        judge(claim, "DUPLICATE");
        Answer refused = decide("claims-validator", claim).problem(409, "FINDING_OPEN");
        assertThat(refused.json().path("detail").asText()).contains("reject the claim");
        stages.decideAll(claim, "{\"outcome\": \"REJECT\", \"reasonCode\": \"DUPLICATE\"}");
        assertThat(stages.claim(claim).path("status").asText()).isEqualTo("REJECTED");
    }

    @Test
    void a_finding_of_a_decided_claim_gets_its_verdict_too_and_the_decision_stays() {
        UUID claim = held("220.50");
        stages.decideAll(claim, "{\"outcome\": \"REJECT\", \"reasonCode\": \"DUPLICATE\"}");
        JsonNode finding = open(claim).get(0);
        int runs = events(claim, "CLAIM_ADJUDICATED").size();

        as("claims-validator").post(verdict(claim, finding), said("DUPLICATE")).is(200);

        assertThat(stages.claim(claim).path("status").asText()).isEqualTo("REJECTED");
        assertThat(events(claim, "CLAIM_ADJUDICATED")).hasSize(runs);
        assertThat(events(claim, "FINDING_ANSWERED").get(0).at("/after/verdict").asText())
                .isEqualTo("DUPLICATE");
        JsonNode explained = explained(claim, finding);
        assertThat(explained.path("outcome")).isEqualTo(finding.path("outcome"));
        assertThat(explained.path("verdict").asText()).isEqualTo("DUPLICATE");
        assertThat(explained.path("verdictBy").asText()).isEqualTo("claims-validator");
        UUID draft = as("partner-north")
                .post("claims", campaign("COOP-DIGITAL", "220.75").json())
                .is(201)
                .id();
        as("claims-validator")
                .post("claims/" + draft + "/findings/F13-1/verdict", said("HARMLESS"))
                .problem(409, "CLAIM_STATUS");
    }

    private JsonNode explained(UUID claim, JsonNode finding) {
        for (JsonNode each : as("claims-validator")
                .get("claims/" + claim + "/findings")
                .is(200)
                .json()) {
            if (each.path("matchId").equals(finding.path("matchId"))) {
                return each;
            }
        }
        throw new AssertionError("The finding is gone");
    }

    @Test
    void what_only_needs_a_look_is_answered_by_the_approval_in_the_approvers_name() {
        submitted("partner-north", "COOP-DIGITAL", "231.17");
        UUID claim = submitted("partner-north", "COOP-DIGITAL", "231.17");
        assertThat(stages.claim(claim).path("findings"))
                .extracting(finding -> finding.path("outcome").asText())
                .contains("REVIEW")
                .doesNotContain("HOLD", "BLOCK");
        decide("claims-validator", claim).is(200);
        runJobs(claim);

        JsonNode answered = events(claim, "FINDING_ANSWERED").get(0);
        assertThat(answered.path("actor").asText()).isEqualTo("claims-validator");
        assertThat(answered.path("reason").asText()).isEqualTo("Looks fine");
        assertThat(answered.at("/after/verdict").asText()).isEqualTo("NOT_A_DUPLICATE");
        stages.decideAll(claim, APPROVE);
        assertThat(stages.claim(claim).path("status").asText()).isEqualTo("APPROVED");
    }

    /** Another partner claimed the same invoice before. */
    private UUID held(String net) {
        ClaimStory story = campaign("COOP-DIGITAL", net);
        submitted("partner-north", story);
        UUID claim = submitted("partner-south", story);
        assertThat(open(claim)).isNotEmpty();
        return claim;
    }

    private UUID submitted(String user, ClaimStory story) {
        UUID claim = as(user).post("claims", story.json()).is(201).id();
        story.prove(as(user), claim);
        as(user).postOnce("claims/" + claim + "/submission", null).is(202);
        runJobs(claim);
        return claim;
    }

    private Answer decide(String person, UUID claim) {
        return as(person).post("tasks/" + stages.openTask(claim) + "/decision", APPROVE);
    }

    private void judge(UUID claim, String verdict) {
        for (JsonNode finding : open(claim)) {
            as("claims-validator").post(verdict(claim, finding), said(verdict)).is(200);
        }
    }

    private static String verdict(UUID claim, JsonNode finding) {
        return "claims/" + claim + "/matches/" + finding.path("matchId").asText() + "/verdict";
    }

    private static String said(String verdict) {
        return "{\"verdict\": \"" + verdict + "\", \"reason\": \"Compared both invoices\"}";
    }

    private List<JsonNode> open(UUID claim) {
        return StreamSupport.stream(stages.claim(claim).path("findings").spliterator(), false)
                .filter(finding -> finding.path("outcome").asText().equals("HOLD"))
                .toList();
    }

    private List<JsonNode> events(UUID claim, String type) {
        JsonNode events =
                as("auditor").get("audit/claims/" + claim).is(200).json().path("events");
        return StreamSupport.stream(events.spliterator(), false)
                .filter(event -> event.path("type").asText().equals(type))
                .toList();
    }
}
