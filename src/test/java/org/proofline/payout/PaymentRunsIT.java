package org.proofline.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.proofline.payout.PayoutScene.MAKER;
import static org.proofline.payout.PayoutScene.RELEASER;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofline.ledger.Account;
import org.proofline.payout.PaymentRuns.Build;
import org.proofline.payout.PaymentRuns.PaymentRun;
import org.proofline.payout.PaymentRuns.RunItem;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.proofline.testing.Acting;
import org.proofline.testing.Ibans;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

@ProoflineTest
class PaymentRunsIT {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private PaymentRuns runs;

    @Autowired
    private JdbcTemplate jdbc;

    private PayoutScene scene;

    @BeforeEach
    void a_partner() {
        scene = new PayoutScene(beans).verified();
    }

    @Test
    void a_run_takes_what_is_due_and_its_total_is_the_sum_of_its_items() {
        PaymentItem first = scene.owed("100.00");
        PaymentItem second = scene.owed("50.55");
        PaymentRun run = scene.built();
        assertThat(run.items()).extracting(RunItem::itemId).containsExactlyInAnyOrder(first.id(), second.id());
        assertThat(run.total()).isEqualTo(scene.money("150.55"));
        assertThat(run.status()).isEqualTo("BUILT");
        assertThat(scene.now(first).status()).isEqualTo("IN_RUN");
        refused("NOTHING_DUE", () -> scene.built());
    }

    @Test
    void a_cut_off_in_the_future_is_refused() {
        refused(
                "CUT_OFF_AHEAD",
                () -> MAKER.run(() -> runs.build(
                        new Build("PL-EU", scene.currency, scene.today().plusDays(1), null))));
    }

    @Test
    void only_a_maker_builds_and_only_a_releaser_releases() {
        scene.owed("100.00");
        refused(
                "ROLE_MISSING",
                () -> RELEASER.run(() -> runs.build(new Build("PL-EU", scene.currency, scene.today(), null))));
        UUID run = scene.built().id();
        refused("ROLE_MISSING", () -> MAKER.run(() -> runs.release(run)));
    }

    @Test
    void who_built_a_run_neither_releases_nor_rejects_it_whatever_roles_he_holds() {
        scene.owed("100.00");
        var both = Acting.as("dora", "payments-maker", "payments-releaser");
        UUID run = both.call(() -> runs.build(new Build("PL-EU", scene.currency, scene.today(), null)))
                .id();
        refused("SEGREGATION_OF_DUTIES", () -> both.run(() -> runs.release(run)));
        refused("SEGREGATION_OF_DUTIES", () -> both.run(() -> runs.reject(run, "No")));
        assertThat(runs.get(run).status()).isEqualTo("BUILT");
    }

    @Test
    void who_verified_the_bank_profile_does_not_release_its_payment() {
        scene.owed("100.00");
        UUID run = scene.built().id();
        refused("SEGREGATION_OF_DUTIES", () -> Acting.as("petra", "payments-releaser")
                .run(() -> runs.release(run)));
    }

    @Test
    void a_release_sends_the_payments_and_keeps_the_bank_file() {
        PaymentItem item = scene.owed("100.00");
        PaymentRun run = scene.released();
        assertThat(run.status()).isEqualTo("RELEASED");
        assertThat(scene.now(item).status()).isEqualTo("SENT");
        assertThat(scene.on(Account.PARTNER_PAYABLE)).isEqualTo(scene.money("0"));
        assertThat(scene.on(Account.BANK_CLEARING)).isEqualTo(scene.money("-100.00"));
        assertThat(new String(runs.pain001(run.id()), StandardCharsets.UTF_8))
                .contains("<EndToEndId>" + item.endToEndId() + "</EndToEndId>", "<Nm>Nord &amp; S");
    }

    @Test
    void there_is_no_bank_file_before_the_release() {
        scene.owed("100.00");
        UUID run = scene.built().id();
        refused("RUN_STATUS", () -> runs.pain001(run));
    }

    @Test
    void a_rejected_run_makes_its_items_due_again() {
        PaymentItem item = scene.owed("100.00");
        UUID run = scene.built().id();
        refused("REASON_REQUIRED", () -> RELEASER.run(() -> runs.reject(run, "")));
        assertThat(RELEASER.call(() -> runs.reject(run, "Wrong cut-off")).status())
                .isEqualTo("REJECTED");
        assertThat(scene.now(item).status()).isEqualTo("SCHEDULED");
        assertThat(scene.released().items()).extracting(RunItem::itemId).containsExactly(item.id());
    }

    @Test
    void an_item_can_be_taken_out_with_a_reason_and_its_netting_goes_to_the_others() {
        scene.owes("80.00");
        PaymentItem first = scene.owed("100.00");
        PaymentItem second = scene.owed("90.00");
        PaymentRun run = scene.built();
        assertThat(run.total()).isEqualTo(scene.money("110.00"));
        PaymentRun rest = MAKER.call(() -> runs.removeItem(run.id(), first.id(), "Call back first"));
        assertThat(rest.items()).singleElement().satisfies(item -> {
            assertThat(item.itemId()).isEqualTo(second.id());
            assertThat(item.offset()).isEqualTo(scene.money("80.00"));
            assertThat(item.cash()).isEqualTo(scene.money("10.00"));
        });
        assertThat(scene.now(first).status()).isEqualTo("SCHEDULED");
    }

