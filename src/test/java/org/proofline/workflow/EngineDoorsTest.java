package org.proofline.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.filter.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofline.security.Accounts;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

/** Replays the published attacks on the engine, and the ways around our rules, through HTTP. */
@ProoflineTest
class EngineDoorsTest {

    private static final List<String> STAFF = List.of(
            "claims-validator",
            "marketing-reviewer",
            "channel-manager",
            "finance-approver",
            "finance-approver-2",
            "director",
            "appeal-reviewer",
            "program-owner",
            "program-owner-2",
            "partner-master",
            "payments-maker",
            "payments-releaser",
            "bank-reconciler",
            "dual-role",
            "auditor",
            "admin");

    private static final String EVIL = "${now().getClass().getClassLoader()}";

    @LocalServerPort
    private int port;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private FilterService filters;

    @Autowired
    private TaskService tasks;

    @Autowired
    private IdentityService identity;

    private final WorkflowStage stage;

    EngineDoorsTest(@Autowired ApplicationContext beans) {
        stage = new WorkflowStage(beans);
    }

    static Stream<String> queriesWithExpressions() {
        return Stream.of(
                "{\"dueAfterExpression\":\"" + EVIL + "\"}",
                "{\"orQueries\":[{\"dueAfterExpression\":\"" + EVIL + "\"}]}",
                "{\"orQueries\":[{\"assignee\":\"x\"},{\"taskOwnerExpression\":\"" + EVIL + "\"}]}",
                "{\"orQueries\":[{\"candidateGroupsExpression\":\"${'director'}\"}]}",
                "{\"orQueries\":[{\"processInstanceBusinessKeyLikeExpression\":\"" + EVIL + "\"}]}",
                "{\"orQueries\":[{\"dueAfter\\u0045xpression\":\"" + EVIL + "\"}]}");
    }

    @ParameterizedTest
    @MethodSource("queriesWithExpressions")
    void no_query_over_http_evaluates_an_expression(String query) {
        TasklistVisitor approver = approver();
        String filter = filters.createTaskFilterQuery()
                .filterName("Channel approvals")
                .singleResult()
                .getId();
        for (String path : List.of(
                "/task",
                "/task/count",
                "/filter/" + filter + "/list",
                "/filter/" + filter + "/count",
                "/filter/" + filter + "/singleResult")) {
            HttpResponse<String> answer = approver.post(path, query);
            assertThat(answer.statusCode()).as(path + " " + answer.body()).isEqualTo(400);
            assertThat(answer.body()).contains("Expression").doesNotContain("ClassLoader@");
        }
        assertThat(approver.get(TasklistVisitor.ENGINE + "/task?dueAfterExpression=x")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("queriesWithExpressions")
    void no_filter_keeps_an_expression(String query) {
        String filter = "{\"resourceType\":\"Task\",\"name\":\"evil\",\"query\":" + query + "}";
        for (String who : List.of("channel-manager", "admin")) {
            assertThat(signedIn(who).post("/filter/create", filter).statusCode())
                    .isEqualTo(400);
        }
        assertThat(filters.createTaskFilterQuery().filterName("evil").count()).isZero();
    }

    @Test
    void a_stored_filter_with_a_nested_expression_is_not_evaluated() {
        Filter filter = filters.newTaskFilter("nested " + System.nanoTime());
        filter.setQuery(tasks.createTaskQuery().or().dueAfterExpression(EVIL).endOr());
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> filters.saveFilter(filter)))
                .hasMessageContaining("forbidden");
    }

    @Test
    void approvers_make_no_filters() {
        String filter = "{\"resourceType\":\"Task\",\"name\":\"mine\",\"query\":{}}";
        assertThat(approver().post("/filter/create", filter).statusCode()).isEqualTo(403);
    }

    @Test
    void nobody_makes_an_administrator() {
        String user = "{\"profile\":{\"id\":\"mallory\",\"firstName\":\"M\",\"lastName\":\"M\"},"
                + "\"credentials\":{\"password\":\"mallory\"}}";
        String path = "/camunda/api/admin/setup/default/user/create";
        TasklistVisitor stranger = new TasklistVisitor(port);
        assertThat(stranger.send("POST", path, "application/json", user).statusCode())
                .isEqualTo(403);
        assertThat(stranger.get("/camunda/app/admin/default/setup/").statusCode())
                .isIn(302, 403, 404);
        for (String who : List.of("admin", "director", "auditor")) {
            assertThat(signedIn(who)
                            .send("POST", path, "application/json", user)
                            .statusCode())
                    .isEqualTo(403);
            assertThat(signedIn(who).get("/camunda/app/admin/default/").statusCode())
                    .isIn(403, 404);
        }
        assertThat(identity.createUserQuery().userId("mallory").count()).isZero();
    }

