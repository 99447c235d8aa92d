package org.proofline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
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
import org.proofline.approval.Approvals;
import org.proofline.clawback.Clawbacks;
import org.proofline.payout.PaymentItem;
import org.proofline.shared.DomainException;
import org.proofline.shared.Subject;
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
        UUID clawback = notified();
        assertThat(instance(clawback)).isWaitingAt("Gateway_NoticeWait");
        assertThat(clawbacks.get(clawback).status()).isEqualTo("NOTIFIED");
        clock.advance(Duration.ofDays(15));
        fireTimer(clawback);
        assertThat(instance(clawback)).hasPassed("Timer_NoticePeriodOver").isWaitingAt("Event_RecoveryChanged");
        assertThat(clawbacks.get(clawback).status()).isEqualTo("OPEN");
    }

    @Test
    void books_nothing_while_the_partner_objects_and_goes_on_when_the_objection_is_refused() {
        UUID clawback = disputed();
        assertThat(instance(clawback)).isWaitingAt("UserTask_DecideObjection");
        assertThat(clawbacks.get(clawback).status()).isEqualTo("DISPUTED");
        assertThat(clawbacks.get(clawback).outstanding().isZero()).isTrue();
        clock.advance(Duration.ofDays(20));
        stage.runJobs(clawback);
        assertThat(instance(clawback)).isWaitingAt("UserTask_DecideObjection");

        stage.decide("appeal-reviewer", clawback, "REJECT");
        assertThat(instance(clawback)).hasPassed("ServiceTask_UpholdClawback").isWaitingAt("Gateway_NoticeWait");
        assertThat(clawbacks.get(clawback).status()).isEqualTo("NOTIFIED");
        fireTimer(clawback);
        assertThat(instance(clawback)).isWaitingAt("Event_RecoveryChanged");
        assertThat(clawbacks.get(clawback).outstanding().isPositive()).isTrue();
    }

    @Test
    void ends_when_the_partner_is_right() {
        UUID clawback = disputed();
        ProcessInstance instance = instance(clawback);
        stage.decide("appeal-reviewer", clawback, "APPROVE");
        assertThat(instance)
                .hasPassed("ServiceTask_WithdrawClawback", "EndEvent_ClawbackWithdrawn")
                .isEnded();
        assertThat(clawbacks.get(clawback).status()).isEqualTo("REFUSED");
    }

    @Test
    void who_decided_on_the_recovery_or_its_claim_does_not_decide_on_the_objection() {
        UUID clawback = disputed();
        UUID claim = clawbacks.get(clawback).claimId();
        Approvals approvals = stage.get(Approvals.class);
        approvals.recordDecider(Subject.claim(claim), "appeal-reviewer", "VALIDATION");
        assertThatThrownBy(() -> stage.decide("appeal-reviewer", clawback, "REJECT"))
                .hasMessageContaining("another person must look at the objection");
        assertThatThrownBy(() -> stage.decide("director", clawback, "REJECT")).isInstanceOf(DomainException.class);
        assertThat(clawbacks.get(clawback).status()).isEqualTo("DISPUTED");
    }

    @Test
    void a_partner_objects_while_the_notice_runs_and_not_afterwards() {
        UUID clawback = notified();
        clock.advance(Duration.ofDays(15));
        assertThatThrownBy(() -> stage.partner().run(() -> clawbacks.dispute(clawback, "Too late")))
                .hasMessageContaining("time to object ended");
        fireTimer(clawback);
        assertThatThrownBy(() -> stage.partner().run(() -> clawbacks.dispute(clawback, "Much too late")))
                .hasMessageContaining("time to object ended");
    }

    @Test
    void takes_nothing_back_when_the_director_refuses() {
        UUID clawback = money.proposed(money.paid(), 0).id();
        ProcessInstance instance = instance(clawback);
        stage.decide("director", clawback, "REJECT");
        assertThat(instance).hasPassed("EndEvent_ClawbackRefused").isEnded();
        assertThat(clawbacks.get(clawback).status()).isEqualTo("REFUSED");
    }

    private UUID notified() {
        UUID clawback = money.proposed(money.paid(), 14).id();
        stage.decide("director", clawback, "APPROVE");
        return clawback;
    }

    private UUID disputed() {
        UUID clawback = notified();
        stage.partner().run(() -> clawbacks.dispute(clawback, "The invoice was right"));
        return clawback;
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
