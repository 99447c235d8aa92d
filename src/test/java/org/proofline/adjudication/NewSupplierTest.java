package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.adjudication.ProofFixture.draft;
import static org.proofline.adjudication.ProofFixture.execution;
import static org.proofline.adjudication.ProofFixture.file;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.half;
import static org.proofline.claims.ClaimStage.staff;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimModules;
import org.proofline.claims.ClaimStage;
import org.proofline.program.Offer;
import org.proofline.testing.TestDocuments;
import org.proofline.testing.TestInvoices;
import org.proofline.testing.VatIds;

/** F12: what a supplier that was never seen says of itself. */
class NewSupplierTest {

    private static final String WRONG = "DE123456789";

    private final ClaimModules modules = ClaimModules.shared();
    private final Adjudication adjudication = modules.get(Adjudication.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    /** Its limit is 500.00 EUR. */
    private final Offer offer = stage.offer("COOP", half(), north, "10000.00");

    private final String supplier = "Stand Media " + UUID.randomUUID();

    @Test
    void f12_a_new_suppliers_tax_id_with_wrong_check_digits_is_looked_at() {
        Claim claim = claim(WRONG, "200.00");

        assertThat(found(claim)).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo("F12-TAXID");
            assertThat(finding.ruleVersion()).isEqualTo("2");
            assertThat(finding.outcome()).isEqualTo("REVIEW");
            assertThat(finding.staffMessage()).contains(supplier, WRONG, "check digits");
        });
        assertThat(as(north).call(() -> adjudication.findings(claim.id()))).isEmpty();
        assertThat(found(claim(WRONG, "210.00"))).isEmpty();
    }

    @Test
    void f12_a_new_suppliers_mailbox_that_anybody_gets_is_looked_at() {
        Claim paged = claim(VatIds.next(), "200.00", "Questions: stand.media@gmx.de");

        assertThat(found(paged)).singleElement().satisfies(finding -> {
            assertThat(finding.ruleId()).isEqualTo("F12-MAIL");
            assertThat(finding.outcome()).isEqualTo("REVIEW");
            assertThat(finding.staffMessage()).contains(supplier, "gmx.de").doesNotContain("stand.media");
        });
    }

    @Test
    void the_electronic_invoice_says_where_its_supplier_has_its_mail() {
        Claim claim =
                draft(north, aClaim().of(offer).from(supplier, VatIds.next()).costing("200.00"));
        String xml = TestInvoices.ubl(claim.lines().get(0).invoiceNumber(), "119.00")
                .replaceFirst(
                        "</cac:Party></cac:AccountingSupplierParty>",
                        "<cac:Contact><cbc:ElectronicMail>Someone@Gmail.com</cbc:ElectronicMail></cac:Contact>$0");
        file(claim, "INVOICE", 1, "invoice.xml", TestDocuments.text(xml));

        assertThat(run(claim)).extracting(Finding::ruleId).containsExactly("F12-MAIL");
    }

    @Test
    void a_sound_number_an_own_domain_and_a_customers_mailbox_say_nothing() {
        assertThat(found(claim(VatIds.next(), "200.00", "Questions: office@stand-media.example")))
                .isEmpty();
        String other = "Other " + supplier;
        Claim customers =
                draft(north, aClaim().of(offer).from(other, VatIds.next()).costing("200.00"));
        invoice(customers, "Bill to: Clara Example", "clara@gmail.com");
        assertThat(run(customers)).isEmpty();
        Claim both =
                draft(north, aClaim().of(offer).from(1 + other, VatIds.next()).costing("200.00"));
        invoice(both, "Questions: office@stand-media.example or stand@gmx.de");
        assertThat(run(both)).isEmpty();
    }

    @Test
    void a_small_claim_is_spared() {
        assertThat(found(claim(WRONG, "100.00", "Questions: stand.media@gmx.de")))
                .isEmpty();
    }

    private Claim claim(String taxId, String net, String... words) {
        Claim claim = draft(north, aClaim().of(offer).from(supplier, taxId).costing(net));
        invoice(claim, words);
        run(claim);
        return claim;
    }

    private static void invoice(Claim claim, String... words) {
        List<String> lines = new ArrayList<>(
                List.of("Invoice number: " + claim.lines().get(0).invoiceNumber(), "Search advertising in spring"));
        lines.addAll(List.of(words));
        file(claim, "INVOICE", 1, "invoice.pdf", TestDocuments.pdf(lines));
    }

    private List<Finding> run(Claim claim) {
        execution(claim);
        as(north).run(() -> adjudication.submit(claim.id()));
        adjudication.checkEvidence(claim.id());
        adjudication.detectDuplicates(claim.id());
        adjudication.adjudicate(claim.id());
        return found(claim);
    }

    private List<Finding> found(Claim claim) {
        return staff().call(() -> adjudication.findings(claim.id())).stream()
                .filter(finding -> finding.ruleId().startsWith("F12"))
                .toList();
    }
}