    @Test
    void nobody_deploys_starts_or_deletes() {
        long before = repository.createDeploymentQuery().count();
        String body =
                "--x\r\nContent-Disposition: form-data; name=\"evil.bpmn\"; filename=\"evil.bpmn\"\r\n\r\n<x/>\r\n--x--\r\n";
        for (String who : staff()) {
            TasklistVisitor visitor = signedIn(who);
            assertThat(visitor.send(
                                    "POST",
                                    TasklistVisitor.ENGINE + "/deployment/create",
                                    "multipart/form-data; boundary=x",
                                    body)
                            .statusCode())
                    .as(who)
                    .isGreaterThanOrEqualTo(400);
            assertThat(visitor.post("/process-definition/key/claim/start", "{\"businessKey\":\"x\"}")
                            .statusCode())
                    .as(who)
                    .isGreaterThanOrEqualTo(400);
        }
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey("x")
                        .count())
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"partner-north", "partner-admin-north", "seller-north"})
    void partners_never_enter(String partner) {
        TasklistVisitor visitor = signedIn(partner);
        assertThat(visitor.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(404);
        assertThat(visitor.get(TasklistVisitor.ENGINE + "/task").statusCode()).isEqualTo(404);
        assertThat(visitor.post("/task", "{}").statusCode()).isEqualTo(404);
    }

    @Test
    void nothing_but_the_portals_session_opens_the_engine() {
        TasklistVisitor stranger = new TasklistVisitor(port);
        assertThat(stranger.get(TasklistVisitor.ENGINE + "/task").statusCode()).isEqualTo(401);
        assertThat(stranger.get(TasklistVisitor.ENGINE + "/task", "Authorization", basic("admin"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(stranger.get("/camunda/app/tasklist/default/")
                        .headers()
                        .firstValue("Location")
                        .orElse(""))
                .contains("/login");
        String credentials = "username=channel-manager&password=demo";
        assertThat(stranger.send(
                                "POST",
                                "/camunda/api/admin/auth/user/default/login/tasklist",
                                "application/x-www-form-urlencoded",
                                credentials)
                        .statusCode())
                .isGreaterThanOrEqualTo(400);
        assertThat(stranger.get(TasklistVisitor.ENGINE + "/task").statusCode()).isEqualTo(401);
    }

    @Test
    void changes_need_the_engines_own_token() {
        assertThat(approver().forged("/task", "{}").statusCode()).isEqualTo(403);
        assertThat(approver().forged("/task", "{}", "X-CSRF-TOKEN", "anything").statusCode())
                .isEqualTo(403);
        String unclaim = "/task/00000000-0000-0000-0000-000000000000/unclaim";
        assertThat(approver().forged(unclaim, "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void who_is_signed_in_at_the_portal_is_signed_in_at_tasklist() {
        TasklistVisitor approver = approver();
        assertThat(approver.get("/camunda/api/admin/auth/user/default").body()).contains("channel-manager");
        assertThat(approver.get("/camunda/app/tasklist/default/").statusCode()).isEqualTo(200);
        assertThat(approver.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(signedIn("admin").get("/camunda/app/cockpit/default/").statusCode())
                .isEqualTo(200);
    }

    private TasklistVisitor approver() {
        return signedIn("channel-manager");
    }

    private TasklistVisitor signedIn(String username) {
        return new TasklistVisitor(port).signIn(username);
    }

    /** The demo's staff; accounts that other tests made in the same context have passwords of their own. */
    private List<String> staff() {
        List<String> there = stage.get(Accounts.class).staff().stream()
                .map(Accounts.Account::username)
                .toList();
        assertThat(there).containsAll(STAFF);
        return STAFF;
    }

    private static String basic(String username) {
        return "Basic "
                + java.util.Base64.getEncoder()
                        .encodeToString((username + ":demo").getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
