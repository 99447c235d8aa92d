package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who decides and who pays, kept apart by person over HTTP. */
class DutiesTest extends ApiTest {

    private static final String APPROVE = "{\"outcome\": \"APPROVE\"}";

    private Stages stages;

    @BeforeEach
    void stages() {
        stages = new Stages(this);
    }

    @Test
    void a_task_shows_what_it_is_about() {
        UUID claim = submitted("partner-north", "MDF-RACE", "2.00");
        JsonNode task = task("channel-manager", claim);
        assertThat(task.path("subjectType").asText()).isEqualTo("CLAIM");
        assertThat(task.path("subjectId").asText()).isEqualTo(claim.toString());
        assertThat(task.path("claimId").asText()).isEqualTo(claim.toString());
        assertThat(task.path("name").asText()).isNotBlank();
        assertThat(task.path("dueAt").asText()).endsWith("Z");
        assertThat(task.path("assignee").isNull()).isTrue();
        assertThat(task.path("candidateGroups")).extracting(JsonNode::asText).contains("channel-manager");
    }

    @Test
    void a_task_is_taken_and_given_back() {
        UUID claim = submitted("partner-north", "MDF-RACE", "2.10");
        String task = "tasks/" + task("channel-manager", claim).path("id").asText();
        Answer taken = as("channel-manager").post(task + "/assignment", "{}").is(200);
        assertThat(taken.json().path("assignee").asText()).isEqualTo("channel-manager");
        as("dual-role").post(task + "/assignment", "{}").is(409);
        as("dual-role").post(task + "/decision", APPROVE).is(409);
        Answer back = as("channel-manager")
                .post(task + "/assignment", "{\"release\": true}")
                .is(200);
        assertThat(back.json().path("assignee").isNull()).isTrue();
    }

    @Test
    void somebody_without_the_group_finds_no_task() {
        UUID claim = submitted("partner-north", "MDF-RACE", "2.20");
        String task = task("channel-manager", claim).path("id").asText();
        as("director").post("tasks/" + task + "/decision", APPROVE).problem(404, "NOT_FOUND");
        as("auditor").post("tasks/" + task + "/decision", APPROVE).problem(403, "ROLE_MISSING");
        as("partner-north").post("tasks/" + task + "/decision", APPROVE).problem(404, "NOT_FOUND");
    }

    @Test
    void one_person_never_decides_twice_on_a_claim_whatever_roles_they_hold() {
        UUID claim = submitted("partner-north", "COOP-DIGITAL", "4400.00");
        String first = task("dual-role", claim).path("id").asText();
        as("dual-role").post("tasks/" + first + "/decision", APPROVE).is(200);
        runJobs(claim);
        String second = stages.openTask(claim);
        as("dual-role").post("tasks/" + second + "/decision", APPROVE).problem(403, "SEGREGATION_OF_DUTIES");
    }

    @Test
    void a_cut_in_another_currency_or_of_no_amount_is_refused_and_named() {
        UUID claim = submitted("partner-north", "MDF-RACE", "3.10");
        String task = "tasks/" + task("channel-manager", claim).path("id").asText() + "/decision";
        for (String amount : new String[] {"{\"amount\": \"1.00\", \"currency\": \"USD\"}", "\"some\""}) {
            Answer unfit = as("channel-manager")
                    .post(
                            task,
                            "{\"outcome\": \"PARTIAL\", \"lines\": [{\"line\": 1, \"approvedAmount\": " + amount
                                    + ", \"reasonCode\": \"OVER_CAP\"}]}")
                    .is(422);
            assertThat(unfit.each("errors", "field")).containsExactly("lines[0].approvedAmount");
        }
    }

    @Test
    void a_cut_needs_a_reason_for_the_remainder() {
        UUID claim = submitted("partner-north", "MDF-RACE", "3.00");
        String task = "tasks/" + task("channel-manager", claim).path("id").asText() + "/decision";
        Answer refused = as("channel-manager")
                .post(task, "{\"outcome\": \"PARTIAL\", \"lines\": [{\"line\": 1, \"approvedAmount\": \"1.00\"}]}")
                .is(422);
        assertThat(refused.each("errors", "field")).containsExactly("lines[0].reasonCode");
        as("channel-manager").post(task, "{\"outcome\": \"MAYBE\"}").is(422);
        as("channel-manager")
                .post(task, "{\"outcome\": \"REJECT\", \"reasonCode\": \"BAD_MOOD\"}")
                .problem(422, "UNKNOWN_REASON");
        as("channel-manager")
                .post(
                        task,
                        "{\"outcome\": \"PARTIAL\", \"lines\": [{\"line\": 1, \"approvedAmount\": 1.00,"
                                + " \"reasonCode\": \"OVER_CAP\"}]}")
                .is(200);
        runJobs(claim);
        JsonNode cut = stages.claim(claim);
        assertThat(cut.path("status").asText()).isEqualTo("PARTIALLY_APPROVED");
        assertThat(cut.at("/amounts/approved/amount").asText()).isEqualTo("1.00");
    }

