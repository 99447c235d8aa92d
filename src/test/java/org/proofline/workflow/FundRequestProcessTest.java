package org.proofline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.claims.FundRequest;
import org.proofline.claims.FundRequests;
import org.proofline.claims.FundRequests.FundRequestDraft;
import org.proofline.claims.FundRequests.FundRequestProcess;
import org.proofline.claims.FundRequests.PlannedLineDraft;
import org.proofline.ledger.Funds;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProoflineTest
class FundRequestProcessTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private ManagementService management;

    @Autowired
    private TestClock clock;

    @Autowired
    private FundRequests requests;

    @Autowired
    private FundRequestProcess process;

    private final WorkflowStage stage;

    FundRequestProcessTest(@Autowired ApplicationContext beans) {
        stage = new WorkflowStage(beans);
    }

    @BeforeEach
    void watch() {
        init(engine);
    }

    @AfterAll
    static void every_flow_of_the_process_was_taken() {
        assertThat(FlowCoverage.notTaken("fund-request")).isEmpty();
    }

    @Test
    void one_person_decides_on_a_small_request_and_the_money_is_reserved() {
        UUID request = submitted("1000.00");
        assertThat(instance(request)).isWaitingAt("UserTask_ApproveFundRequest");
        stage.decide("channel-manager", request, "APPROVE");
        assertThat(instance(request)).hasPassed("ServiceTask_ReserveFunds").isWaitingAt("Gateway_ReservationUse");
        assertThat(request(request).status()).isEqualTo("APPROVED");
    }

    @Test
    void two_persons_decide_on_a_large_request() {
        UUID request = submitted("10000.01");
        stage.decide("channel-manager", request, "APPROVE");
        assertThat(stage.task(request).candidateGroups()).containsExactly("finance-approver");
        assertThatThrownBy(() -> stage.decide("channel-manager", request, "APPROVE"))
                .isInstanceOf(DomainException.class);
        stage.decide("finance-approver", request, "APPROVE");
        assertThat(request(request).status()).isEqualTo("APPROVED");
    }

    @Test
    void the_last_approver_may_leave_less_than_was_asked_for() {
        UUID request = submitted("1000.00");
        stage.decide("channel-manager", request, WorkflowStage.partial("400.00"));
        assertThat(request(request).status()).isEqualTo("PARTIALLY_APPROVED");
        assertThat(request(request).approvedAmount()).isEqualTo(Money.eur("400.00"));
    }

    @Test
    void a_rejected_request_ends() {
        UUID request = submitted("1000.00");
        ProcessInstance instance = instance(request);
        stage.decide("channel-manager", request, "REJECT");
        assertThat(instance).hasPassed("EndEvent_RequestRejected").isEnded();
        assertThat(request(request).status()).isEqualTo("REJECTED");
    }

    @Test
    void an_answered_question_opens_a_new_review() {
        UUID request = submitted("1000.00");
        stage.decide("channel-manager", request, "REQUEST_INFO");
        assertThat(instance(request)).isWaitingAt("Gateway_RequestAnswerWait");
        stage.partner().run(() -> requests.submit(request));
        assertThat(instance(request)).isWaitingAt("UserTask_ApproveFundRequest");
    }

    @Test
    void a_first_request_that_nobody_answers_for_ends_without_funds() {
        UUID request = submitted("1000.00");
        ProcessInstance instance = instance(request);
        stage.decide("channel-manager", request, "REQUEST_INFO");
        passTime(request);
        assertThat(instance)
                .hasPassed("ServiceTask_GiveUpAsking", "EndEvent_RequestRejected")
                .isEnded();
        assertThat(request(request).status()).isEqualTo("EXPIRED");
    }

    @Test
    void a_change_that_nobody_answers_for_falls_back_to_what_was_approved() {
        UUID request = approved("1000.00");
        stage.partner().run(() -> requests.amend(request, draft("1500.00"), "More guests"));
        stage.decide("channel-manager", request, "REQUEST_INFO");
        assertThat(reserved(request)).isEqualTo(Money.eur("1000.00"));
        passTime(request);
        assertThat(instance(request)).isWaitingAt("Gateway_ReservationUse");
        assertThat(request(request).status()).isEqualTo("APPROVED");
        assertThat(request(request).requestedAmount()).isEqualTo(Money.eur("1000.00"));
        expires(request);
    }

    @Test
    void a_refused_change_leaves_what_was_approved_before() {
        UUID request = approved("1000.00");
        stage.partner().run(() -> requests.amend(request, draft("1500.00"), "More guests"));
        assertThat(instance(request)).isWaitingAt("UserTask_ApproveFundRequest");
        assertThat(reserved(request)).isEqualTo(Money.eur("1000.00"));
        stage.decide("channel-manager", request, "REJECT");
        assertThat(instance(request)).isWaitingAt("Gateway_ReservationUse");
        assertThat(request(request).approvedAmount()).isEqualTo(Money.eur("1000.00"));
        assertThat(reserved(request)).isEqualTo(Money.eur("1000.00"));
        expires(request);
    }

    @Test
    void a_change_that_is_refused_after_the_last_day_expires_at_once() {
        UUID request = approved("1000.00");
        stage.partner().run(() -> requests.amend(request, draft("1500.00"), "More guests"));
        clock.advance(Duration.ofDays(120));
        stage.decide("channel-manager", request, "REJECT");
        stage.runJobs(request);
        assertThat(request(request).status()).isEqualTo("EXPIRED");
        assertThat(reserved(request).isZero()).isTrue();
    }

    @Test
    void granted_time_is_waited_for_and_moves_the_end() {
        UUID request = approved("1000.00");
        LocalDate before = request(request).validUntil();
        stage.partner().run(() -> requests.extend(request, before.plusDays(30), "Late invoice"));
        assertThat(reserved(request)).isEqualTo(Money.eur("1000.00"));
        stage.decide("channel-manager", request, "APPROVE");
        assertThat(instance(request)).isWaitingAt("Gateway_ReservationUse");
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        assertThat(timer(request).getDuedate().toInstant())
                .isEqualTo(before.plusDays(31).atStartOfDay(berlin).toInstant());
        expires(request);
    }

    @Test
    void more_time_for_a_request_that_was_cut_gives_no_more_money() {
        UUID request = submitted("1000.00");
        stage.decide("channel-manager", request, WorkflowStage.partial("400.00"));
        stage.partner()
                .run(() ->
                        requests.extend(request, request(request).validUntil().plusDays(30), "Late invoice"));
        stage.decide("channel-manager", request, "APPROVE");
        assertThat(request(request).status()).isEqualTo("PARTIALLY_APPROVED");
        assertThat(request(request).approvedAmount()).isEqualTo(Money.eur("400.00"));
        assertThat(reserved(request)).isEqualTo(Money.eur("400.00"));
    }

    @Test
    void a_request_can_be_cancelled_after_a_refused_change() {
        UUID request = approved("1000.00");
        ProcessInstance instance = instance(request);
        stage.partner().run(() -> requests.amend(request, draft("1500.00"), "More guests"));
        stage.decide("channel-manager", request, "REJECT");
        stage.partner().run(() -> requests.cancel(request, "OTHER", "Not needed"));
        assertThat(instance).hasPassed("EndEvent_RequestReviewStopped").isEnded();
        assertThat(reserved(request).isZero()).isTrue();
    }

    @Test
    void a_cancellation_while_a_change_waits_gives_the_old_reservation_back() {
        UUID request = approved("1000.00");
        stage.partner().run(() -> requests.amend(request, draft("1500.00"), "More guests"));
        stage.partner().run(() -> requests.cancel(request, "OTHER", "Not needed"));
        assertThat(stage.noTasks(request)).isEmpty();
        assertThat(request(request).status()).isEqualTo("CANCELLED");
        assertThat(reserved(request).isZero()).isTrue();
    }

    @Test
    void a_cancelled_request_ends_whatever_it_waits_for() {
        UUID waiting = submitted("1000.00");
        ProcessInstance instance = instance(waiting);
        stage.partner().run(() -> requests.cancel(waiting, "OTHER", "Not needed"));
        assertThat(instance).hasPassed("EndEvent_RequestReviewStopped").isEnded();
        assertThat(stage.noTasks(waiting)).isEmpty();
    }

    @Test
    void a_reservation_that_nobody_uses_expires() {
        UUID request = approved("1000.00");
        ProcessInstance instance = instance(request);
        clock.advance(Duration.ofDays(120));
        fireTimer(request);
        assertThat(instance).hasPassed("EndEvent_RequestExpired").isEnded();
        assertThat(request(request).status()).isEqualTo("EXPIRED");
    }

    @Test
    void a_final_claim_ends_it() {
        UUID request = approved("1000.00");
        ProcessInstance instance = instance(request);
        process.completed(request);
        assertThat(instance).hasPassed("EndEvent_RequestCompleted").isEnded();
    }

    @Test
    void a_request_that_is_opened_again_waits_for_its_end_once_more() {
        UUID request = approved("1000.00");
        process.completed(request);
        assertThat(instance(request)).isNull();
        process.reopened(request);
        assertThat(instance(request)).isWaitingAt("Gateway_ReservationUse");
    }

    @Test
    void an_overdue_request_may_also_be_decided_by_the_next_group() {
        UUID request = submitted("1000.00");
        clock.advance(Duration.ofDays(10));
        fireTimer(request);
        assertThat(stage.task(request).candidateGroups()).containsExactly("channel-manager", "finance-approver");
        stage.decide("finance-approver", request, "APPROVE");
        assertThat(request(request).status()).isEqualTo("APPROVED");
    }

    private UUID approved(String amount) {
        UUID request = submitted(amount);
        stage.decide("channel-manager", request, "APPROVE");
        return request;
    }

    private UUID submitted(String amount) {
        return stage.partner()
                .call(() -> requests.submit(requests.draft(draft(amount)).id()).id());
    }

    private static FundRequestDraft draft(String amount) {
        LocalDate day = TestClock.today().plusDays(20);
        return new FundRequestDraft(
                "MDF-EVENT",
                "EVENT_SEMINAR",
                day,
                day.plusDays(1),
                "Hamburg",
                List.of(new PlannedLineDraft("Room and catering", Money.eur(amount))),
                Money.eur(amount),
                Map.of("leads", "40"));
    }

    private FundRequest request(UUID id) {
        return requests.get(id);
    }

    private Money reserved(UUID request) {
        Offer offer = stage.get(Offers.class).version(request(request).offerVersionId());
        return stage.get(Funds.class).reservedFor(offer.fundCode(), request);
    }

    /** Goes to the moment for which the one timer is set, and lets it fire. */
    private void passTime(UUID request) {
        clock.set(timer(request).getDuedate().toInstant());
        fireTimer(request);
    }

    private void expires(UUID request) {
        ProcessInstance instance = instance(request);
        passTime(request);
        assertThat(instance).hasPassed("EndEvent_RequestExpired").isEnded();
        assertThat(request(request).status()).isEqualTo("EXPIRED");
        assertThat(reserved(request).isZero()).isTrue();
    }

    private void fireTimer(UUID key) {
        management.executeJob(timer(key).getId());
    }

    private Job timer(UUID key) {
        return management
                .createJobQuery()
                .processInstanceId(instance(key).getId())
                .timers()
                .singleResult();
    }

    private ProcessInstance instance(UUID key) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key.toString())
                .singleResult();
    }
}
