package org.proofline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.clawback.Clawbacks;
import org.proofline.payout.PaymentItem;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProoflineTest
class ClawbackProcessTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TestClock clock;

    @Autowired
    private Clawbacks clawbacks;

    private final WorkflowStage stage;
    private final MoneyStage money;

    ClawbackProcessTest(@Autowired ApplicationContext beans) {
        stage = new WorkflowStage(beans);
        money = new MoneyStage(stage);
    }

    @BeforeEach
    void watch() {
        init(engine);
    }

    @AfterAll
    static void every_flow_of_the_process_was_taken() {
        assertThat(FlowCoverage.notTaken("clawback")).isEmpty();
    }

    @Test
    void nets_with_the_next_payment_when_there_is_no_notice_period() {
        PaymentItem paid = money.paid();
        UUID clawback = money.proposed(paid, 0).id();
        ProcessInstance instance = instance(clawback);
        stage.decide("director", clawback, "APPROVE");
        assertThat(instance).hasPassed("ServiceTask_OpenReceivable").isWaitingAt("Event_RecoveryChanged");
        assertThat(clawbacks.get(clawback).status()).isEqualTo("OPEN");
        for (int i = 0; i < 3 && clawbacks.get(clawback).outstanding().isPositive(); i++) {
            money.sent(money.owed(0));
            stage.runJobs(clawback);
        }
        assertThat(instance)
                .hasPassed("ServiceTask_RefreshRecovery", "EndEvent_ClawbackSettled")
                .isEnded();
        assertThat(clawbacks.get(clawback).status()).isEqualTo("RECOVERED");
    }

    @Test
    void waits_for_the_end_of_the_notice_period() {
        UUID clawback = money.proposed(money.paid(), 14).id();
        stage.decide("director", clawback, "APPROVE");
        assertThat(instance(clawback)).isWaitingAt("Timer_NoticePeriodOver");
        assertThat(clawbacks.get(clawback).status()).isEqualTo("NOTIFIED");
        clock.advance(Duration.ofDays(15));
        fireTimer(clawback);
        assertThat(instance(clawback)).isWaitingAt("Event_RecoveryChanged");
    }

    @Test
    void books_nothing_while_the_partner_objects_and_ends_when_the_partner_is_right() {
        UUID clawback = money.proposed(money.paid(), 14).id();
        ProcessInstance instance = instance(clawback);
        stage.decide("director", clawback, "APPROVE");
        stage.partner().run(() -> clawbacks.dispute(clawback, "The invoice was right"));
        clock.advance(Duration.ofDays(15));
        fireTimer(clawback);
        assertThat(instance(clawback)).isWaitingAt("Timer_NoticePeriodOver");
        stage.as("appeal-reviewer").run(() -> clawbacks.decideDispute(clawback, true, "The partner is right"));
        clock.advance(Duration.ofDays(2));
        fireTimer(clawback);
        assertThat(instance).hasPassed("EndEvent_ClawbackOverturned").isEnded();
    }

    @Test
    void takes_nothing_back_when_the_director_refuses() {
        UUID clawback = money.proposed(money.paid(), 0).id();
        ProcessInstance instance = instance(clawback);
        stage.decide("director", clawback, "REJECT");
        assertThat(instance).hasPassed("EndEvent_ClawbackRefused").isEnded();
        assertThat(clawbacks.get(clawback).status()).isEqualTo("REFUSED");
    }

    private void fireTimer(UUID clawback) {
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance(clawback).getId())
                .timers()
                .singleResult()
                .getId());
    }

    private ProcessInstance instance(UUID key) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key.toString())
                .singleResult();
    }
}
