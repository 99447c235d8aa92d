package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;

class ProblemsTest extends ApiTest {

    @Test
    void what_is_no_json_is_malformed() {
        as("partner-north").post("claims", "{\"offerCode\": ").problem(400, "MALFORMED_JSON");
        as("partner-north").post("claims", "").problem(400, "MALFORMED_JSON");
        as("partner-north").post("claims", "{} {}").problem(400, "MALFORMED_JSON");
    }

    @Test
    void an_unknown_field_is_named() {
        Answer answer = as("partner-north").post("claims", "{\"status\": \"APPROVED\"}");
        answer.problem(422, "UNKNOWN_FIELD");
        assertThat(answer.each("errors", "field")).containsExactly("status");
    }

    @Test
    void an_unknown_field_of_a_line_is_named_by_its_path() {
        String body = campaign("COOP-DIGITAL", "100.00").json().replace("\"tax\"", "\"approvedNet\"");
        Answer answer = as("partner-north").post("claims", body).problem(422, "UNKNOWN_FIELD");
        assertThat(answer.each("errors", "field")).containsExactly("lines[0].approvedNet");
    }

    @Test
    void a_wrong_kind_of_value_is_named() {
        Answer answer = as("partner-north").post("claims", "{\"activityStart\": \"soon\"}");
        answer.problem(422, "WRONG_TYPE");
        assertThat(answer.each("errors", "field")).containsExactly("activityStart");
        as("partner-north").post("claims", "{\"offerCode\": 7}").problem(422, "WRONG_TYPE");
        as("partner-north").post("claims", "{\"lines\": {}}").problem(422, "WRONG_TYPE");
        as("partner-north").post("claims", "[]").problem(422, "WRONG_TYPE");
    }

    @Test
    void control_characters_are_refused_before_they_reach_the_database() {
        Answer answer = as("partner-north").post("claims", "{\"partnerReference\": \"a\\u0000b\"}");
        answer.problem(422, "CONTROL_CHARACTER");
        assertThat(answer.each("errors", "field")).containsExactly("partnerReference");
        as("partner-north").get("claims?number=%00").problem(422, "UNFIT_VALUE");
    }

    @Test
    void every_missing_field_is_named_at_once() {
        Answer answer = as("partner-north").post("claims", "{\"currency\": \"EUR\", \"lines\": [{}]}");
        answer.is(422);
        assertThat(answer.each("errors", "field"))
                .contains("offerCode", "activityType", "activityStart", "lines[0].description", "lines[0].net");
    }

    @Test
    void an_amount_is_an_object_or_a_plain_decimal_and_never_an_exponent() {
        ClaimStory story = campaign("COOP-DIGITAL", "100.00");
        String object = "{\"amount\": \"100.00\", \"currency\": \"EUR\"}";
        for (String good : new String[] {object, "\"100.00\"", "100.00", "100"}) {
            Answer answer = as("partner-north")
                    .post("claims", story.json().replace(object, good))
                    .is(201);
            assertThat(answer.json().at("/lines/0/net/amount").isTextual()).isTrue();
            assertThat(answer.json().at("/lines/0/net/amount").asText()).isEqualTo("100.00");
        }
        for (String bad : new String[] {"1e2", "\"1e999999999\"", "\"100,00\"", "100.001", "true", "{}"}) {
            as("partner-north")
                    .post("claims", story.json().replace(object, bad))
                    .is(422);
        }
        Answer dollars = as("partner-north").post("claims", story.json().replace(object, object.replace("EUR", "USD")));
        assertThat(dollars.problem(422, "INVALID_INPUT").each("errors", "field"))
                .containsExactly("lines[0].net");
    }

    @Test
    void a_currency_that_nobody_knows_is_named_by_its_own_field() {
        for (String bad : new String[] {"ZZZ", "XX", "eur", "XXX"}) {
            String body = campaign("COOP-DIGITAL", "100.00").json().replace("EUR", bad);
            assertThat(as("partner-north")
                            .post("claims", body)
                            .problem(422, "INVALID_INPUT")
                            .each("errors", "field"))
                    .contains("currency");
        }
    }

