package org.proofline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.util.List;
import java.util.UUID;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.approval.TaskInbox.TaskDecision;
import org.proofline.payout.Payouts;
import org.proofline.rebate.RebateWorld;
import org.proofline.rebate.Rebates;
import org.proofline.rebate.Rebates.Run;
import org.proofline.rebate.Rebates.Status;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;

@ProoflineTest
class RebateRunProcessTest {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private Rebates rebates;

    @LocalServerPort
    private int port;

    private WorkflowStage stage;
    private RebateWorld world;

    @BeforeEach
    void watch() {
        init(engine);
        stage = new WorkflowStage(beans);
        world = new RebateWorld(beans, 2);
        world.sold(0, "12000.00");
        world.sold(1, "5000.00");
    }

    @AfterAll
    static void every_flow_of_the_process_was_taken() {
        assertThat(FlowCoverage.notTaken("rebate-run")).isEmpty();
    }

    @Test
    void a_run_is_computed_reviewed_approved_and_posted_as_credit_memos() {
        Run run = computed("program-owner");
        ProcessInstance instance = instance(run);
        assertThat(instance).hasPassed("ServiceTask_ComputeRebates").isWaitingAt("UserTask_ReviewRebateRun");
        assertThat(stage.task(run.id()).amountText()).isEqualTo("360.00 EUR");
        stage.decide("program-owner-2", run.id(), "APPROVE");
        assertThat(instance).isWaitingAt("UserTask_ApproveRebateRun");
        stage.decide("finance-approver", run.id(), "APPROVE");

        assertThat(instance)
                .hasPassed("ServiceTask_PostDifferences", "EndEvent_DifferencesPosted")
                .isEnded();
        assertThat(now(run).status()).isEqualTo(Status.APPROVED);
        for (UUID partner : world.partners) {
            UUID item = payouts(partner).get(0);
            stage.runJobs(item);
            assertThat(stage.get(Payouts.class).get(item).status()).isEqualTo("CREDIT_MEMO_ISSUED");
        }
    }

    @Test
    void each_variance_is_answered_before_the_review_and_what_is_held_back_is_not_posted() {
        world.claimed(0, "500.00");
        world.claimed(1, "50.00");
        Run run = computed("program-owner");
        ProcessInstance instance = instance(run);
        assertThat(instance).isWaitingAt("UserTask_AnswerVariance");
        UUID first = rebates.openVariance(run.id()).orElseThrow().partnerId();
        assertThat(stage.task(run.id()).amountText()).contains(" claimed, ", " computed");
        stage.decide("program-owner", run.id(), "APPROVE");
        assertThat(instance).isWaitingAt("UserTask_AnswerVariance");
        assertThat(rebates.openVariance(run.id()).orElseThrow().partnerId()).isNotEqualTo(first);
        stage.decide("program-owner", run.id(), "REJECT");
        assertThat(instance).isWaitingAt("UserTask_ReviewRebateRun");
        stage.decide("program-owner", run.id(), "APPROVE");
        stage.decide("finance-approver", run.id(), "APPROVE");
        assertThat(payouts(first)).hasSize(1);
        assertThat(world.partners.stream()
                        .filter(partner -> !partner.equals(first))
                        .flatMap(partner -> payouts(partner).stream()))
                .isEmpty();
    }

    @Test
    void a_run_that_is_not_in_order_ends_without_posting() {
        Run run = computed("program-owner");
        ProcessInstance instance = instance(run);
        stage.decide("program-owner", run.id(), "REJECT");
        assertThat(instance)
                .hasPassed("ServiceTask_RejectRebateRun", "EndEvent_RunRejected")
                .isEnded();
        assertThat(now(run).status()).isEqualTo(Status.REJECTED);
        assertThat(now(run).reason()).isEqualTo("Because of the test");

        Run again = computed("program-owner");
        stage.decide("program-owner", again.id(), "APPROVE");
        stage.decide("finance-approver", again.id(), "REJECT");
        assertThat(now(again).status()).isEqualTo(Status.REJECTED);
        assertThat(payouts(world.partners.get(0))).isEmpty();
    }

