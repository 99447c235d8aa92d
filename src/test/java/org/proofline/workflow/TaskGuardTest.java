package org.proofline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.workflow.TasklistVisitor.ENGINE;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.RuntimeService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofline.approval.Approvals;
import org.proofline.approval.TaskInbox;
import org.proofline.claims.ClaimStatus;
import org.proofline.payout.Payouts;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Tries to get past the rules of a task by the engine's own interface, the way Tasklist could be made to. */
@ProoflineTest
class TaskGuardTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    private final WorkflowStage stage;

    TaskGuardTest(@Autowired ApplicationContext beans) {
        stage = new WorkflowStage(beans);
    }

    @Test
    void a_decision_in_tasklist_moves_the_claim_and_stands_in_the_case() {
        UUID claim = atApproval();
        TasklistVisitor approver = signedIn("channel-manager");
        String task = task(claim);
        assertThat(approver.post("/task/" + task + "/claim", "{\"userId\":\"channel-manager\"}")
                        .statusCode())
                .isEqualTo(204);
        assertThat(complete(approver, task, Map.of("outcome", "APPROVE", "comment", "Fine"))
                        .statusCode())
                .isEqualTo(204);
        assertThat(stage.claim(claim).status()).isEqualTo(ClaimStatus.APPROVED);
        assertThat(stage.get(Approvals.class).latestOf(claim).steps().get(0).decidedBy())
                .isEqualTo("channel-manager");
    }

    @Test
    void nobody_decides_who_decided_before_whatever_way_they_try() {
        UUID claim = validatedBy("dual-role");
        TasklistVisitor dual = signedIn("dual-role");
        String task = task(claim);
        refused(dual.post("/task/" + task + "/claim", "{\"userId\":\"dual-role\"}"), "another person must decide");
        refused(complete(dual, task, Map.of("outcome", "APPROVE")), "another person must decide");
        refused(
                dual.post("/task/" + task + "/submit-form", variables(Map.of("outcome", "APPROVE"))),
                "another person must decide");
        refused(dual.post("/task/" + task + "/resolve", variables(Map.of())), "not delegated");
        refused(dual.post("/task/" + task + "/assignee", "{\"userId\":\"dual-role\"}"), "");
        refused(dual.post("/task/" + task + "/delegate", "{\"userId\":\"channel-manager\"}"), "");
        refused(dual.post("/task/" + task + "/bpmnError", "{\"errorCode\":\"X\"}"), "");
        refused(dual.post("/task/" + task + "/bpmnEscalation", "{\"escalationCode\":\"X\"}"), "");
        refused(
                dual.post("/task/" + task + "/identity-links", "{\"groupId\":\"director\",\"type\":\"candidate\"}"),
                "");
        assertThat(task(claim)).isEqualTo(task);
        assertThat(stage.claim(claim).status()).isEqualTo(ClaimStatus.IN_REVIEW);
    }

    @Test
    void nobody_takes_or_completes_a_task_for_somebody_else() {
        UUID claim = atApproval();
        String task = task(claim);
        TasklistVisitor approver = signedIn("channel-manager");
        refused(approver.post("/task/" + task + "/claim", "{\"userId\":\"dual-role\"}"), "for yourself");
        stage.as("channel-manager").run(() -> stage.get(TaskInbox.class).take(task));
        refused(complete(signedIn("dual-role"), task, Map.of("outcome", "APPROVE")), "Somebody else has this task");
        assertThat(stage.task(claim).assignee()).isEqualTo("channel-manager");
    }

    @ParameterizedTest
    @ValueSource(strings = {"finance-approver", "director", "auditor", "admin", "claims-validator", "payments-maker"})
    void other_groups_cannot_complete_it(String who) {
        UUID claim = atApproval();
        HttpResponse<String> answer = complete(signedIn(who), task(claim), Map.of("outcome", "APPROVE"));
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(stage.claim(claim).status()).isEqualTo(ClaimStatus.IN_REVIEW);
    }

    @Test
    void a_decision_carries_its_four_variables_and_nothing_else() {
        UUID claim = atApproval();
        String task = task(claim);
        TasklistVisitor approver = signedIn("channel-manager");
        refused(complete(approver, task, Map.of("outcome", "APPROVE", "approvedAmount", "1")), "approvedAmount");
        refused(complete(approver, task, Map.of("outcome", "APPROVE", "claimNumber", "CL-1")), "claimNumber");
        refused(complete(approver, task, Map.of("outcome", "PAY_TWICE")), "can't be taken");
        refused(complete(approver, task, Map.of()), "can't be taken");
        refused(complete(approver, task, Map.of("outcome", "PARTIAL")), "can't be taken");
        refused(complete(approver, task, Map.of("outcome", "APPROVE", "lines", "nonsense")), "JSON list");
        refused(complete(approver, task, Map.of("outcome", "REJECT", "comment", "x".repeat(5000))), "can't be taken");
        refused(
                approver.send(
                        "PUT",
                        ENGINE + "/task/" + task + "/variables/outcome",
                        "application/json",
                        "{\"value\":\"X\"}"),
                "");
        assertThat(runtime.getVariables(instance(claim))).isEmpty();
    }

    @Test
    void a_task_can_be_given_back_in_tasklist_by_whoever_has_it() {
        UUID claim = atApproval();
        String task = task(claim);
        TasklistVisitor approver = signedIn("channel-manager");
        approver.post("/task/" + task + "/claim", "{\"userId\":\"channel-manager\"}");
        refused(signedIn("dual-role").post("/task/" + task + "/unclaim", "{}"), "channel-manager has this task");
        assertThat(approver.post("/task/" + task + "/unclaim", "{}").statusCode())
                .isEqualTo(204);
        assertThat(stage.task(claim).assignee()).isNull();
    }

    @Test
    void an_operator_moves_tokens_but_no_money_and_completes_nothing() {
        UUID claim = atApproval();
        TasklistVisitor admin = signedIn("admin");
        String path = "/process-instance/" + instance(claim) + "/modification";
        for (String element : List.of(
                "ServiceTask_CommitFunds",
                "ServiceTask_ApproveAutomatically",
                "ServiceTask_SchedulePayout",
                "Gateway_StepOutcome")) {
            String move =
                    "{\"skipCustomListeners\":true,\"skipIoMappings\":true,\"instructions\":[{\"type\":\"startBeforeActivity\","
                            + "\"activityId\":\"" + element + "\",\"variables\":{\"route\":{\"value\":\"AUTOMATIC\"},"
                            + "\"outcome\":{\"value\":\"APPROVE\"}}}]}";
            refused(admin.post(path, move), "");
        }
        assertThat(complete(admin, task(claim), Map.of("outcome", "APPROVE")).statusCode())
                .isEqualTo(403);
        assertThat(stage.claim(claim).status()).isEqualTo(ClaimStatus.IN_REVIEW);
        assertThat(stage.get(Payouts.class).ofClaim(claim)).isEmpty();
        assertThat(admin.send("DELETE", ENGINE + "/process-instance/" + instance(claim), "application/json", "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void a_deputy_decides_under_their_own_name_on_behalf_of_the_absent() {
        UUID claim = atApproval();
        var now = Clock.systemUTC().instant();
        stage.as("channel-manager").run(() -> stage.get(Approvals.class)
                .appointDeputy(
                        "channel-manager", "program-owner", now.minusSeconds(60), now.plus(Duration.ofHours(1))));
        stage.decide("program-owner", claim, "APPROVE");
        var step = stage.get(Approvals.class).latestOf(claim).steps().get(0);
        assertThat(step.decidedBy()).isEqualTo("program-owner");
        assertThat(step.onBehalfOf()).isEqualTo("channel-manager");
        assertThat(stage.claim(claim).status()).isEqualTo(ClaimStatus.APPROVED);
    }

    private UUID atApproval() {
        return validatedBy("claims-validator");
    }

    private UUID validatedBy(String username) {
        UUID claim = stage.running(stage.offer("100").code(), WorkflowStage.small());
        stage.decide(username, claim, "APPROVE");
        return claim;
    }

    private String task(UUID claim) {
        return stage.task(claim).id();
    }

    private String instance(UUID claim) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(claim.toString())
                .singleResult()
                .getId();
    }

    private TasklistVisitor signedIn(String username) {
        return new TasklistVisitor(port).signIn(username);
    }

    private static HttpResponse<String> complete(TasklistVisitor visitor, String task, Map<String, String> variables) {
        return visitor.post("/task/" + task + "/complete", variables(variables));
    }

    private static String variables(Map<String, String> values) {
        StringBuilder json = new StringBuilder("{\"variables\":{");
        values.forEach((name, value) -> json.append(json.charAt(json.length() - 1) == '{' ? "" : ",")
                .append('"')
                .append(name)
                .append("\":{\"value\":\"")
                .append(value)
                .append("\",\"type\":\"String\"}"));
        return json.append("}}").toString();
    }

    private static void refused(HttpResponse<String> answer, String words) {
        assertThat(answer.statusCode()).as(answer.body()).isGreaterThanOrEqualTo(400);
        assertThat(answer.body()).contains(words);
    }
}
