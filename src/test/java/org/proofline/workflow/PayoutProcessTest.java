package org.proofline.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.camunda.bpm.engine.test.assertions.bpmn.AbstractAssertions.init;
import static org.camunda.bpm.engine.test.assertions.bpmn.BpmnAwareTests.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.claims.ClaimStatus;
import org.proofline.insight.ClaimViews;
import org.proofline.payout.PaymentItem;
import org.proofline.payout.PaymentRuns;
import org.proofline.payout.PaymentRuns.PaymentRun;
import org.proofline.payout.Payouts;
import org.proofline.shared.Money;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProoflineTest
class PayoutProcessTest {

    @Autowired
    private ProcessEngine engine;

    @Autowired
    private RuntimeService runtime;

    @Autowired
    private HistoryService history;

    @Autowired
    private ManagementService management;

    @Autowired
    private TestClock clock;

    private final WorkflowStage stage;
    private final MoneyStage money;

    PayoutProcessTest(@Autowired ApplicationContext beans) {
        stage = new WorkflowStage(beans);
        money = new MoneyStage(stage);
    }

    @BeforeEach
    void watch() {
        init(engine);
    }

    @AfterAll
    static void every_flow_of_the_processes_was_taken() {
        assertThat(FlowCoverage.notTaken("payout")).isEmpty();
        assertThat(FlowCoverage.notTaken("payment-run")).isEmpty();
    }

    @Test
    void follows_a_payment_into_a_run_to_the_bank_and_closes_the_claim() {
        PaymentItem item = money.owed(0);
        ProcessInstance instance = instance(item);
        assertThat(instance).isWaitingAt("Event_TakenIntoRun");
        money.sent(item);
        assertThat(instance).isWaitingAt("Event_BankAnswered");
        money.answered(item, "ACSC");
        assertThat(instance)
                .hasPassed("ServiceTask_CloseClaim", "EndEvent_PaymentSettled")
                .isEnded();
        assertThat(stage.claim(item.claimId()).status()).isEqualTo(ClaimStatus.CLOSED);
    }

    @Test
    void waits_out_the_holding_days_and_notices_a_hold_meanwhile() {
        PaymentItem item = money.owed(3);
        assertThat(instance(item)).isWaitingAt("Gateway_HoldingWait");
        stage.as("finance-approver").run(() -> payouts().hold(item.id(), "Audit"));
        stage.runJobs(item.id());
        assertThat(instance(item)).isWaitingAt("Event_PreconditionChanged");
        stage.as("finance-approver").run(() -> payouts().lift(item.id(), "Audit is over"));
        stage.runJobs(item.id());
        assertThat(instance(item)).isWaitingAt("Gateway_HoldingWait");
        clock.advance(Duration.ofDays(4));
        management.executeJob(management
                .createJobQuery()
                .processInstanceId(instance(item).getId())
                .timers()
                .singleResult()
                .getId());
        assertThat(instance(item)).isWaitingAt("Event_TakenIntoRun");
    }

    @Test
    void waits_for_the_partners_tax_invoice_and_goes_on_by_itself_when_it_is_given() {
        PaymentItem item = money.owedAgainstInvoice();
        ProcessInstance instance = instance(item);
        assertThat(item.status()).isEqualTo("PENDING_TAX_INVOICE");
        assertThat(instance).isWaitingAt("Event_TaxInvoiceGiven");
        money.invoiced(item);
        stage.runJobs(item.id());
        assertThat(instance).isWaitingAt("Event_TakenIntoRun");
        money.sent(item);
        money.answered(item, "ACSC");
        assertThat(instance)
                .hasPassed("Event_TaxInvoiceGiven", "EndEvent_PaymentSettled")
                .isEnded();
    }

