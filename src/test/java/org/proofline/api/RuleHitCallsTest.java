package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What watching rules find by calls: kept hits that take a word, which counts for the record of the rule. */
class RuleHitCallsTest extends ApiTest {

    private static final String HARMLESS = "{\"verdict\": \"HARMLESS\", \"reason\": \"Opened in the partner's shop\"}";

    @Test
    void an_approval_without_a_look_at_proof_is_a_hit_that_a_person_judges_and_that_counts() {
        UUID claim = new Stages(this).approved("COOP-DIGITAL", "2643.00");
        JsonNode hit =
                of(claim, "F28", as("director").post("rule-hits", "").is(200).json());
        assertThat(hit.path("finding").path("outcome").asText()).isEqualTo("REVIEW");
        assertThat(hit.path("finding").path("ruleVersion").asText()).isEqualTo("2");
        assertThat(hit.path("finding").path("threshold").asText()).contains("before they approved");
        assertThat(hit.path("person").asText()).isNotBlank();
        assertThat(trail(claim)).contains("WATCHING_HIT_FOUND");
        long wrong = wrong();
        String verdict = "rule-hits/" + hit.path("id").asText() + "/verdict";

        as("auditor").post(verdict, HARMLESS).is(403);
        as("channel-manager").post(verdict, HARMLESS).is(403);
        as("director").post(verdict, "{\"verdict\": \"HARMLESS\"}").is(422);
        as("director")
                .post(verdict, "{\"verdict\": \"FINE\", \"reason\": \"x\"}")
                .problem(422, "VERDICT_UNKNOWN");
        as("director").post(verdict, HARMLESS).is(200);

        assertThat(wrong()).isEqualTo(wrong + 1);
        as("program-owner").post("rule-hits", "").is(200);
        assertThat(ids(as("auditor").get("rule-hits").is(200).json()))
                .doesNotContain(hit.path("id").asText());
        JsonNode judged = of(
                claim, "F28", as("auditor").get("rule-hits?judged=true").is(200).json());
        assertThat(judged.path("finding").path("verdict").asText()).isEqualTo("HARMLESS");
        assertThat(judged.path("finding").path("verdictBy").asText()).isEqualTo("director");
        assertThat(trail(claim)).endsWith("FINDING_ANSWERED");
    }

    @Test
    void nobody_judges_their_own_decision_and_no_partner_reads_a_hit() {
        UUID claim = new Stages(this).approved("COOP-DIGITAL", "2644.00");
        JsonNode hit =
                of(claim, "F28", as("director").post("rule-hits", "").is(200).json());
        bean(JdbcTemplate.class)
                .update(
                        "insert into adjudication.watching_hit select gen_random_uuid(), claim_id, finding || 'x', rule_id,"
                                + " rule_version, outcome, threshold, about || 'x',"
                                + " jsonb_set(hit, '{0,facts,person}', '\"finance-approver\"'), found_at"
                                + " from adjudication.watching_hit where id = ?",
                        UUID.fromString(hit.path("id").asText()));
        String own = as("finance-approver").get("rule-hits").is(200).json().findParents("person").stream()
                .filter(each -> each.path("claimId").asText().equals(claim.toString()))
                .filter(each -> each.path("person").asText().equals("finance-approver"))
                .map(each -> each.path("id").asText())
                .findFirst()
                .orElseThrow();

        as("finance-approver").post("rule-hits/" + own + "/verdict", HARMLESS).problem(403, "OWN_DECISION");
        as("partner-north").get("rule-hits").is(403);
        as("partner-north").post("rule-hits/" + own + "/verdict", HARMLESS).is(404);
        as("director")
                .post("rule-hits/" + UUID.randomUUID() + "/verdict", HARMLESS)
                .is(404);
    }

    private static JsonNode of(UUID claim, String rule, JsonNode hits) {
        return StreamSupport.stream(hits.spliterator(), false)
                .filter(hit -> hit.path("claimId").asText().equals(claim.toString()))
                .filter(hit -> hit.path("finding").path("ruleId").asText().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> ids(JsonNode hits) {
        return hits.findValuesAsText("id");
    }

    private long wrong() {
        return StreamSupport.stream(as("director").get("rules").is(200).json().spliterator(), false)
                .filter(rule -> rule.path("id").asText().equals("F28"))
                .findFirst()
                .orElseThrow()
                .path("wrong")
                .asLong();
    }

    private List<String> trail(UUID claim) {
        return bean(JdbcTemplate.class)
                .queryForList(
                        "select type from audit.audit_event where subject_id = ? order by subject_no",
                        String.class,
                        claim);
    }
}
