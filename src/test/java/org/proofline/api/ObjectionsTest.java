package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.clawback.Clawbacks;
import org.proofline.testing.Acting;

/** A partner objects to a recovery; somebody who decided nothing before answers. */
class ObjectionsTest extends ApiTest {

    private static final String WORDS = "{\"comment\": \"The campaign did run\"}";

    private Stages stages;

    @BeforeEach
    void stages() {
        stages = new Stages(this);
    }

    @Test
    void an_objection_becomes_a_task_and_its_answer_ends_the_recovery() {
        UUID clawback = notified("151.00");
        as("partner-south").post(path(clawback) + "/dispute", WORDS).is(404);
        Answer disputed =
                as("partner-north").post(path(clawback) + "/dispute", WORDS).is(200);
        assertThat(disputed.json().path("status").asText()).isEqualTo("DISPUTED");
        UUID claim = UUID.fromString(disputed.json().path("claimId").asText());
        assertThat(stages.claim(claim).path("recoveryStatus").asText()).isEqualTo("DISPUTED");

        String task = task("appeal-reviewer", clawback);
        as("director")
                .post("tasks/" + task + "/decision", "{\"outcome\": \"APPROVE\"}")
                .is(404);
        as("appeal-reviewer")
                .post("tasks/" + task + "/decision", "{\"outcome\": \"APPROVE\", \"comment\": \"Seen it\"}")
                .is(200);
        assertThat(as("partner-north").get(path(clawback)).json().path("status").asText())
                .isEqualTo("REFUSED");
        assertThat(stages.claim(claim).path("recoveryStatus").asText()).isEqualTo("NONE");
    }

    @Test
    void the_call_that_answers_an_objection_completes_its_task() {
        UUID clawback = notified("152.00");
        String decision = path(clawback) + "/dispute/decision";
        String stands = "{\"overturned\": false, \"comment\": \"The logs say no\"}";
        as("appeal-reviewer").post(decision, stands).problem(409, "NO_OBJECTION");
        as("partner-north").post(path(clawback) + "/dispute", WORDS).is(200);
        as("director").post(decision, stands).problem(403, "ROLE_MISSING");
        as("appeal-reviewer").post(decision, "{\"overturned\": false}").is(422);
        Answer answered = as("appeal-reviewer").post(decision, stands).is(200);
        assertThat(answered.json().path("status").asText()).isEqualTo("NOTIFIED");
        assertThat(answered.json().path("objection").asText()).isEqualTo("The campaign did run");
        as("appeal-reviewer").post(decision, stands).problem(409, "NO_OBJECTION");
    }

    @Test
    void a_clawback_is_not_proposed_without_a_reason_and_words() {
        UUID claim = stages.paid("153.00");
        Answer silent = as("finance-approver")
                .postOnce(
                        "clawbacks", "{\"claimId\": \"" + claim + "\", \"reasonCode\": \"FRAUD\", \"comment\": \" \"}")
                .problem(422, "INVALID_INPUT");
        assertThat(silent.each("errors", "field")).containsExactly("comment");
        as("finance-approver")
                .postOnce("clawbacks", "{\"claimId\": \"" + claim + "\", \"comment\": \"Fraud\"}")
                .problem(422, "REASON_REQUIRED");
        assertThat(stages.claim(claim).path("recoveryStatus").asText()).isEqualTo("NONE");
    }

    /** Proposed with a notice period, which the demo's offers do not have, and approved. */
    private UUID notified(String net) {
        UUID claim = stages.paid(net);
        UUID clawback = Acting.as("finance-approver", "finance-approver")
                .call(() -> bean(Clawbacks.class).propose(claim, null, "DOUBLE_BILLING", "Twice", 14))
                .id();
        as("director")
                .post("tasks/" + task("director", clawback) + "/decision", "{\"outcome\": \"APPROVE\"}")
                .is(200);
        return clawback;
    }

    private String task(String person, UUID subject) {
        for (JsonNode task : as(person).get("tasks").is(200).json()) {
            if (task.path("subjectId").asText().equals(subject.toString())) {
                return task.path("id").asText();
            }
        }
        throw new AssertionError(person + " has no task on " + subject);
    }

    private static String path(UUID clawback) {
        return "clawbacks/" + clawback;
    }
}
