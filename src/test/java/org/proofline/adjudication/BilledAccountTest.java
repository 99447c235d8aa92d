package org.proofline.adjudication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.adjudication.ProofFixture.draft;
import static org.proofline.adjudication.ProofFixture.file;
import static org.proofline.claims.ClaimFixture.aClaim;
import static org.proofline.claims.ClaimStage.as;
import static org.proofline.claims.ClaimStage.half;
import static org.proofline.claims.ClaimStage.staff;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimModules;
import org.proofline.claims.ClaimStage;
import org.proofline.claims.Claims;
import org.proofline.partner.BankAccount;
import org.proofline.partner.BankProfiles;
import org.proofline.partner.Partners;
import org.proofline.program.Offer;
import org.proofline.testing.Acting;
import org.proofline.testing.Ibans;
import org.proofline.testing.TestDocuments;

/** Whose account an invoice names. */
class BilledAccountTest {

    private final ClaimModules modules = ClaimModules.shared();
    private final Adjudication adjudication = modules.get(Adjudication.class);
    private final Claims claims = modules.get(Claims.class);
    private final ClaimStage stage = new ClaimStage();
    private final UUID north = stage.partner("NORTH");
    private final UUID south = stage.partner("SOUTH");
    private final Offer offer = stage.offer("COOP", half(), north, "10000.00");
    private final String own = paidInto(north);
    private final String others = paidInto(south);

    @Test
    void f13_an_invoice_that_is_paid_into_the_partners_own_account_is_held_until_it_is_harmless() {
        Claim claim = run(own);

        Finding finding = found(claim, "F13-ACCOUNT").get(0);
        assertThat(finding.outcome()).isEqualTo("HOLD");
        assertThat(finding.staffMessage()).contains("invoice.pdf", own.substring(own.length() - 4), name(north));
        assertThat(finding.facts().values()).noneMatch(value -> value.contains(own));
        assertThat(found(claim, "F14-SUPPLIER")).isEmpty();
        assertThat(claims.get(claim.id()).hold()).isEqualTo("FRAUD");
        staff().run(() -> adjudication.judge(claim.id(), finding.key(), "HARMLESS", "Its own print shop"));
        assertThat(claims.get(claim.id()).hold()).isEqualTo("NONE");
    }

    @Test
    void f14_an_invoice_that_is_paid_into_another_partners_account_is_held_and_the_partner_is_not_told() {
        Claim claim = run(others);

        Finding finding = found(claim, "F14-SUPPLIER").get(0);
        assertThat(finding.outcome()).isEqualTo("HOLD");
        assertThat(finding.staffMessage())
                .contains(modules.get(Partners.class).find(south).orElseThrow().code());
        assertThat(found(claim, "F13-ACCOUNT")).isEmpty();
        assertThat(claims.get(claim.id()).hold()).isEqualTo("FRAUD");
        assertThat(as(north).call(() -> adjudication.findings(claim.id())))
                .extracting(Finding::ruleId)
                .doesNotContain("F14-SUPPLIER");
    }

    @Test
    void f14_the_account_of_a_supplier_that_is_no_partner_says_nothing() {
        Claim claim = run(Ibans.next());

        assertThat(found(claim, "F14-SUPPLIER")).isEmpty();
        assertThat(found(claim, "F13-ACCOUNT")).isEmpty();
        assertThat(claims.get(claim.id()).hold()).isEqualTo("NONE");
    }

    @Test
    void f13_an_invoice_with_mail_at_a_domain_called_like_the_partner_is_looked_at_and_holds_nothing() {
        String called = name(north).replaceFirst("\\s+\\S+$", "").replaceAll("[^\\p{L}\\p{N}]", "");
        Claim claim = invoiced("Questions: billing@" + called.toLowerCase(Locale.ROOT) + ".example");

        Finding finding = found(claim, "F13-DOMAIN").get(0);
        assertThat(finding.outcome()).isEqualTo("REVIEW");
        assertThat(finding.staffMessage()).contains(name(north));
        assertThat(claims.get(claim.id()).hold()).isEqualTo("NONE");
        assertThat(found(invoiced("Questions: billing@media-house.example"), "F13-DOMAIN"))
                .isEmpty();
    }

    private Claim run(String iban) {
        return invoiced(
                "Please pay into IBAN " + iban.replaceAll("(.{4})", "$1 ").strip());
    }

    private Claim invoiced(String words) {
        Claim claim = draft(north, aClaim().of(offer).costing("100.00"));
        Claim.Line line = claim.lines().get(0);
        byte[] pdf = TestDocuments.pdf(List.of(
                line.supplierName(),
                "Invoice number: " + line.invoiceNumber(),
                "Invoice date: " + line.invoiceDate(),
                "VAT ID: " + line.supplierTaxId(),
                "Total: EUR 100.00",
                words));
        file(claim, "INVOICE", 1, "invoice.pdf", pdf);
        ProofFixture.execution(claim);
        as(north).call(() -> adjudication.submit(claim.id()));
        adjudication.checkEvidence(claim.id());
        adjudication.detectDuplicates(claim.id());
        adjudication.adjudicate(claim.id());
        return claim;
    }

    private List<Finding> found(Claim claim, String rule) {
        return staff().call(() -> adjudication.findings(claim.id())).stream()
                .filter(finding -> finding.ruleId().equals(rule))
                .toList();
    }

    private String name(UUID partner) {
        return modules.get(Partners.class).find(partner).orElseThrow().name();
    }

    private String paidInto(UUID partner) {
        String iban = Ibans.next();
        BankProfiles accounts = modules.get(BankProfiles.class);
        long version = Acting.of(partner, "ada", "partner-admin")
                .call(() -> accounts.propose(
                        partner, new BankAccount("Owner", iban, null, "Kai 1", "20457", "Hamburg", "DE")))
                .version();
        Acting.as("petra", "partner-master").run(() -> accounts.verify(partner, version, true, "Called back"));
        return iban;
    }
}
