package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The record of rules by calls: who is wrong too often is proposed by one person and decided by another. */
class RuleCallsTest extends ApiTest {

    private static final String REASON = "{\"reason\": \"The same people come to every event\"}";

    @Test
    void every_rule_is_listed_with_its_record_for_those_who_keep_them() {
        JsonNode rules = as("auditor").get("rules").is(200).json();

        assertThat(rules.findValuesAsText("id")).contains("D1", "D15", "F1", "F32");
        assertThat(rule(rules, "F13").path("saysAtMost").asText()).isEqualTo("HOLD");
        as("partner-north").get("rules").is(403);
        as("payments-maker").get("rules").is(403);
    }

    @Test
    void a_rule_that_was_wrong_too_often_is_proposed_by_one_and_decided_by_another() {
        as("program-owner")
                .post("rules/F14/demotion", "{\"reason\": \"Noise\"}")
                .problem(409, "RULE_NOT_NOISY");
        as("program-owner").post("rules/F24/demotion", "{}").is(422);
        as("auditor").post("rules/F24/demotion", REASON).is(403);
        wrong("F24", submitted("partner-north", "COOP-DIGITAL", "77.10"));
        assertThat(rule(as("director").get("rules").is(200).json(), "F24")
                        .path("demotable")
                        .asBoolean())
                .isTrue();

        JsonNode proposed =
                as("program-owner").post("rules/F24/demotion", REASON).is(201).json();
        String decision = "rule-demotions/" + proposed.path("id").asText() + "/decision";
        assertThat(proposed.path("outcome").asText()).isEqualTo("INFO");
        as("program-owner").post(decision, said(true)).problem(403, "SECOND_PERSON");
        as("director").post(decision, said(false)).is(200);

        assertThat(as("auditor").get("rule-demotions").is(200).json().findValuesAsText("id"))
                .doesNotContain(proposed.path("id").asText());
        assertThat(rule(as("director").get("rules").is(200).json(), "F24")
                        .path("saysAtMost")
                        .asText())
                .isEqualTo("REVIEW");
    }

    private static String said(boolean accepted) {
        return "{\"accepted\": " + accepted + ", \"reason\": \"Looked at twenty of them\"}";
    }

    private void wrong(String rule, UUID claim) {
        bean(JdbcClient.class)
                .sql(
                        """
                        insert into adjudication.finding_verdict
                          (claim_id, finding, rule_id, rule_version, verdict, reason, judged_by, judged_at)
                        select ?, ? || '-' || n, ?, '1', 'HARMLESS', 'Regular guests', 'claims-validator', now()
                        from generate_series(1, 20) as n
                        """)
                .params(claim, rule, rule)
                .update();
    }

    private static JsonNode rule(JsonNode rules, String id) {
        for (JsonNode rule : rules) {
            if (rule.path("id").asText().equals(id)) {
                return rule;
            }
        }
        throw new AssertionError("No rule " + id);
    }
}
