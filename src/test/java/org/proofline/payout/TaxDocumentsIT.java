package org.proofline.payout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.ledger.Account;
import org.proofline.partner.BankProfiles.TaxProfile;
import org.proofline.payout.TaxDocuments.Invoice;
import org.proofline.payout.TaxDocuments.TaxDocument;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.testing.Acting;
import org.proofline.testing.Ibans;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestClock;
import org.proofline.testing.TestDocuments;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

@ProoflineTest
class TaxDocumentsIT {

    @Autowired
    private ApplicationContext beans;

    @Autowired
    private TaxDocuments documents;

    @Autowired
    private JdbcClient sql;

    @Autowired
    private TestClock clock;

    private PayoutScene scene;

    @BeforeEach
    void a_partner() {
        scene = new PayoutScene(beans);
    }

    @Test
    void a_payment_waits_for_the_partners_invoice_and_goes_on_by_itself_when_it_is_given() {
        PaymentItem item = scene.verified().owedWith("100.00", "PARTNER_INVOICE", null);
        assertThat(item.status()).isEqualTo("PENDING_TAX_INVOICE");
        TaxDocument given = give(item, "R-17", "100.00", "19.00");
        assertThat(scene.now(item).status()).isEqualTo("SCHEDULED");
        assertThat(scene.now(item).taxAdded()).isEqualTo(scene.money("19.00"));
        assertThat(given.treatment()).isEqualTo("DOMESTIC");
        assertThat(given.sha256()).hasSize(64);
        scene.released();
        scene.settled(item);
        assertThat(scene.now(item).paid()).isEqualTo(scene.money("119.00"));
        assertThat(scene.now(item).settled()).isEqualTo(scene.money("100.00"));
        assertThat(scene.on(Account.TAX_ADDED)).isEqualTo(scene.money("19.00"));
        assertThat(scene.on(Account.PARTNER_PAYABLE)).isEqualTo(scene.money("0"));
        assertThat(trail(item)).contains("PAYMENT_PENDING_TAX_INVOICE", "TAX_INVOICE_GIVEN");
    }

