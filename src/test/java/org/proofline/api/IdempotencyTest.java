package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

class IdempotencyTest extends ApiTest {

    private static final String HEADER = "Idempotency-Key";

    @Test
    void d15_the_same_key_and_body_get_the_first_answer_again_byte_for_byte() {
        String key = key();
        String body = campaign("COOP-DIGITAL", "100.00").json();
        Answer first = as("partner-north").post("claims", body, HEADER, key).is(201);
        Answer again = as("partner-north").post("claims", body, HEADER, key).is(201);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        assertThat(again.header("Location")).isEqualTo(first.header("Location"));
        assertThat(again.header("ETag")).isEqualTo(first.header("ETag")).isNotNull();
        assertThat(again.header("Content-Type")).isEqualTo(first.header("Content-Type"));
    }

    @Test
    void the_answer_with_a_key_is_the_answer_without() {
        Answer with = as("partner-north")
                .post("claims", campaign("COOP-DIGITAL", "100.00").json(), HEADER, key());
        Answer without = as("partner-north").get("claims/" + with.id());
        assertThat(with.json().fieldNames()).toIterable().containsExactlyElementsOf(() -> without.json()
                .fieldNames());
    }

    @Test
    void the_same_key_for_something_else_is_refused() {
        String key = key();
        as("partner-north")
                .post("claims", campaign("COOP-DIGITAL", "100.00").json(), HEADER, key)
                .is(201);
        as("partner-north")
                .post("claims", campaign("COOP-DIGITAL", "100.00").json(), HEADER, key)
                .problem(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_key_belongs_to_one_account() {
        String key = key();
        String body = campaign("COOP-DIGITAL", "100.00").json();
        Answer mine = as("partner-north").post("claims", body, HEADER, key).is(201);
        Answer theirs = as("partner-north-2").post("claims", body, HEADER, key).is(201);
        assertThat(theirs.id()).isNotEqualTo(mine.id());
    }

    @Test
    void calls_that_submit_or_move_money_need_a_key() {
        UUID claim = as("partner-north")
                .post("claims", campaign("COOP-DIGITAL", "100.00").json())
                .id();
        as("partner-north").post("claims/" + claim + "/submission", null).problem(400, "IDEMPOTENCY_KEY_MISSING");
        as("payments-maker").post("payment-runs", "{}").problem(400, "IDEMPOTENCY_KEY_MISSING");
        as("payments-releaser")
                .post("payment-runs/" + UUID.randomUUID() + "/release", null)
                .problem(400, "IDEMPOTENCY_KEY_MISSING");
        as("finance-approver").post("clawbacks", "{}").problem(400, "IDEMPOTENCY_KEY_MISSING");
    }

    @Test
    void a_key_that_can_not_be_one_is_malformed() {
        String body = campaign("COOP-DIGITAL", "100.00").json();
        as("partner-north").post("claims", body, HEADER, "a b").problem(400, "IDEMPOTENCY_KEY_FORMAT");
        as("partner-north").post("claims", body, HEADER, "x".repeat(256)).problem(400, "IDEMPOTENCY_KEY_FORMAT");
    }

    @Test
    void a_refusal_is_not_kept_and_its_repetition_runs_again() {
        String key = key();
        ClaimStory story = campaign("COOP-DIGITAL", "100.00");
        UUID claim = as("partner-north").post("claims", story.json()).id();
        as("partner-north")
                .post("claims/" + claim + "/submission", null, HEADER, key)
                .is(422);
        story.prove(as("partner-north"), claim);
        as("partner-north")
                .post("claims/" + claim + "/submission", null, HEADER, key)
                .is(202);
    }

    @Test
    void an_upload_with_a_key_is_kept_by_its_content() {
        ClaimStory story = campaign("COOP-DIGITAL", "100.00");
        UUID claim = as("partner-north").post("claims", story.json()).id();
        String at = "claims/" + claim + "/evidence";
        String key = key();
        var fields = java.util.Map.of("requirement", "SCREENSHOT");
        Answer first = as("partner-north")
                .upload(at, fields, story.screenshot(), HEADER, key)
                .is(201);
        Answer again = as("partner-north")
                .upload(at, fields, story.screenshot(), HEADER, key)
                .is(201);
        assertThat(again.response().body()).isEqualTo(first.response().body());
        as("partner-north")
                .upload(at, fields, campaign("X", "1").screenshot(), HEADER, key)
                .problem(422, "IDEMPOTENCY_KEY_REUSED");
    }

    @Test
    void a_twin_in_flight_is_told_to_come_back() {
        String key = key();
        String body = campaign("COOP-DIGITAL", "100.00").json();
        JdbcTemplate jdbc = bean(JdbcTemplate.class);
        new TransactionTemplate(bean(PlatformTransactionManager.class)).executeWithoutResult(first -> {
            jdbc.queryForList("select pg_advisory_xact_lock(hashtextextended(?, 7307))", "partner-north\n" + key);
            Answer twin = as("partner-north").post("claims", body, HEADER, key);
            twin.problem(409, "IDEMPOTENCY_KEY_IN_FLIGHT");
            assertThat(twin.header("Retry-After")).isEqualTo("1");
        });
        as("partner-north").post("claims", body, HEADER, key).is(201);
    }

    private static String key() {
        return UUID.randomUUID().toString();
    }
}
