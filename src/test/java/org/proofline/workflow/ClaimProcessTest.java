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
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.adjudication.Adjudication;
import org.proofline.claims.ClaimStatus;
import org.proofline.claims.Claims;
import org.proofline.payout.Payouts;
import org.proofline.testing.EngineHarness;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProoflineTest
class ClaimProcessTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private EngineHarness harness;

    @Autowired
    private TestClock clock;

    @Autowired
    private Claims claims;

    private final WorkflowStage stage;

    ClaimProcessTest(@Autowired ApplicationContext beans) {
        stage = new WorkflowStage(beans);
    }

    @BeforeEach
    void watch() {
        init(engine);
    }

    @AfterAll
    static void every_flow_of_the_process_was_taken() {
        assertThat(FlowCoverage.notTaken("claim")).isEmpty();
    }

    @Test
    void waits_at_the_document_checks_before_anything_else() {
        UUID claim = stage.submitted(stage.offer("0").code(), "100.00");
        assertThat(harness.waiting(claim.toString())).containsExactly("ServiceTask_CheckEvidence");
        assertThat(stage.claim(claim).status()).isEqualTo(ClaimStatus.SUBMITTED);
    }

    @Test
    void needs_no_person_for_a_small_clean_claim() {
        UUID claim = stage.submitted(stage.offer("0").code(), WorkflowStage.small());
        ProcessInstance instance = instance(claim);
        harness.runJob(claim.toString(), "ServiceTask_CheckEvidence");
        assertThat(instance)
                .hasPassedInOrder(
                        "ServiceTask_CheckEvidence",
                        "ServiceTask_DetectDuplicates",
                        "ServiceTask_Adjudicate",
                        "RuleTask_RouteClaim",
                        "Gateway_NeedsPeople",
                        "ServiceTask_ApproveAutomatically",
                        "ServiceTask_SchedulePayout",
                        "EndEvent_ClaimHandedOver")
                .isEnded();
        assertThat(stage.claim(claim).status()).isEqualTo(ClaimStatus.APPROVED);
        assertThat(stage.get(Payouts.class).ofClaim(claim))
                .hasValueSatisfying(item -> assertThat(item.status()).isEqualTo("SCHEDULED"));
    }

    @Test
    void needs_a_person_for_a_claim_that_was_drawn() {
        UUID claim = stage.running(stage.offer("100").code(), WorkflowStage.small());
        assertThat(instance(claim)).isWaitingAt("UserTask_ValidateClaim");
        assertThat(stage.claim(claim).assurance()).isEqualTo("SELECTED");
        assertThat(stage.claim(claim).waitingFor()).isEqualTo("VENDOR:claims-validator");
    }

    @Test
    void skips_validation_for_offers_that_need_one_decision_only() {
        UUID claim = stage.running("MDF-RACE", "10.01");
        assertThat(instance(claim)).hasNotPassed("UserTask_ValidateClaim").isWaitingAt("UserTask_ApproveStep");
        stage.decide("channel-manager", claim, "APPROVE");
        assertThat(stage.claim(claim).status()).isEqualTo(ClaimStatus.APPROVED);
    }

    @Test
    void validates_first_and_then_asks_the_approvers() {
        UUID claim = stage.running(stage.offer("0").code(), "900.00");
        ProcessInstance instance = instance(claim);
        assertThat(instance).isWaitingAt("UserTask_ValidateClaim");
        stage.decide("claims-validator", claim, "APPROVE");
        assertThat(instance).isWaitingAt("UserTask_ApproveStep");
        stage.decide("channel-manager", claim, "APPROVE");
        assertThat(instance)
                .hasPassedInOrder("ServiceTask_CommitFunds", "ServiceTask_SchedulePayout")
                .isEnded();
        assertThat(stage.claim(claim).approved().amount()).isEqualByComparingTo("450.00");
    }

    @Test
    void asks_one_person_per_step_for_a_large_claim() {
        UUID claim = stage.running(stage.offer("0").code(), "6000.00");
        stage.decide("claims-validator", claim, "APPROVE");
        stage.decide("channel-manager", claim, "APPROVE");
        assertThat(stage.task(claim).candidateGroups()).containsExactly("finance-approver");
        stage.decide("finance-approver", claim, "APPROVE");
        assertThat(stage.task(claim).candidateGroups()).containsExactly("director");
        stage.decide("director", claim, "APPROVE");
        assertThat(stage.claim(claim).status()).isEqualTo(ClaimStatus.APPROVED);
        assertThat(stage.noTasks(claim)).isEmpty();
    }

    @Test
    void pays_what_an_approver_left_of_a_line() {
        UUID claim = stage.running(stage.offer("0").code(), "900.00");
        stage.decide("claims-validator", claim, "APPROVE");
        stage.decide("channel-manager", claim, WorkflowStage.partial("700.00"));
        assertThat(stage.claim(claim).status()).isEqualTo(ClaimStatus.PARTIALLY_APPROVED);
        assertThat(stage.claim(claim).approved().amount()).isEqualByComparingTo("350.00");
    }

    @Test
    void ends_when_the_validator_rejects() {
        UUID claim = stage.running(stage.offer("0").code(), "900.00");
        ProcessInstance instance = instance(claim);
        stage.decide("claims-validator", claim, "REJECT");
        assertThat(instance).hasPassed("EndEvent_InvalidClaimRejected").isEnded();
        assertThat(stage.claim(claim).status()).isEqualTo(ClaimStatus.REJECTED);
    }

    @Test
    void ends_when_an_approver_rejects() {
        UUID claim = stage.running(stage.offer("0").code(), "900.00");
        ProcessInstance instance = instance(claim);
        stage.decide("claims-validator", claim, "APPROVE");
        stage.decide("channel-manager", claim, "REJECT");
        assertThat(instance).hasPassed("EndEvent_ClaimRejected").isEnded();
        assertThat(stage.claim(claim).status()).isEqualTo(ClaimStatus.REJECTED);
    }

    @Test
    void runs_every_rule_again_when_the_partner_answers_the_validator() {
        UUID claim = stage.running(stage.offer("0").code(), "900.00");
        stage.decide("claims-validator", claim, "REQUEST_INFO");
        assertThat(instance(claim)).isWaitingAt("Gateway_AnswerWait");
        assertThat(stage.claim(claim).status()).isEqualTo(ClaimStatus.INFO_REQUESTED);
        stage.partner().run(() -> stage.get(Adjudication.class).submit(claim));
        assertThat(harness.waiting(claim.toString())).containsExactly("ServiceTask_CheckEvidence");
        stage.runJobs(claim);
        assertThat(instance(claim)).isWaitingAt("UserTask_ValidateClaim");
    }

    @Test
    void reminds_the_partner_who_still_may_answer() {
        UUID claim = asked();
        answerTime(claim, "Timer_AnswerDueSoon");
        assertThat(instance(claim)).hasPassed("ServiceTask_RemindPartner").isWaitingAt("Gateway_LastDays");
        assertThat(stage.claim(claim).status()).isEqualTo(ClaimStatus.INFO_REQUESTED);
        stage.partner().run(() -> stage.get(Adjudication.class).submit(claim));
        assertThat(harness.waiting(claim.toString())).containsExactly("ServiceTask_CheckEvidence");
        stage.runJobs(claim);
        assertThat(instance(claim)).isWaitingAt("UserTask_ValidateClaim");
    }

    @Test
    void lets_a_claim_expire_whose_partner_never_answers() {
        UUID claim = asked();
        ProcessInstance instance = instance(claim);
        answerTime(claim, "Timer_AnswerDueSoon");
        answerTime(claim, "Timer_AnswerOverdue");
        assertThat(instance).hasPassed("EndEvent_ClaimExpired").isEnded();
        assertThat(stage.claim(claim).status()).isEqualTo(ClaimStatus.EXPIRED);
        assertThatThrownBy(() ->
                        stage.partner().run(() -> stage.get(Adjudication.class).submit(claim)))
                .hasMessageContaining("EXPIRED");
        assertThat(stage.get(Payouts.class).ofClaim(claim)).isEmpty();
    }

    @Test
    void lets_the_same_validator_and_approver_look_again_after_an_answer() {
        UUID claim = stage.running(stage.offer("0").code(), "900.00");
        stage.decide("claims-validator", claim, "APPROVE");
        stage.decide("channel-manager", claim, "REQUEST_INFO");
        stage.partner().run(() -> stage.get(Adjudication.class).submit(claim));
        stage.runJobs(claim);
        stage.decide("claims-validator", claim, "APPROVE");
        stage.decide("channel-manager", claim, "APPROVE");
        assertThat(stage.claim(claim).status()).isEqualTo(ClaimStatus.APPROVED);
    }

    @Test
    void stops_the_review_when_the_partner_withdraws() {
        UUID claim = stage.running(stage.offer("0").code(), "900.00");
        ProcessInstance instance = instance(claim);
        stage.decide("claims-validator", claim, "APPROVE");
        stage.partner().run(() -> claims.withdraw(claim, "WITHDRAWN_BY_PARTNER", "Not needed any more"));
        assertThat(instance).hasPassed("EndEvent_ReviewStopped").isEnded();
        assertThat(stage.noTasks(claim)).isEmpty();
    }

    @Test
    void a_validation_is_no_decision_to_pay_but_the_first_approval_is_and_ends_the_partners_choice() {
        UUID claim = stage.running(stage.offer("0").code(), "3000.00");
        stage.decide("claims-validator", claim, "APPROVE");
        assertThat(stage.claim(claim).withdrawable()).isTrue();
        stage.decide("channel-manager", claim, "APPROVE");
        assertThat(stage.claim(claim).withdrawable()).isFalse();
        assertThatThrownBy(() -> stage.partner().run(() -> claims.withdraw(claim, null, null)))
                .hasMessageContaining("decided to pay");
        assertThat(stage.task(claim).candidateGroups()).containsExactly("finance-approver");
        stage.decide("finance-approver", claim, "REQUEST_INFO");
        stage.partner().run(() -> claims.withdraw(claim, null, null));
        assertThat(stage.noTasks(claim)).isEmpty();
    }

    @Test
    void escalates_an_overdue_validation_and_leaves_the_task_open() {
        UUID claim = stage.running(stage.offer("0").code(), "900.00");
        overdue(claim);
        assertThat(stage.task(claim).candidateGroups()).containsExactly("channel-manager", "claims-validator");
        assertThat(stage.claim(claim).status()).isEqualTo(ClaimStatus.ESCALATED);
    }

    @Test
    void escalates_an_overdue_approval_to_somebody_who_may_then_decide() {
        UUID claim = stage.running(stage.offer("0").code(), "900.00");
        stage.decide("claims-validator", claim, "APPROVE");
        overdue(claim);
        assertThat(stage.task(claim).candidateGroups()).containsExactly("channel-manager", "director");
        stage.decide("director", claim, "APPROVE");
        assertThat(stage.claim(claim).status()).isEqualTo(ClaimStatus.APPROVED);
    }

    private UUID asked() {
        UUID claim = stage.running(stage.offer("0").code(), "900.00");
        stage.decide("claims-validator", claim, "REQUEST_INFO");
        return claim;
    }

    /** Goes to the moment for which the one timer at the element is set. */
    private void answerTime(UUID claim, String element) {
        Job timer = timer(claim);
        clock.set(timer.getDuedate().toInstant());
        harness.runJob(claim.toString(), element);
    }

    private void overdue(UUID claim) {
        clock.advance(Duration.ofDays(10));
        management.executeJob(timer(claim).getId());
    }

    private Job timer(UUID claim) {
        return management
                .createJobQuery()
                .processInstanceId(instance(claim).getId())
                .timers()
                .singleResult();
    }

    private ProcessInstance instance(UUID claim) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(claim.toString())
                .singleResult();
    }
}