    @Test
    void what_the_partner_owes_is_netted_within_its_currency() {
        scene.owes("30.00");
        PaymentItem item = scene.owed("100.00");
        PaymentRun run = scene.released();
        assertThat(run.total()).isEqualTo(scene.money("70.00"));
        assertThat(scene.now(item).offset()).isEqualTo(scene.money("30.00"));
        assertThat(scene.now(item).settled()).isEqualTo(scene.money("30.00"));
        assertThat(scene.on(Account.PARTNER_RECEIVABLE)).isEqualTo(scene.money("0"));
        assertThat(scene.balance().paid()).isEqualTo(scene.money("30.00"));
        scene.settled(item);
        assertThat(scene.now(item).paid()).isEqualTo(scene.money("70.00"));
        assertThat(scene.now(item).settled()).isEqualTo(scene.money("100.00"));
        assertThat(scene.balance().paid()).isEqualTo(scene.money("100.00"));
    }

    @Test
    void a_payment_smaller_than_the_debt_is_offset_without_the_bank() {
        scene.owes("130.00");
        PaymentItem item = scene.owed("100.00");
        PaymentRun run = scene.released();
        assertThat(scene.now(item).status()).isEqualTo("OFFSET");
        assertThat(scene.on(Account.PARTNER_RECEIVABLE)).isEqualTo(scene.money("30.00"));
        assertThat(scene.balance().paid()).isEqualTo(scene.money("100.00"));
        refused("RUN_WITHOUT_FILE", () -> runs.pain001(run.id()));
    }

    @Test
    void tax_is_withheld_from_the_amount_and_added_tax_is_paid_on_top_without_touching_the_fund() {
        PayoutScene taxed = new PayoutScene(beans).taxed("15.00").banked(Ibans.next());
        PaymentItem item = taxed.owed("100.00", "19.00", "BANK");
        assertThat(taxed.released().total()).isEqualTo(taxed.money("104.00"));
        taxed.settled(item);
        PaymentItem paid = taxed.now(item);
        assertThat(paid.withheld()).isEqualTo(taxed.money("15.00"));
        assertThat(paid.paid()).isEqualTo(taxed.money("104.00"));
        assertThat(paid.settled()).isEqualTo(taxed.money("100.00"));
        assertThat(taxed.on(Account.TAX_WITHHELD)).isEqualTo(taxed.money("-15.00"));
        assertThat(taxed.balance().paid()).isEqualTo(taxed.money("100.00"));
        assertThat(taxed.balance().committed()).isEqualTo(taxed.money("0"));
    }

    @Test
    void what_the_maker_did_not_see_is_not_released() {
        scene.owed("100.00");
        UUID run = scene.built().id();
        scene.owes("30.00");
        refused("RUN_CHANGED", () -> RELEASER.run(() -> runs.release(run)));
        PayoutScene moved = new PayoutScene(beans).verified();
        moved.owed("100.00");
        UUID other = moved.built().id();
        moved.banked("DE75512108001245126199");
        refused("RUN_CHANGED", () -> RELEASER.run(() -> runs.release(other)));
    }

    @Test
    void items_for_accounts_payable_go_out_as_a_file_without_formulas() {
        PaymentItem item = scene.owed("100.00", "0", "ERP");
        PaymentRun run = scene.released();
        assertThat(scene.now(item).status()).isEqualTo("HANDED_TO_ERP");
        assertThat(new String(runs.erpFile(run.id()), StandardCharsets.UTF_8))
                .startsWith("end_to_end_id,run,payee,amount,currency")
                .contains(item.endToEndId() + "," + run.number());
        refused("RUN_WITHOUT_FILE", () -> runs.pain001(run.id()));
        assertThat(scene.on(Account.ERP_CLEARING)).isEqualTo(scene.money("-100.00"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update payout.run set execution_date = execution_date + 1 where id = ?",
                "update payout.run set status = 'BUILT' where id = ?",
                "update payout.run_item set cash = 0, offset_amount = amount where run_id = ?",
                "update payout.run_item set removed_at = now() where run_id = ?",
                "delete from payout.run_item where run_id = ?",
                "delete from payout.run where id = ?",
                "update payout.run_file set content = '' where run_id = ?",
                "delete from payout.run_file where run_id = ?"
            })
    void a_released_run_is_immutable_in_the_database(String sql) {
        scene.owed("100.00");
        UUID run = scene.released().id();
        assertThatThrownBy(() -> jdbc.update(sql, run)).isInstanceOf(DataAccessException.class);
    }

    @Test
    void partners_see_no_runs() {
        scene.owed("100.00");
        UUID run = scene.built().id();
        refused("NOT_FOUND", () -> scene.administrator().run(() -> runs.get(run)));
        refused("NOT_FOUND", () -> scene.administrator().run(() -> runs.all()));
    }

    @Test
    void a_run_total_is_money_of_its_currency() {
        scene.owed("0.01");
        assertThat(scene.built().total()).isEqualTo(Money.of("0.01", scene.currency));
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
