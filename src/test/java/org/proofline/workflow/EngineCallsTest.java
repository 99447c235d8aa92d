package org.proofline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;
import static org.proofline.workflow.TasklistVisitor.ENGINE;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** The whole interface of the engine lies open to Tasklist's users; what of it would change something is refused. */
@ProoflineTest
class EngineCallsTest {

    private static final String EVIL = "${now().getClass().getClassLoader()}";

    /** Method, path and body; {@code #i}, {@code #t} and {@code #d} are an instance, its task and its definition. */
    private static final List<String> CALLS = List.of(
            "POST /user/create {\"profile\":{\"id\":\"mallory\"},\"credentials\":{\"password\":\"mallory\"}}",
            "PUT /user/channel-manager/credentials {\"password\":\"mallory\"}",
            "PUT /user/channel-manager/profile {\"id\":\"channel-manager\",\"email\":\"m@example.org\"}",
            "DELETE /user/channel-manager",
            "POST /group/create {\"id\":\"camunda-admin\",\"name\":\"x\",\"type\":\"SYSTEM\"}",
            "PUT /group/director/members/channel-manager {}",
            "POST /tenant/create {\"id\":\"t\",\"name\":\"t\"}",
            "POST /authorization/create {\"type\":0,\"permissions\":[\"ALL\"],\"userId\":\"*\",\"resourceType\":8,\"resourceId\":\"*\"}",
            "POST /task/create {\"name\":\"mine\"}",
            "DELETE /task/#t",
            "POST /task/#t/assignee {\"userId\":\"director\"}",
            "POST /task/#t/delegate {\"userId\":\"director\"}",
            "POST /task/#t/identity-links {\"groupId\":\"auditor\",\"type\":\"candidate\"}",
            "PUT /task/#t/variables/outcome {\"value\":\"APPROVE\",\"type\":\"String\"}",
            "POST /task/#t/variables {\"modifications\":{\"outcome\":{\"value\":\"APPROVE\"}}}",
            "PUT /task/#t/localVariables/outcome {\"value\":\"APPROVE\",\"type\":\"String\"}",
            "DELETE /deployment/#d?cascade=true&skipCustomListeners=true",
            "POST /deployment/#d/redeploy {}",
            "POST /process-definition/key/claim/start {\"businessKey\":\"forged\"}",
            "POST /process-definition/key/claim/submit-form {\"businessKey\":\"forged\",\"variables\":{}}",
            "DELETE /process-definition/key/claim",
            "DELETE /process-instance/#i?skipCustomListeners=true",
            "POST /process-instance/delete {\"processInstanceIds\":[\"#i\"],\"skipCustomListeners\":true}",
            "POST /decision-definition/key/claim-routing/evaluate {\"variables\":{}}",
            "POST /external-task/fetchAndLock {\"workerId\":\"w\",\"maxTasks\":1,\"topics\":[{\"topicName\":\"x\",\"lockDuration\":1}]}",
            "POST /external-task/00000000-0000-0000-0000-000000000000/complete {\"workerId\":\"w\"}",
            "POST /signal {\"name\":\"x\"}",
            "POST /condition {\"variables\":{\"x\":{\"value\":1}}}",
            "POST /history/cleanup {}",
            "POST /telemetry/configuration {\"enableTelemetry\":true}",
            "POST /case-definition/key/x/create {}");

    /** Operators may repair instances, so these are closed to everybody else only. */
    private static final List<String> REPAIRS = List.of(
            "PUT /process-instance/#i/variables/route {\"value\":\"AUTOMATIC\",\"type\":\"String\"}",
            "POST /process-instance/#i/variables {\"modifications\":{\"outcome\":{\"value\":\"APPROVE\"}}}",
            "POST /process-instance/#i/modification {\"skipCustomListeners\":true,\"skipIoMappings\":true,\"instructions\":["
                    + "{\"type\":\"startBeforeActivity\",\"activityId\":\"ServiceTask_CommitFunds\"}]}",
            "POST /modification/execute {\"processDefinitionId\":\"#p\",\"processInstanceIds\":[\"#i\"],\"instructions\":["
                    + "{\"type\":\"startBeforeActivity\",\"activityId\":\"ServiceTask_CommitFunds\"}]}",
            "POST /process-definition/#p/restart {\"processInstanceIds\":[\"#i\"],\"instructions\":["
                    + "{\"type\":\"startBeforeActivity\",\"activityId\":\"ServiceTask_CommitFunds\"}]}",
            "PUT /process-instance/#i/suspended {\"suspended\":true}",
            "POST /message {\"messageName\":\"claim.withdrawn\",\"businessKey\":\"#b\"}");

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TaskService tasks;

    @Autowired
    private FilterService filters;

    @Autowired
    private AuthorizationService authorizations;

    @Autowired
    private JdbcTemplate jdbc;

    private final WorkflowStage stage;

    EngineCallsTest(@Autowired ApplicationContext beans) {
        stage = new WorkflowStage(beans);
    }

    @TestFactory
    Stream<DynamicTest> nobody_changes_anything_by_the_engines_own_interface() {
        UUID claim = atApproval();
        return Stream.of("channel-manager", "payments-maker", "auditor", "admin")
                .flatMap(who -> {
                    TasklistVisitor visitor = signedIn(who);
                    return Stream.concat(CALLS.stream(), who.equals("admin") ? Stream.empty() : REPAIRS.stream())
                            .map(call -> dynamicTest(who + " " + call, () -> {
                                Map<String, Object> before = state(claim);
                                assertThat(call(visitor, claim, call).statusCode())
                                        .isGreaterThanOrEqualTo(400);
                                assertThat(state(claim)).isEqualTo(before);
                            }));
                });
    }

