package org.proofline.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.interactive.digitalsignature.PDSignature;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.proofline.evidence.Document.Check;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.shared.ActionContext;
import org.proofline.testing.Acting;
import org.proofline.testing.TestDocuments;
import org.proofline.testing.TestInvoices;

/** What each check of a document says, once where it must speak and once where it must not. */
class DocumentFindingsIT {

    private static final ProofModules MODULES =
            new ProofModules(Map.of("proofline.evidence.wait-for-text", "60s", "proofline.evidence.worker.count", "1"));

    private static final int COMMENT = 11;

    private final UUID partner = UUID.randomUUID();
    private final ActionContext owner = Acting.of(partner, "partner-north");

    @AfterAll
    static void end() {
        MODULES.close();
    }

    @Test
    void an_electronic_invoice_is_held_against_the_rules_of_its_format() {
        Check wrongTotal = check("DOC-EINVOICE", "a.xml", utf8(TestInvoices.ubl("BM-1", "120.00")));
        assertThat(wrongTotal.outcome()).isEqualTo("REVIEW");
        assertThat(wrongTotal.message()).contains("BR-CO-15");
        assertThat(wrongTotal.staffMessage()).contains("BR-CO-15: Invoice total amount with VAT");
        assertThat(checks("b.xml", utf8(TestInvoices.ubl("BM-2", "119.00"))))
                .extracting(Check::ruleId)
                .doesNotContain("DOC-EINVOICE");
    }

    @Test
    void the_invoice_inside_a_pdf_is_held_against_the_rules_too() {
        byte[] pdf = TestDocuments.pdf(List.of("Invoice number: BM-3", "Total amount due: EUR 119.00"));

        assertThat(check("DOC-EINVOICE", "a.pdf", TestInvoices.with(pdf, "factur-x.xml", TestInvoices.cii("BM-3", "9")))
                        .message())
                .contains("LINE-SUM");
        assertThat(check("DOC-EINVOICE", "b.pdf", TestInvoices.with(pdf, "factur-x.xml", withoutCurrency()))
                        .message())
                .contains("BR-05");
        assertThat(checks("c.pdf", TestInvoices.with(pdf, "factur-x.xml", TestInvoices.cii("BM-3", "50.00"))))
                .extracting(Check::ruleId)
                .doesNotContain("DOC-EINVOICE");
    }

    private static String withoutCurrency() {
        return TestInvoices.cii("BM-3", "50.00")
                .replaceAll("<ram:InvoiceCurrencyCode>.*?</ram:InvoiceCurrencyCode>", "");
    }

    @Test
    void an_invoice_packed_into_a_pdf_is_wanted_and_any_other_file_is_told() {
        byte[] pdf = TestDocuments.pdf(TestDocuments.invoiceLines("BM-4", "2026-06-14", "119.00"));

        Check other = check("DOC-EMBEDDED", "a.pdf", TestInvoices.with(pdf, "notes.txt", "hidden"));
        assertThat(other.outcome()).isEqualTo("REVIEW");
        assertThat(other.staffMessage()).contains("notes.txt");
        assertThat(check(
                                "DOC-EMBEDDED",
                                "b.pdf",
                                TestInvoices.with(pdf, "factur-x.xml", TestInvoices.cii("BM-4", "50")))
                        .outcome())
                .isEqualTo("PASS");
    }

    @Test
    void empty_pages_are_told() {
        assertThat(check("DOC-PAGES", "a.pdf", TestDocuments.pdf(List.of())).outcome())
                .isEqualTo("REVIEW");
        assertThat(find("DOC-PAGES", "b.pdf", TestDocuments.pdf(List.of("A page with some words on it."))))
                .isEmpty();
    }

    @Test
    void a_small_picture_and_a_blurred_one_are_told() throws IOException {
        assertThat(check("DOC-RESOLUTION", "a.png", picture(300, 200, true)).outcome())
                .isEqualTo("INFO");
        List<Check> large = checks("b.png", picture(900, 700, true));
        assertThat(large).extracting(Check::ruleId).doesNotContain("DOC-RESOLUTION", "DOC-BLUR");
        assertThat(check("DOC-BLUR", "c.png", picture(900, 700, false)).outcome())
                .isEqualTo("INFO");
    }

