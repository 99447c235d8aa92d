package org.proofline.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.proofline.payout.PayoutScene.MAKER;
import static org.proofline.payout.PayoutScene.RECONCILER;

import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.proofline.ledger.Account;
import org.proofline.partner.BankProfiles;
import org.proofline.payout.BankMessages.Effect;
import org.proofline.payout.BankMessages.Intake;
import org.proofline.payout.PaymentRuns.PaymentRun;
import org.proofline.shared.DomainException;
import org.proofline.testing.Acting;
import org.proofline.testing.Ibans;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

@ProoflineTest
class BankMessagesIT {

    @Autowired
    private ApplicationContext beans;

    private PayoutScene scene;
    private PaymentItem item;
    private PaymentRun run;

    @BeforeEach
    void a_sent_payment() {
        scene = new PayoutScene(beans).verified();
        item = scene.owed("100.00");
        run = scene.released();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ACTC", "ACCP", "ACSP", "PDNG", "RCVD"})
    void acceptance_is_not_payment(String code) {
        assertThat(effect(BankTalk.status(code, item.endToEndId())).change()).isEqualTo("UNCHANGED");
        assertThat(scene.now(item).status()).isEqualTo("SENT");
    }

    @Test
    void a_settlement_pays_consumes_the_commitment_and_clears_the_clearing_account() {
        assertThat(effect(BankTalk.status("ACSC", item.endToEndId())).change()).isEqualTo("PAID");
        assertThat(scene.now(item).paid()).isEqualTo(scene.money("100.00"));
        assertThat(scene.on(Account.BANK_CLEARING)).isEqualTo(scene.money("0"));
        assertThat(scene.on(Account.CASH)).isEqualTo(scene.money("-100.00"));
        assertThat(scene.balance().paid()).isEqualTo(scene.money("100.00"));
        assertThat(scene.balance().committed()).isEqualTo(scene.money("0"));
        assertThat(scene.runs().get(run.id()).status()).isEqualTo("COMPLETED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"053", "054"})
    void a_booked_debit_pays(String kind) {
        assertThat(effect(BankTalk.booked(kind, "DBIT", item, "100.00")).change())
                .isEqualTo("PAID");
    }

    @Test
    void a_booking_of_another_amount_changes_nothing_and_says_so() {
        Effect effect = effect(BankTalk.booked("054", "DBIT", item, "99.99"));
        assertThat(effect.change()).isEqualTo("UNCHANGED");
        assertThat(effect.explanation()).contains("99.99", "100.00");
        assertThat(scene.now(item).status()).isEqualTo("SENT");
    }

    @Test
    void the_same_message_twice_changes_nothing_and_says_so() {
        String message = BankTalk.status("M-" + UUID.randomUUID(), "ACSC", item.endToEndId());
        assertThat(scene.told(message).repeated()).isFalse();
        Intake again = scene.told(message);
        assertThat(again.repeated()).isTrue();
        assertThat(again.effects()).isNotEmpty().allMatch(effect -> effect.change()
                .equals("UNCHANGED"));
        assertThat(scene.on(Account.CASH)).isEqualTo(scene.money("-100.00"));
    }

    @Test
    void a_second_settlement_in_another_message_changes_nothing_and_says_so() {
        scene.settled(item);
        Effect effect = effect(BankTalk.booked("054", "DBIT", item, "100.00"));
        assertThat(effect.change()).isEqualTo("UNCHANGED");
        assertThat(effect.explanation()).contains("PAID");
        assertThat(scene.on(Account.CASH)).isEqualTo(scene.money("-100.00"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"00000000000070008000000000000000", "NOTPROVIDED", "PAYROLL-2026-11"})
    void an_unknown_transfer_changes_nothing_and_says_so(String endToEndId) {
        Effect effect = effect(BankTalk.status("ACSC", endToEndId));
        assertThat(effect.change()).isEqualTo("UNKNOWN");
        assertThat(effect.itemId()).isNull();
    }

    @Test
    void a_rejected_payment_is_owed_again_and_can_be_retried_under_a_new_id() {
        assertThat(effect(BankTalk.status("RJCT", item.endToEndId())).change()).isEqualTo("REJECTED_BY_BANK");
        PaymentItem rejected = scene.now(item);
        assertThat(rejected.bankReason()).isEqualTo("AC01 Account number");
        assertThat(rejected.settled()).isEqualTo(scene.money("0"));
        assertThat(scene.on(Account.PARTNER_PAYABLE)).isEqualTo(scene.money("-100.00"));
        assertThat(scene.on(Account.BANK_CLEARING)).isEqualTo(scene.money("0"));
        assertThat(scene.balance().committed()).isEqualTo(scene.money("100.00"));

        PaymentItem second = MAKER.call(() -> scene.get(Payouts.class).retry(item.id(), "Account mended"));
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.status()).isEqualTo("SCHEDULED");
        assertThat(second.id()).isNotEqualTo(item.id());
        assertThat(MAKER.call(() -> scene.get(Payouts.class).retry(item.id(), "Again"))
                        .id())
                .isEqualTo(second.id());
        assertThat(scene.released().items())
                .extracting(PaymentRuns.RunItem::itemId)
                .containsExactly(second.id());
    }

    @Test
    void a_rejected_group_rejects_every_payment_of_the_run() {
        scene.told(BankTalk.groupStatus("RJCT", EndToEndId.of(run.id())));
        assertThat(scene.now(item).status()).isEqualTo("REJECTED_BY_BANK");
        assertThat(scene.runs().get(run.id()).status()).isEqualTo("COMPLETED");
    }

    @Test
    void a_return_blocks_the_bank_profile_and_is_paid_again_after_it_was_verified_anew() {
        scene.settled(item);
        assertThat(effect(BankTalk.booked("054", "CRDT", item, "100.00")).change())
                .isEqualTo("RETURNED");
        assertThat(scene.latest(item).status()).isEqualTo("RETURNED");
        assertThat(scene.get(BankProfiles.class).of(scene.partner).status()).isEqualTo("BLOCKED");
        assertThat(scene.on(Account.CASH)).isEqualTo(scene.money("0"));
        assertThat(scene.on(Account.PARTNER_PAYABLE)).isEqualTo(scene.money("-100.00"));
        assertThat(scene.balance().committed()).isEqualTo(scene.money("100.00"));

        scene.banked("DE75512108001245126199");
        PaymentItem second = scene.latest(item);
        assertThat(second.attempt()).isEqualTo(2);
        assertThat(second.status()).isEqualTo("SCHEDULED");
        scene.released();
        scene.settled(second);
        assertThat(scene.get(Payouts.class).settledOn(item.claimId())).contains(scene.money("100.00"));
        assertThat(scene.balance().paid()).isEqualTo(scene.money("100.00"));
    }

    @Test
    void a_return_without_a_reported_settlement_books_both() {
        assertThat(effect(BankTalk.booked("054", "CRDT", item, "100.00")).change())
                .isEqualTo("RETURNED");
        assertThat(scene.on(Account.BANK_CLEARING)).isEqualTo(scene.money("0"));
        assertThat(scene.on(Account.CASH)).isEqualTo(scene.money("0"));
    }

    @Test
    void an_offset_stays_when_the_rest_is_rejected() {
        PayoutScene debtor = new PayoutScene(beans).taxed("10.00").banked(Ibans.next());
        debtor.owes("30.00");
        PaymentItem owed = debtor.owed("100.00", "19.00", "BANK");
        debtor.released();
        debtor.told(BankTalk.status("RJCT", owed.endToEndId()));
        PaymentItem second = MAKER.call(() -> debtor.get(Payouts.class).retry(owed.id(), "Mended"));
        assertThat(second.amount()).isEqualTo(debtor.money("70.00"));
        assertThat(second.taxAdded()).isEqualTo(debtor.money("19.00"));
        assertThat(debtor.on(Account.PARTNER_PAYABLE)).isEqualTo(debtor.money("-89.00"));
        debtor.released();
        debtor.settled(second);
        assertThat(debtor.get(Payouts.class).settledOn(owed.claimId())).contains(debtor.money("100.00"));
        assertThat(debtor.balance().paid()).isEqualTo(debtor.money("100.00"));
        assertThat(debtor.on(Account.PARTNER_PAYABLE)).isEqualTo(debtor.money("0"));
    }

    @Test
    void accounts_payable_answers_with_a_status_file() {
        PayoutScene erp = new PayoutScene(beans).verified();
        PaymentItem handed = erp.owed("100.00", "0", "ERP");
        erp.released();
        String csv = "end_to_end_id,status,reason\r\n" + handed.endToEndId() + ",PAID,\r\n";
        Intake intake = RECONCILER.call(() -> erp.get(BankMessages.class).takeErpStatus(PayoutScene.stream(csv)));
        assertThat(intake.effects()).extracting(Effect::change).containsExactly("PAID");
        assertThat(erp.on(Account.ERP_CLEARING)).isEqualTo(erp.money("0"));
        assertThat(RECONCILER
                        .call(() -> erp.get(BankMessages.class).takeErpStatus(PayoutScene.stream(csv)))
                        .repeated())
                .isTrue();
    }

    @Test
    void only_a_reconciler_who_neither_built_nor_released_takes_messages_in() {
        String message = BankTalk.status("ACSC", item.endToEndId());
        refused(
                "ROLE_MISSING",
                () -> MAKER.run(() -> scene.get(BankMessages.class).take(PayoutScene.stream(message))));
        refused("SEGREGATION_OF_DUTIES", () -> Acting.as("ron", "bank-reconciler")
                .run(() -> scene.get(BankMessages.class).take(PayoutScene.stream(message))));
        assertThat(scene.now(item).status()).isEqualTo("SENT");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no xml",
                "<Document/>",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"/>",
                "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.11\"/>",
                "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]>"
                        + "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.002.001.11\">&e;</Document>"
            })
    void what_is_no_bank_message_is_refused(String text) {
        refused("BANK_MESSAGE_UNREADABLE", () -> scene.told(text));
    }

    @Test
    void the_remittance_lists_claim_tax_and_each_debt_and_adds_up_to_what_was_paid() {
        PayoutScene debtor = new PayoutScene(beans).taxed("10.00").banked(Ibans.next());
        UUID clawback = debtor.owes("30.00");
        PaymentItem owed = debtor.owed("100.00", "19.00", "BANK");
        debtor.released();
        debtor.settled(owed);
        Remittances.Remittance remittance =
                debtor.administrator().call(() -> debtor.get(Remittances.class).of(owed.id()));
        assertThat(remittance.paid()).isEqualTo(debtor.now(owed).paid()).isEqualTo(debtor.money("79.00"));
        assertThat(remittance.lines())
                .extracting(Remittances.RemittanceLine::kind)
                .containsExactly("CLAIM", "TAX_ADDED", "WITHHOLDING", "OFFSET");
        assertThat(remittance.lines().get(3).subjectId()).isEqualTo(clawback);
        refused("NOT_FOUND", () -> scene.administrator()
                .run(() -> debtor.get(Remittances.class).of(owed.id())));
    }

    private Effect effect(String message) {
        Intake intake = scene.told(message);
        assertThat(intake.repeated()).isFalse();
        assertThat(intake.effects()).hasSize(1);
        return intake.effects().get(0);
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