    @Test
    void a_date_or_an_amount_out_of_range_is_named_by_its_field() {
        for (String field : new String[] {
            "\"cutOff\": \"2999-01-01\"", "\"cutOff\": \"2026-01-01\", \"executionDate\": \"2020-01-01\""
        }) {
            Answer answer = as("payments-maker")
                    .postOnce("payment-runs", "{\"currency\": \"EUR\", " + field + "}")
                    .is(422);
            assertThat(answer.each("errors", "field")).hasSize(1);
            assertThat(field).contains(answer.each("errors", "field").get(0));
        }
    }

    @Test
    void a_post_of_nothing_may_be_called_a_form_as_many_clients_do() {
        String claim = "claims/"
                + as("partner-north")
                        .post("claims", campaign("COOP-DIGITAL", "100.00").json())
                        .id();
        String form = "application/x-www-form-urlencoded";
        String key = UUID.randomUUID().toString();
        Answer answer = as("partner-north").send("POST", claim + "/submission", form, "", "Idempotency-Key", key);
        assertThat(answer.is(422).each("errors", "field")).contains("evidence.INVOICE");
        assertThat(as("partner-north")
                        .post(claim + "/submission", null, "Idempotency-Key", key)
                        .text())
                .as("the same call")
                .isEqualTo(answer.text());
        as("partner-north").send("POST", "claims", form, "").is(400);
        as("partner-north").send("POST", "claims", form, "a=b").problem(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void the_protocol_refuses_with_problems_too() {
        as("partner-north").get("nothing-here").problem(404, "NOT_FOUND");
        as("partner-north").delete("claims").problem(405, "METHOD_NOT_ALLOWED");
        as("partner-north").send("POST", "claims", "text/plain", "hello").problem(415, "UNSUPPORTED_MEDIA_TYPE");
        as("partner-north").get("offers", "Accept", "image/png").problem(406, "NOT_ACCEPTABLE");
        as("partner-north").get("claims?limit=many").problem(422, "WRONG_TYPE");
        as("partner-north").get("claims?limit=0").problem(422, "LIMIT_RANGE");
        as("partner-north").get("claims?status=LOST").problem(422, "WRONG_TYPE");
    }

    @Test
    void what_does_not_exist_and_what_is_no_id_are_both_not_found() {
        as("partner-north").get("claims/" + UUID.randomUUID()).problem(404, "NOT_FOUND");
        as("partner-north").get("claims/1").problem(404, "NOT_FOUND");
        as("auditor").get("claims/1").problem(404, "NOT_FOUND");
        as("auditor").get("funds/NONE").problem(404, "NOT_FOUND");
    }

    @Test
    void a_body_that_is_too_large_is_not_read() {
        String large = "{\"partnerReference\": \"" + "x".repeat(1_200_000) + "\"}";
        assertThat(as("partner-north")
                        .post("claims", large)
                        .problem(413, "TOO_LARGE")
                        .text())
                .contains("JSON may have 1 MB")
                .doesNotContain("20 MB");
        Answer message =
                as("bank-reconciler").send("POST", "bank-messages", "application/xml", " ".repeat(21 * 1024 * 1024));
        assertThat(message.problem(413, "TOO_LARGE").text()).contains("A bank message may have 20 MB");
    }

    @Test
    void no_problem_tells_of_our_insides() {
        String[] answers = {
            as("partner-north").post("claims", "{\"lines\": [{\"net\": []}]}").text(),
            as("partner-north").get("claims?cursor=x").text(),
            as("partner-north")
                    .post("claims", "{\"offerCode\": \"'; drop table\"}")
                    .text(),
        };
        assertThat(answers).allSatisfy(answer -> assertThat(answer)
                .doesNotContain("org.", "java.", "Exception", "Input", "jackson"));
    }
}