    private static byte[] picture(int width, int height, boolean words) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D canvas = image.createGraphics();
        canvas.setColor(new Color(230, 230, 220));
        canvas.fillRect(0, 0, width, height);
        canvas.setColor(Color.BLACK);
        canvas.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, 24));
        for (int row = 1; words && row * 40 < height; row++) {
            canvas.drawString("Brightside Media " + row, 20, row * 40);
        }
        canvas.dispose();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, "png", out);
        return out.toByteArray();
    }

    @Test
    void a_signature_that_covers_the_whole_file_is_noted_and_one_that_does_not_is_looked_at() throws IOException {
        byte[] signed = signed(TestDocuments.pdf(List.of("An agreement on trade marketing.")));

        assertThat(check("DOC-SIGNATURE", "a.pdf", signed).outcome()).isEqualTo("INFO");
        assertThat(check("DOC-SIGNATURE", "b.pdf", addedTo(signed)).outcome()).isEqualTo("REVIEW");
        assertThat(find("DOC-SIGNATURE", "c.pdf", TestDocuments.pdf(List.of("Not signed, as most are."))))
                .isEmpty();
    }

    @Test
    void a_signed_document_of_which_a_single_byte_was_changed_is_looked_at() throws Exception {
        byte[] signed = SignedPdf.of(TestDocuments.pdf(List.of("An agreement on trade marketing.")));
        byte[] changed = signed.clone();
        // In the comment behind the header, which no reader shows.
        changed[COMMENT]++;

        assertThat(check("DOC-SIGNATURE", "a.pdf", signed).outcome()).isEqualTo("INFO");
        assertThat(check("DOC-SIGNATURE", "b.pdf", changed).outcome()).isEqualTo("REVIEW");
        assertThat(check("DOC-SIGNATURE", "b.pdf", changed).staffMessage()).contains("does not fit");
    }

    private static byte[] signed(byte[] pdf) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            PDSignature signature = new PDSignature();
            signature.setFilter(PDSignature.FILTER_ADOBE_PPKLITE);
            signature.setSubFilter(PDSignature.SUBFILTER_ADBE_PKCS7_DETACHED);
            document.addSignature(signature, content -> utf8("not checked"));
            document.saveIncremental(out);
            return out.toByteArray();
        }
    }

    private static byte[] addedTo(byte[] pdf) {
        byte[] longer = Arrays.copyOf(pdf, pdf.length + 8);
        System.arraycopy(utf8("\n% more\n"), 0, longer, pdf.length, 8);
        return longer;
    }

    @Test
    void f16_signs_of_editing_count_together_only() throws IOException {
        Check edited = check("DOC-EDITED", "a.pdf", made("GIMP 2.10", true));
        assertThat(edited.outcome()).isEqualTo("REVIEW");
        assertThat(edited.staffMessage()).contains("GIMP");
        assertThat(edited.message()).doesNotContain("GIMP");
        assertThat(find("DOC-EDITED", "b.pdf", made("GIMP 2.10", false))).isEmpty();
        assertThat(find("DOC-EDITED", "c.pdf", made("Accounts 7", true))).isEmpty();
    }

    @Test
    void f16_a_document_made_after_it_came_in_or_before_the_date_of_its_invoice_bears_a_sign() throws IOException {
        byte[] june = TestDocuments.pdf(TestDocuments.invoiceLines("BM-7", "2026-06-14", "119.00"));
        Calendar far = new GregorianCalendar(2099, Calendar.JANUARY, 1);
        Calendar before = new GregorianCalendar(2026, Calendar.JUNE, 12);
        Calendar eve = new GregorianCalendar(2026, Calendar.JUNE, 13, 20, 0);

        assertThat(check("DOC-EDITED", "a.pdf", made("GIMP 2.10", june, far, far))
                        .staffMessage())
                .contains("after it came in");
        assertThat(check("DOC-EDITED", "b.pdf", made("GIMP 2.10", june, before, before))
                        .staffMessage())
                .contains("before the date of its invoice, 2026-06-14");
        assertThat(find("DOC-EDITED", "c.pdf", made("Accounts 7", june, far, far)))
                .isEmpty();
        assertThat(find("DOC-EDITED", "d.pdf", made("Accounts 7", june, before, before)))
                .isEmpty();
        assertThat(find("DOC-EDITED", "e.pdf", made("GIMP 2.10", june, eve, eve)))
                .isEmpty();
    }

    private static byte[] made(String with, boolean changedLater) throws IOException {
        Calendar made = new GregorianCalendar(2026, Calendar.JUNE, 1);
        Calendar changed = new GregorianCalendar(2026, Calendar.JUNE, changedLater ? 20 : 1);
        return made(with, TestDocuments.pdf(List.of("Invoice of a print shop in June")), made, changed);
    }

    private static byte[] made(String with, byte[] pdf, Calendar made, Calendar changed) throws IOException {
        try (PDDocument document = Loader.loadPDF(pdf);
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.getDocumentInformation().setProducer(with);
            document.getDocumentInformation().setCreationDate(made);
            document.getDocumentInformation().setModificationDate(changed);
            document.save(out);
            return out.toByteArray();
        }
    }

    private Check check(String rule, String name, byte[] content) {
        return find(rule, name, content).orElseThrow(() -> new AssertionError(rule + " says nothing of " + name));
    }

    private Optional<Check> find(String rule, String name, byte[] content) {
        return checks(name, content).stream()
                .filter(check -> check.ruleId().equals(rule))
                .findFirst();
    }

    private List<Check> checks(String name, byte[] content) {
        Intake intake = new Intake(UUID.randomUUID(), partner, "INVOICE", null, name);
        Document document = owner.call(() -> MODULES.evidence().upload(intake, new ByteArrayInputStream(content)));
        assertThat(document.state()).isEqualTo("ACCEPTED");
        return document.checks();
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