    @Test
    void asks_somebody_to_repair_what_the_bank_rejected_and_starts_a_new_attempt() {
        PaymentItem item = money.owed(0);
        ProcessInstance instance = instance(item);
        money.sent(item);
        money.answered(item, "RJCT");
        assertThat(instance).isWaitingAt("UserTask_RepairPayment");
        assertThat(stage.task(item.id()).claimId()).isEqualTo(item.claimId());
        stage.decide("payments-maker", item.id(), "APPROVE");
        assertThat(instance).hasPassed("EndEvent_NewAttempt").isEnded();
        PaymentItem again = money.latest(item.claimId());
        assertThat(again.attempt()).isEqualTo(2);
        assertThat(instance(again)).isWaitingAt("Event_TakenIntoRun");
    }

    @Test
    void a_claim_whose_payment_was_set_off_in_part_and_then_rejected_is_partly_paid() {
        UUID debt = money.proposed(money.paid(), "40.00").id();
        stage.decide("director", debt, "APPROVE");
        PaymentItem item = money.owed(0);
        money.sent(item);
        money.answered(item, "RJCT");
        stage.decide("payments-maker", item.id(), "APPROVE");
        assertThat(money.now(item).offset()).isEqualTo(Money.of("40.00", money.currency));
        assertThat(stage.get(ClaimViews.class).of(item.claimId()).paymentStatus())
                .isEqualTo("PARTIALLY_PAID");
        PaymentItem again = money.latest(item.claimId());
        assertThat(again.amount()).isEqualTo(item.amount().minus(money.now(item).offset()));
        money.sent(again);
        money.answered(again, "ACSC");
        assertThat(stage.get(ClaimViews.class).of(item.claimId()).paymentStatus())
                .isEqualTo("PAID");
    }

    @Test
    void takes_the_repair_away_when_a_new_attempt_was_made_elsewhere() {
        PaymentItem item = money.owed(0);
        ProcessInstance instance = instance(item);
        money.sent(item);
        money.answered(item, "RJCT");
        stage.as("payments-maker").run(() -> payouts().retry(item.id(), "Mended by phone"));
        stage.runJobs(item.id());
        assertThat(instance)
                .hasPassed("Event_FailedPaymentChanged", "EndEvent_PaymentReplaced")
                .isEnded();
    }

    @Test
    void comes_back_when_a_settled_payment_is_returned() {
        PaymentItem item = money.paid();
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceBusinessKey(item.id().toString())
                        .count())
                .isZero();
        money.returned(item);
        assertThat(money.now(item).status()).isEqualTo("RETURNED");
        assertThat(instance(item)).isWaitingAt("UserTask_RepairPayment");
        money.reverified();
        stage.runJobs(item.id());
        assertThat(stage.noTasks(item.id())).isEmpty();
        assertThat(money.latest(item.claimId()).attempt()).isEqualTo(2);
    }

    @Test
    void a_run_is_released_by_another_person() {
        money.owed(0);
        PaymentRun run = money.built();
        stage.decide("payments-releaser", run.id(), "APPROVE");
        assertThat(runs().get(run.id()).status()).isEqualTo("RELEASED");
        assertThat(runs().get(run.id()).releasedBy()).isEqualTo("payments-releaser");
    }

    @Test
    void a_run_is_sent_back_with_a_reason() {
        PaymentItem item = money.owed(0);
        PaymentRun run = money.built();
        stage.decide("payments-releaser", run.id(), "REJECT");
        assertThat(runs().get(run.id()).status()).isEqualTo("REJECTED");
        stage.runJobs(item.id());
        assertThat(money.now(item).status()).isEqualTo("SCHEDULED");
        assertThat(instance(item)).isWaitingAt("Event_TakenIntoRun");
    }

    @Test
    void each_payment_has_one_instance() {
        PaymentItem item = money.paid();
        assertThat(history.createHistoricProcessInstanceQuery()
                        .processDefinitionKey("payout")
                        .processInstanceBusinessKey(item.id().toString())
                        .count())
                .isEqualTo(1);
    }

    private ProcessInstance instance(PaymentItem item) {
        return instance(item.id());
    }

    private ProcessInstance instance(UUID key) {
        return runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(key.toString())
                .singleResult();
    }

    private Payouts payouts() {
        return stage.get(Payouts.class);
    }

    private PaymentRuns runs() {
        return stage.get(PaymentRuns.class);
    }
}