    @Test
    void an_invoice_must_fit_the_payment_and_is_given_once() {
        PaymentItem item = scene.verified().owedWith("100.00", "PARTNER_INVOICE", null);
        assertThatThrownBy(() -> give(item, " ", "90.00", "20.00"))
                .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.errors())
                        .extracting(FieldError::field)
                        .containsExactly("number", "net", "tax"));
        give(item, "R-1", "100.00", "19.00");
        refused("TAX_INVOICE_NOT_NEEDED", () -> give(item, "R-2", "100.00", "19.00"));
        PaymentItem other = scene.owedWith("100.00", "PARTNER_INVOICE", null);
        assertThatThrownBy(() -> give(other, "R-1", "100.00", "0.00"))
                .isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.errors())
                        .extracting(FieldError::field)
                        .containsExactly("number"));
        PaymentItem grant = scene.owed("100.00");
        refused("TAX_INVOICE_NOT_NEEDED", () -> give(grant, "R-3", "100.00", "0.00"));
        refused("PARTNER_ONLY", () -> PayoutScene.MAKER.run(() -> documents.give(other.id(), null, null)));
    }

    @Test
    void across_the_border_the_vendor_accounts_for_the_tax() {
        scene.taxed(new TaxProfile(scene.partner, "AT", "ATU13585627", "0.00", null, null))
                .banked(Ibans.next());
        PaymentItem item = scene.owedWith("100.00", "PARTNER_INVOICE", null);
        assertThatThrownBy(() -> give(item, "R-1", "100.00", "20.00"))
                .isInstanceOfSatisfying(
                        DomainException.class,
                        e -> assertThat(e.errors().get(0).message()).contains("reverse charge"));
        assertThat(give(item, "R-1", "100.00", "0.00").treatment()).isEqualTo("REVERSE_CHARGE");
        assertThat(scene.now(item).status()).isEqualTo("SCHEDULED");
    }

    @Test
    void where_the_profile_agrees_the_vendor_writes_the_invoice_at_the_release() {
        PaymentItem waiting = scene.verified().owedWith("100.00", "PARTNER_INVOICE", null);
        assertThat(waiting.status()).isEqualTo("PENDING_TAX_INVOICE");
        scene.taxed(profile("DE", "DE123456789").selfBilled(true));
        assertThat(scene.now(waiting).status()).isEqualTo("SCHEDULED");
        scene.owedWith("50.00", "PARTNER_INVOICE", null);
        scene.released();
        TaxDocument written = documents.ofPayment(waiting.id()).get(0);
        assertThat(written.kind()).isEqualTo("SELF_BILLING");
        assertThat(written.tax()).isEqualTo(scene.money("19.00"));
        assertThat(read(waiting, written))
                .contains(
                        "Self-billing invoice",
                        written.number(),
                        "VAT number DE123456789",
                        "119.00",
                        "Proofline Europe")
                .contains("VAT number DE999999995", "Kai 1", "20457 Hamburg", "Value added tax 19 %", "on behalf of");
        scene.settled(waiting);
        assertThat(scene.now(waiting).paid()).isEqualTo(scene.money("119.00"));
        assertThat(trail(waiting)).contains("TAX_DOCUMENT_WRITTEN");
    }

    @Test
    void numbers_have_no_gaps_and_documents_never_change() {
        scene.taxed(profile("DE", null).selfBilled(true)).banked(Ibans.next());
        for (int i = 0; i < 3; i++) {
            scene.owedWith("10.00", "PARTNER_INVOICE", null);
        }
        PaymentItem last = scene.owedWith("10.00", "PARTNER_INVOICE", null);
        scene.released();
        List<Long> numbers = sql.sql("select substring(number from '-([0-9]+)$')::bigint from payout.tax_document"
                        + " where kind = 'SELF_BILLING' order by 1")
                .query(Long.class)
                .list();
        assertThat(numbers).hasSizeGreaterThanOrEqualTo(4);
        for (int i = 0; i < numbers.size(); i++) {
            assertThat(numbers.get(i)).isEqualTo(i + 1L);
        }
        TaxDocument written = documents.ofPayment(last.id()).get(0);
        assertThat(written.treatment()).isEqualTo("NOT_REGISTERED");
        assertThat(written.tax()).isEqualTo(scene.money("0"));
        for (String change : List.of(
                "update payout.tax_document set number = 'X' where id = ?",
                "delete from payout.tax_document where id = ?")) {
            assertThatThrownBy(() -> sql.sql(change).param(written.id()).update())
                    .isInstanceOf(RuntimeException.class);
        }
        UUID stranger = new PayoutScene(beans).partner;
        refused("NOT_FOUND", () -> Acting.of(stranger, "eve", "partner-user")
                .run(() -> documents.written(last.id(), written.id())));
    }

    @Test
    void a_rebate_comes_with_the_vendors_credit_note() {
        PaymentItem item =
                scene.owed("100.00", "0", "CREDIT_MEMO", scene.today().plusDays(1));
        clock.advance(Duration.ofDays(1));
        assertThat(scene.get(Payouts.class).recheck(item.id()).status()).isEqualTo("CREDIT_MEMO_ISSUED");
        TaxDocument note = documents.ofPayment(item.id()).get(0);
        assertThat(note.kind()).isEqualTo("CREDIT_NOTE");
        assertThat(note.number()).matches("CM-\\d{4}-\\d{6}");
        assertThat(note.treatment()).isEqualTo("CORRECTION");
        assertThat(read(item, note))
                .contains("Credit note", note.number(), item.claimNumber(), "reduces the consideration");
    }

    @Test
    void a_reward_that_goes_through_the_bank_comes_with_a_credit_note_too() {
        PaymentItem item = scene.verified().owedWith("100.00", "CREDIT_NOTE", null);
        assertThat(item.status()).isEqualTo("SCHEDULED");
        scene.released();
        assertThat(documents.ofPayment(item.id())).extracting(TaxDocument::kind).containsExactly("CREDIT_NOTE");
        scene.settled(item);
        assertThat(scene.now(item).paid()).isEqualTo(scene.money("100.00"));
    }

    @Test
    void income_of_a_person_needs_no_invoice_and_tax_is_withheld_by_its_profile() {
        scene.taxed("20.00").banked(Ibans.next());
        PaymentItem item = scene.owedWith("100.00", "PERSONAL_INCOME", null);
        assertThat(item.status()).isEqualTo("SCHEDULED");
        scene.released();
        scene.settled(item);
        assertThat(scene.now(item).withheld()).isEqualTo(scene.money("20.00"));
        assertThat(scene.now(item).paid()).isEqualTo(scene.money("80.00"));
        assertThat(documents.ofPayment(item.id())).isEmpty();
    }

    private TaxProfile profile(String country, String vatId) {
        return new TaxProfile(scene.partner, country, vatId, "0.00", null, null);
    }

    /** The kept bytes, as the partner gets them. */
    private String read(PaymentItem item, TaxDocument document) {
        byte[] pdf = partner().call(() -> documents.written(item.id(), document.id()));
        assertThat(TaxSheet.sha256(pdf)).isEqualTo(document.sha256());
        return TaxDocumentPdfTest.text(pdf);
    }

    private TaxDocument give(PaymentItem item, String number, String net, String tax) {
        byte[] pdf = TestDocuments.pdf(TestDocuments.invoiceLines(number, "2026-11-20", net));
        Invoice invoice = new Invoice(number, LocalDate.of(2026, 11, 20), scene.money(net), scene.money(tax), "i.pdf");
        return partner().call(() -> documents.give(item.id(), invoice, new ByteArrayInputStream(pdf)));
    }

    private ActionContext partner() {
        return Acting.of(scene.partner, "nora", "partner-user");
    }

    private List<String> trail(PaymentItem item) {
        return sql.sql("select type from audit.audit_event where subject_id = ?")
                .param(item.id())
                .query(String.class)
                .list();
    }

    private static void refused(String code, ThrowingCallable work) {
        assertThatThrownBy(work).isInstanceOfSatisfying(DomainException.class, e -> assertThat(e.code())
                .isEqualTo(code));
    }
}
