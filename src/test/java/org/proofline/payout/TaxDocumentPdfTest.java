package org.proofline.payout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.proofline.ledger.PayingEntities.PayingEntity;
import org.proofline.partner.BankAccount;
import org.proofline.partner.BankProfiles.TaxProfile;
import org.proofline.partner.Partner;
import org.proofline.payout.TaxRule.Treatment;
import org.proofline.shared.Money;

/**
 * Reads back what is drawn. The fields are those that Articles 226 and 219 of the directive on the common system of value
 * added tax ask for.
 */
class TaxDocumentPdfTest {

    private static final BankAccount ACCOUNT =
            new BankAccount("Łódź & Søn GmbH", "DE23500105170000123456", null, "Kai 1", "20457", "Hamburg", "DE");
    private static final PayingEntity ENTITY = new PayingEntity(
            "PL-EU",
            "Proofline Europe GmbH",
            "EUR",
            "DE23500105170000123456",
            "PRLNDEFF",
            "Hafenstrasse",
            "12",
            "60314",
            "Frankfurt am Main",
            "DE",
            new BigDecimal("19.00"),
            "DE999999995",
            ZoneId.of("Europe/Berlin"));

    @Test
    void a_self_billing_invoice_names_everything_an_invoice_must() {
        String text = text(TaxDocumentPdf.of(sheet(true, "19.00", rule(Treatment.DOMESTIC, "19.00"), "DE")));
        assertThat(text.lines().map(String::strip))
                .contains("Self-billing invoice", "Number SB-2026-000001", "Date of issue 2026-11-22")
                .contains("Date of supply 2026-11-09", "Reference C-2026-000042")
                .contains("Supplier Customer", "Łódź & Søn GmbH Proofline Europe GmbH", "Kai 1 Hafenstrasse 12")
                .contains("20457 Hamburg 60314 Frankfurt am Main", "DE DE")
                .contains("VAT number DE123456789 VAT number DE999999995")
                .contains("1 × Marketing services as accepted with claim C-2026-000042 100.00 EUR")
                .contains("Net total 100.00 EUR", "Value added tax 19 % of 100.00 EUR 19.00 EUR", "Total 119.00 EUR")
                .contains("Self-billing: the customer issues this invoice in the name and on behalf of the supplier.");
    }

    @Test
    void across_a_border_it_says_who_owes_the_tax_and_without_a_number_why_none_is_charged() {
        assertThat(text(TaxDocumentPdf.of(sheet(true, "0", rule(Treatment.REVERSE_CHARGE, "0"), "AT"))))
                .contains("Reverse charge: the recipient of the supply owes the tax.", "Value added tax 0 %");
        assertThat(text(TaxDocumentPdf.of(sheet(true, "0", rule(Treatment.NOT_REGISTERED, "0"), null))))
                .contains("No VAT number", "not registered for value added tax");
    }

    @Test
    void a_credit_note_turns_the_parties_and_names_what_it_corrects() {
        String text = text(TaxDocumentPdf.of(sheet(false, "0", rule(Treatment.CORRECTION, "0"), "DE")));
        assertThat(text.lines().map(String::strip))
                .contains("Credit note", "Proofline Europe GmbH Łódź & Søn GmbH", "Total 100.00 EUR")
                .contains("1 × Rebate on the supplies counted in C-2026-000042 100.00 EUR")
                .contains(
                        "This credit note reduces the consideration for earlier supplies, and the tax on them with it.");
    }

    @Test
    void the_same_sheet_gives_the_same_bytes_and_another_number_others() {
        TaxSheet sheet = sheet(true, "19.00", rule(Treatment.DOMESTIC, "19.00"), "DE");
        byte[] first = TaxDocumentPdf.of(sheet);
        assertThat(TaxDocumentPdf.of(sheet)).isEqualTo(first);
        assertThat(first.length).isLessThan(60_000);
        assertThat(TaxDocumentPdf.of(sheet(false, "0", rule(Treatment.CORRECTION, "0"), "DE")))
                .isNotEqualTo(first);
    }

    @Test
    void letters_of_no_font_and_controls_stop_nothing_and_long_names_are_wrapped() {
        String name = "株式会社\u0007 " + "Weitreichende Vertriebsgesellschaft ".repeat(6);
        TaxSheet like = sheet(true, "19.00", rule(Treatment.DOMESTIC, "19.00"), "DE");
        String text = text(TaxDocumentPdf.of(new TaxSheet(
                true,
                like.number(),
                like.issuedOn(),
                like.suppliedOn(),
                List.of(name),
                like.customer(),
                like.reference(),
                like.net(),
                like.tax(),
                like.rule())));
        assertThat(text).contains("????").contains("Vertriebsgesellschaft Weitreichende");
        assertThat(text.lines().filter(line -> line.contains("Weitreichende")).count())
                .isGreaterThan(3);
    }

    static String text(byte[] pdf) {
        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDFTextStripper reader = new PDFTextStripper();
            reader.setSortByPosition(true);
            return reader.getText(document);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TaxRule rule(Treatment treatment, String percent) {
        return new TaxRule(treatment, new BigDecimal(percent));
    }

    private static TaxSheet sheet(boolean selfBilled, String tax, TaxRule rule, String country) {
        Partner partner = new Partner(
                null, "NORTH", "Łódź & Søn GmbH", "RESELLER", "GOLD", "DE", null, ZoneId.of("Europe/Berlin"), true);
        String vat = country == null ? null : country.equals("DE") ? "DE123456789" : "ATU13585627";
        List<String> theirs =
                TaxSheet.partner(partner, ACCOUNT, new TaxProfile(null, country, vat, "0.00", "VERIFIED", null));
        List<String> ours = TaxSheet.entity(ENTITY);
        return new TaxSheet(
                selfBilled,
                selfBilled ? "SB-2026-000001" : "CM-2026-000001",
                LocalDate.of(2026, 11, 22),
                LocalDate.of(2026, 11, 9),
                selfBilled ? theirs : ours,
                selfBilled ? ours : theirs,
                "C-2026-000042",
                Money.eur("100.00"),
                Money.eur(tax),
                rule);
    }
}