    @Test
    void a_run_rejected_beside_its_tasks_leaves_none_behind() {
        world.claimed(0, "500.00");
        Run run = computed("program-owner");
        ProcessInstance instance = instance(run);
        stage.as("finance-approver").run(() -> rebates.reject(run.id(), "Lines are missing"));
        assertThat(instance).hasPassed("EndEvent_RejectedElsewhere").isEnded();
        assertThat(stage.noTasks(run.id())).isEmpty();
    }

    @Test
    void who_computed_a_run_or_answered_for_it_does_not_approve_it_also_not_in_tasklist() {
        Run run = computed("finance-approver");
        stage.decide("program-owner", run.id(), "APPROVE");
        assertThatThrownBy(() -> stage.decide("finance-approver", run.id(), "APPROVE"))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("SEGREGATION_OF_DUTIES"));
        String task = stage.task(run.id()).id();
        assertThat(inTasklist("finance-approver", task)).isNotEqualTo(204);
        assertThat(now(run).status()).isEqualTo(Status.REVIEWED);

        assertThat(inTasklist("finance-approver-2", task)).isEqualTo(204);
        assertThat(now(run).status()).isEqualTo(Status.APPROVED);
        assertThat(now(run).decidedBy()).isEqualTo("finance-approver-2");
        assertThat(payouts(world.partners.get(0))).hasSize(1);
    }

    @Test
    void an_operator_who_moves_a_token_computes_and_posts_nothing_twice() {
        Run run = computed("program-owner");
        String instance = instance(run).getId();
        for (String step : List.of("ServiceTask_ComputeRebates", "ServiceTask_PostDifferences")) {
            assertThatThrownBy(() -> stage.as("admin").run(() -> runtime.createProcessInstanceModification(instance)
                            .startBeforeActivity(step)
                            .execute()))
                    .isInstanceOf(RuntimeException.class);
        }
        assertThat(payouts(world.partners.get(0))).isEmpty();
        stage.as("program-owner").run(() -> rebates.reject(run.id(), "End of the test"));
    }

    @Test
    void a_variance_needs_words() {
        world.claimed(0, "500.00");
        Run run = computed("program-owner");
        assertThatThrownBy(() ->
                        stage.decide("program-owner", run.id(), new TaskDecision("APPROVE", List.of(), null, null)))
                .isInstanceOfSatisfying(DomainException.class, refusal -> assertThat(refusal.code())
                        .isEqualTo("REASON_MISSING"));
        stage.as("program-owner").run(() -> rebates.reject(run.id(), "End of the test"));
    }

    private Run computed(String who) {
        return stage.as(who).call(() -> rebates.compute(world.offer, RebateWorld.FROM, RebateWorld.TO));
    }

    private Run now(Run run) {
        return rebates.get(run.id());
    }

    private ProcessInstance instance(Run run) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(run.id().toString())
                .singleResult();
    }

    private List<UUID> payouts(UUID partner) {
        return stage.as("auditor").call(() -> stage.get(Payouts.class).ofPartner(partner)).stream()
                .filter(item -> item.amount().isGreaterThan(Money.eur("0")))
                .map(item -> item.id())
                .toList();
    }

    /** Takes and completes a task by the calls that Tasklist makes. */
    private int inTasklist(String who, String task) {
        TasklistVisitor visitor = new TasklistVisitor(port).signIn(who);
        int claimed = visitor.post("/task/" + task + "/claim", "{\"userId\": \"" + who + "\"}")
                .statusCode();
        String decision = "{\"variables\": {\"outcome\": {\"value\": \"APPROVE\", \"type\": \"String\"}}}";
        int completed = visitor.post("/task/" + task + "/submit-form", decision).statusCode();
        return claimed == 204 ? completed : claimed;
    }
}
