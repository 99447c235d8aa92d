package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.audit.Audit;

class ParallelSubmissionsTest extends ApiTest {

    private static final int MANY = 100;

    @Test
    void a_hundred_submissions_with_one_key_are_one_submission() {
        UUID claim = provenDraft("partner-north", "COOP-DIGITAL", "60.00");
        String key = UUID.randomUUID().toString();
        List<Answer> answers = Together.call(MANY, i -> submit(claim, key));
        assertThat(answers).extracting(Answer::status).isSubsetOf(202, 409).contains(202);
        answers.stream()
                .filter(answer -> answer.status() == 409)
                .forEach(answer -> answer.problem(409, "IDEMPOTENCY_KEY_IN_FLIGHT"));
        byte[] first = submit(claim, key).is(202).response().body();
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 202)
                .allSatisfy(answer -> assertThat(answer.response().body()).isEqualTo(first));
        assertThat(submissionsInTheTrail(claim)).isEqualTo(1);
    }

    @Test
    void d14_submissions_with_different_keys_are_one_submission_and_clear_refusals() {
        UUID claim = provenDraft("partner-north", "COOP-DIGITAL", "61.00");
        List<Answer> answers =
                Together.call(20, i -> submit(claim, UUID.randomUUID().toString()));
        assertThat(answers).extracting(Answer::status).containsOnlyOnce(202).isSubsetOf(202, 409);
        assertThat(submissionsInTheTrail(claim)).isEqualTo(1);
    }

    @Test
    void drafts_made_at_the_same_moment_have_numbers_of_their_own() {
        List<Answer> answers = Together.call(40, i -> as("partner-north")
                .post("claims", campaign("COOP-DIGITAL", "10.00").json()));
        assertThat(answers).allSatisfy(answer -> answer.is(201));
        assertThat(answers)
                .extracting(answer -> answer.json().path("number").asText())
                .doesNotHaveDuplicates();
    }

    private Answer submit(UUID claim, String key) {
        return as("partner-north").post("claims/" + claim + "/submission", null, "Idempotency-Key", key);
    }

    private long submissionsInTheTrail(UUID claim) {
        bean(Audit.class).seal();
        return as("auditor").get("audit/claims/" + claim).is(200).each("events", "type").stream()
                .filter("CLAIM_SUBMITTED"::equals)
                .count();
    }
}