    @Test
    void a_claim_sent_back_is_mended_and_submitted_again() {
        UUID claim = submitted("partner-north", "MDF-RACE", "4.00");
        String task = task("channel-manager", claim).path("id").asText();
        as("channel-manager")
                .post(
                        "tasks/" + task + "/decision",
                        "{\"outcome\": \"REQUEST_INFO\", \"reasonCode\": \"PROOF_QUALITY\"}")
                .is(200);
        runJobs(claim);
        Answer sentBack = as("partner-north").get("claims/" + claim).is(200);
        assertThat(sentBack.json().path("status").asText()).isEqualTo("INFO_REQUESTED");
        assertThat(sentBack.json().path("decisionReason").asText()).isEqualTo("PROOF_QUALITY");
        as("partner-north")
                .patch("claims/" + claim, "{\"partnerReference\": \"mended\"}", "If-Match", sentBack.header("ETag"))
                .is(200);
        as("partner-north").postOnce("claims/" + claim + "/submission", null).is(202);
        runJobs(claim);
        stages.decideAll(claim, APPROVE);
        assertThat(stages.claim(claim).path("status").asText()).isEqualTo("APPROVED");
    }

    @Test
    void a_rejected_claim_is_disputed_or_made_anew() {
        UUID claim = stages.rejected("MDF-RACE", "5.00");
        Answer anew = as("partner-north")
                .post("claims/" + claim + "/resubmission", null)
                .is(201);
        assertThat(anew.json().path("replaces").asText()).isEqualTo(claim.toString());
        assertThat(anew.json().path("status").asText()).isEqualTo("DRAFT");
        assertThat(anew.each("documents", "requirement")).contains("INVOICE", "SCREENSHOT");
        as("partner-north")
                .post("claims/" + claim + "/dispute", "{\"comment\": \"?\"}")
                .problem(422, "REASON_REQUIRED");
    }

    @Test
    void a_claim_is_withdrawn_until_somebody_decided_to_pay() {
        UUID claim = submitted("partner-north", "MDF-RACE", "6.00");
        Answer withdrawn = as("partner-north")
                .post("claims/" + claim + "/withdrawal", "{\"comment\": \"Our mistake\"}")
                .is(200);
        assertThat(withdrawn.json().path("status").asText()).isEqualTo("WITHDRAWN");
        assertThat(as("channel-manager").get("tasks?claimId=" + claim).json()).isEmpty();
        as("partner-north").post("claims/" + claim + "/withdrawal", "{}").is(409);
    }

    @Test
    void a_claim_that_a_first_approver_decided_to_pay_is_not_withdrawn_any_more() {
        UUID claim = submitted("partner-north", "COOP-DIGITAL", "2600.00");
        decide("claims-validator", claim);
        assertThat(stages.claim(claim).path("status").asText()).isEqualTo("IN_REVIEW");
        decide("channel-manager", claim);
        Answer refused = as("partner-north")
                .post("claims/" + claim + "/withdrawal", "{}")
                .problem(409, "DECIDED_TO_PAY");
        assertThat(refused.json().path("detail").asText()).contains("sent back");
        decide("finance-approver", claim);
        assertThat(stages.claim(claim).path("status").asText()).isEqualTo("APPROVED");
    }

    @Test
    void nobody_releases_the_run_they_built() {
        stages.approved("COOP-DIGITAL", "130.00");
        UUID run = as("dual-role")
                .postOnce("payment-runs", "{\"cutOff\": \"" + today() + "\", \"currency\": \"EUR\"}")
                .is(201)
                .id();
        runJobs(run);
        as("dual-role").postOnce("payment-runs/" + run + "/release", null).problem(403, "SEGREGATION_OF_DUTIES");
        as("payments-maker").postOnce("payment-runs/" + run + "/release", null).problem(403, "ROLE_MISSING");
        as("payments-releaser").post("payment-runs/" + run + "/rejection", "{}").is(422);
        Answer back = as("payments-releaser")
                .post("payment-runs/" + run + "/rejection", "{\"reason\": \"Wrong cut-off\"}")
                .is(200);
        assertThat(back.json().path("status").asText()).isEqualTo("REJECTED");
    }

    @Test
    void an_item_is_taken_out_of_a_run_before_release() {
        UUID claim = stages.approved("COOP-DIGITAL", "140.00");
        UUID run = stages.builtRun();
        String item = stages.claim(claim).path("paymentId").asText();
        Answer without = as("payments-maker")
                .delete("payment-runs/" + run + "/items/" + item)
                .is(200);
        assertThat(without.each("items", "id")).doesNotContain(item);
        stages.builtRunsAreRejected(List.of(run));
    }

    @Test
    void a_bank_message_that_is_none_is_malformed_and_unknown_ones_change_nothing() {
        as("bank-reconciler")
                .send("POST", "bank-messages", "application/xml", "<x")
                .is(400);
        as("bank-reconciler")
                .upload(
                        "bank-messages",
                        java.util.Map.of(),
                        new Caller.File("file", "a.xml", "text/xml", "<x/>".getBytes()))
                .is(400);
        as("bank-reconciler").post("bank-messages", "{}").problem(415, "UNSUPPORTED_MEDIA_TYPE");
    }

    private void decide(String person, UUID claim) {
        String task = task(person, claim).path("id").asText();
        as(person).post("tasks/" + task + "/decision", APPROVE).is(200);
        runJobs(claim);
    }

    private JsonNode task(String person, UUID claim) {
        JsonNode tasks = as(person).get("tasks?claimId=" + claim).is(200).json();
        assertThat(tasks).as("tasks of " + person).isNotEmpty();
        return tasks.get(0);
    }
}