    @Test
    void no_password_can_be_tried_at_the_engine() {
        for (String who : List.of("channel-manager", "admin")) {
            HttpResponse<String> answer =
                    signedIn(who).post("/identity/verify", "{\"username\":\"director\",\"password\":\"demo\"}");
            assertThat(answer.body()).doesNotContain("\"authenticated\":true");
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"dueAfterExpression\":\"" + EVIL + "\"}",
                "{\"orQueries\":[{\"dueAfterExpression\":\"" + EVIL + "\"}]}",
                "{\"assignee\":\"x\",\"orQueries\":[{\"assignee\":\"y\"},{\"taskOwnerExpression\":\"${'x'}\"}]}"
            })
    void a_filter_that_was_planted_in_the_database_is_not_evaluated(String query) {
        Filter filter = filters.newTaskFilter("planted " + UUID.randomUUID());
        filter.setQuery(tasks.createTaskQuery().taskAssignee("nobody"));
        String id = filters.saveFilter(filter).getId();
        jdbc.update("update engine.act_ru_filter set query_ = ? where id_ = ?", query, id);
        try {
            Authorization grant = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
            grant.setUserId("channel-manager");
            grant.setResource(Resources.FILTER);
            grant.setResourceId(id);
            grant.addPermission(Permissions.READ);
            authorizations.saveAuthorization(grant);
            TasklistVisitor approver = signedIn("channel-manager");
            for (String path : List.of("/list?maxResults=10", "/count")) {
                for (HttpResponse<String> answer : List.of(
                        approver.get(ENGINE + "/filter/" + id + path), approver.post("/filter/" + id + path, "{}"))) {
                    assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(400);
                    assertThat(answer.body()).contains("forbidden", "nested ones included");
                }
            }
            // This call words every refusal its own way.
            assertThat(approver.get(ENGINE + "/filter/" + id + "/singleResult").statusCode())
                    .isEqualTo(400);
        } finally {
            filters.deleteFilter(id);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/",
                "/camunda//app/tasklist/default/",
                "/camunda/app/tasklist/default/..;/default/",
                "/camunda;x=1/app/tasklist/default/",
                "/camunda/%61pi/engine/engine/default/task",
                "/%63amunda/api/engine/engine/default/task",
                "/camunda/api/cockpit/plugin/base/default/process-definition/statistics-count",
                "/camunda/lib/deps.js"
            })
    void a_partner_finds_no_side_door(String path) {
        HttpResponse<String> answer = signedIn("partner-north").get(path);
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 404);
    }

    @Test
    void there_is_no_second_interface_and_no_page_in_front_of_the_portal() {
        TasklistVisitor admin = signedIn("admin");
        for (String path : List.of("/engine-rest/task", "/engine-rest/engine", "/camunda/engine-rest/task")) {
            assertThat(admin.get(path).statusCode()).as(path).isEqualTo(404);
        }
        assertThat(admin.get("/").statusCode()).isEqualTo(200);
        assertThat(admin.get("/").body()).doesNotContain("camunda-welcome");
        for (String path : List.of("/camunda/app/welcome/default/", "/camunda/app/admin/default/")) {
            assertThat(admin.get(path).statusCode()).as(path).isIn(403, 404);
        }
    }

    private HttpResponse<String> call(TasklistVisitor visitor, UUID claim, String call) {
        String[] parts = named(call, claim).split(" ", 3);
        return visitor.send(parts[0], ENGINE + parts[1], "application/json", parts.length < 3 ? "" : parts[2]);
    }

    private String named(String call, UUID claim) {
        var instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(claim.toString())
                .singleResult();
        var definition = repository.getProcessDefinition(instance.getProcessDefinitionId());
        return call.replace("#i", instance.getId())
                .replace("#t", stage.task(claim).id())
                .replace("#d", definition.getDeploymentId())
                .replace("#p", definition.getId())
                .replace("#b", claim.toString());
    }

    /** What none of the calls may change. */
    private Map<String, Object> state(UUID claim) {
        Map<String, Object> state = new TreeMap<>();
        state.put("claim", stage.claim(claim).status());
        state.put("task", stage.task(claim));
        state.put("deployments", repository.createDeploymentQuery().count());
        state.put("instances", runtime.createProcessInstanceQuery().count());
        state.put("suspended", runtime.createProcessInstanceQuery().suspended().count());
        state.put("variables", runtime.createVariableInstanceQuery().count());
        state.put("tasks", tasks.createTaskQuery().count());
        state.put("jobs", management.createJobQuery().count());
        state.put("grants", authorizations.createAuthorizationQuery().count());
        state.put(
                "people",
                jdbc.queryForList("select (select count(*) from engine.act_id_user)"
                        + " || '/' || (select count(*) from engine.act_id_group)"
                        + " || '/' || (select count(*) from security.account_role)"));
        return state;
    }

    private UUID atApproval() {
        UUID claim = stage.running(stage.offer("100").code(), WorkflowStage.small());
        stage.decide("claims-validator", claim, "APPROVE");
        return claim;
    }

    private TasklistVisitor signedIn(String username) {
        return new TasklistVisitor(port).signIn(username);
    }
}
