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
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * An operator starts every step of every process by hand, over HTTP, listeners skipped, variables given: the step finds
 * no decision and moves neither money nor status.
 */
@ProoflineTest
class OperatorMovesTest {

    @LocalServerPort
    private int port;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private RepositoryService repository;

    @Autowired
    private JdbcTemplate jdbc;

    private final WorkflowStage stage;

    OperatorMovesTest(@Autowired ApplicationContext beans) {
        stage = new WorkflowStage(beans);
    }

    @TestFactory
    Stream<DynamicTest> no_step_of_a_claim_acts_without_a_decision() {
        UUID claim = stage.running(stage.offer("100").code(), WorkflowStage.small());
        stage.decide("claims-validator", claim, "APPROVE");
        return moves(claim);
    }

    @TestFactory
    Stream<DynamicTest> no_step_of_a_payment_pays_or_closes() {
        return moves(new MoneyStage(stage).owed(0).id());
    }

    @TestFactory
    Stream<DynamicTest> no_step_of_a_payment_run_releases_it() {
        MoneyStage money = new MoneyStage(stage);
        money.owed(0);
        return moves(money.built().id());
    }

    @TestFactory
    Stream<DynamicTest> no_step_of_a_recovery_books_it() {
        MoneyStage money = new MoneyStage(stage);
        return moves(money.proposed(money.paid(), 0).id());
    }

    private Stream<DynamicTest> moves(UUID subject) {
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(subject.toString())
                .singleResult();
        TasklistVisitor admin = new TasklistVisitor(port).signIn("admin");
        return repository
                .getBpmnModelInstance(instance.getProcessDefinitionId())
                .getModelElementsByType(FlowNode.class)
                .stream()
                .filter(node -> node instanceof ServiceTask || node instanceof UserTask)
                .map(FlowNode::getId)
                .map(step -> dynamicTest(step, () -> {
                    Map<String, Object> before = state();
                    HttpResponse<String> answer = move(admin, instance.getId(), step);
                    attempt(subject);
                    assertThat(state()).as(answer.statusCode() + answer.body()).isEqualTo(before);
                }));
    }

    private static HttpResponse<String> move(TasklistVisitor admin, String instance, String step) {
        String variables = "\"variables\":{\"outcome\":{\"value\":\"APPROVE\"},\"route\":{\"value\":\"AUTOMATIC\"}}";
        return admin.send(
                "POST",
                ENGINE + "/process-instance/" + instance + "/modification",
                "application/json",
                "{\"skipCustomListeners\":true,\"skipIoMappings\":true,\"instructions\":[{\"type\":\"startBeforeActivity\","
                        + "\"activityId\":\"" + step + "\"," + variables + "}]}");
    }

    /** A step before which the engine saves its state runs as a job. */
    private void attempt(UUID subject) {
        try {
            stage.runJobs(subject);
        } catch (RuntimeException refused) {
            assertThat(refused).hasMessageNotContaining("NullPointer");
        }
    }

    /** Money and statuses of everything. */
    private Map<String, Object> state() {
        Map<String, Object> state = new TreeMap<>();
        state.put("entries", count("select count(*) from ledger.entry"));
        for (String table :
                List.of("claims.claim", "claims.fund_request", "payout.item", "payout.run", "clawback.recovery")) {
            // A repair may call a second group to help; that is still before anybody decided.
            state.put(
                    table,
                    jdbc.queryForList("select case status when 'ESCALATED' then 'IN_REVIEW' else status end, count(*)"
                            + " from " + table + " group by 1 order by 1"));
        }
        state.put("decisions", count("select count(*) from approval.decider"));
        return state;
    }

    private long count(String query) {
        return jdbc.queryForObject(query, Long.class);
    }
}
