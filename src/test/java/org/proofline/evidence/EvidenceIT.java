package org.proofline.evidence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.proofline.evidence.Document.Check;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.shared.ActionContext;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.Kind;
import org.proofline.testing.Acting;
import org.proofline.testing.TestDocuments;

class EvidenceIT {

    private static final ProofModules MODULES = new ProofModules(Map.of("proofline.evidence.wait-for-text", "60s"));

    private final UUID partner = UUID.randomUUID();
    private final UUID claim = UUID.randomUUID();
    private final ActionContext owner = Acting.of(partner, "partner-north");
    private final ActionContext stranger = Acting.of(UUID.randomUUID(), "partner-south");
    private final ActionContext auditor = Acting.as("auditor", "auditor");

    private final Evidence evidence = MODULES.evidence();
    private final EvidenceStore store = MODULES.get(EvidenceStore.class);

    @AfterAll
    static void end() {
        MODULES.close();
    }

    @Test
    void takes_an_invoice_in_with_its_hash_type_checks_and_facts() throws IOException {
        byte[] pdf = TestDocuments.pdf(TestDocuments.invoiceLines("BM-0815", "2026-06-14", "1,250.00"));

        Document document = upload("invoice.pdf", pdf);

        assertThat(document.mediaType()).isEqualTo("application/pdf");
        assertThat(document.size()).isEqualTo(pdf.length);
        assertThat(document.state()).isEqualTo("ACCEPTED");
        assertThat(document.checks())
                .extracting(Check::ruleId, Check::outcome)
                .containsExactly(
                        tuple("DOC-SIZE", "PASS"),
                        tuple("DOC-TYPE", "PASS"),
                        tuple("DOC-ENCRYPTION", "PASS"),
                        tuple("DOC-INTEGRITY", "PASS"),
                        tuple("DOC-TEXT", "PASS"));
        assertThat(document.extracted())
                .containsEntry("invoiceNumber", "BM-0815")
                .containsEntry("total", "1250.00")
                .containsEntry("supplierTaxId", "DE123456789");
        try (InputStream stored = store.open(document.sha256())) {
            assertThat(stored.readAllBytes()).isEqualTo(pdf);
        }
        assertThat(evidence.of(claim)).containsExactly(document);
        assertThat(MODULES.typesOfEvents(document.id())).containsExactly("DOCUMENT_ADDED");
    }

    static Stream<Arguments> refused() {
        byte[] pdf = TestDocuments.pdf(List.of("x"));
        byte[] word = TestDocuments.docx(List.of("x"));
        return Stream.of(
                Arguments.of("empty.pdf", new byte[0], "DOC_EMPTY MALFORMED"),
                Arguments.of("secret.pdf", TestDocuments.pdfWithPassword(), "DOC_ENCRYPTED ENCRYPTED"),
                Arguments.of("half.pdf", TestDocuments.cutOff(pdf), "DOC_BROKEN MALFORMED"),
                Arguments.of("half.docx", TestDocuments.cutOff(word), "DOC_BROKEN MALFORMED"),
                Arguments.of("half.png", TestDocuments.cutOff(TestDocuments.png("x")), "DOC_BROKEN MALFORMED"),
                Arguments.of("invoice.pdf", TestDocuments.program(), "DOC_PROGRAM TYPE_MISMATCH"),
                Arguments.of("photo.jpg", pdf, "DOC_TYPE_MISMATCH TYPE_MISMATCH"),
                Arguments.of("invoice.pdf", TestDocuments.text("just words"), "DOC_TYPE_MISMATCH TYPE_MISMATCH"),
                Arguments.of(
                        "page.html", TestDocuments.text("<html><body>hi</body></html>"), "DOC_WEB_PAGE ACTIVE_CONTENT"),
                Arguments.of(
                        "drawing.svg",
                        TestDocuments.text("<svg xmlns=\"http://www.w3.org/2000/svg\"/>"),
                        "DOC_WEB_PAGE ACTIVE_CONTENT"),
                Arguments.of("all.zip", TestDocuments.zip("a.pdf", pdf), "DOC_ARCHIVE UNSUPPORTED"),
                Arguments.of(
                        "macro.docx",
                        TestDocuments.withPart(word, "word/vbaProject.bin", new byte[9]),
                        "DOC_MACROS ACTIVE_CONTENT"),
                Arguments.of("bomb.docx", bomb(word), "DOC_BOMB BOMB"),
                Arguments.of(
                        "entity.xml",
                        TestDocuments.text("<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e \"e\">]><x>&e;</x>"),
                        "DOC_UNSAFE ACTIVE_CONTENT"));
    }

    private static byte[] bomb(byte[] word) {
        return TestDocuments.withPart(word, "word/media/bomb.bin", new byte[210 * 1024 * 1024]);
    }

    @ParameterizedTest(name = "{0} {2}")
    @MethodSource("refused")
    void refuses_what_nobody_can_check_with_reason_and_mend_and_keeps_nothing(
            String name, byte[] content, String codeAndResult) {
        DomainException refusal = catchThrowableOfType(DomainException.class, () -> upload(name, content));

        assertThat(refusal.kind()).isEqualTo(Kind.INVALID);
        assertThat(refusal.code() + " " + refusal.errors().get(0).code()).isEqualTo(codeAndResult);
        assertThat(refusal.getMessage()).contains(name);
        assertThat(refusal.errors()).extracting("field").containsExactly("file");
        assertThat(evidence.of(claim)).isEmpty();
        assertThat(MODULES.eventsOfClaim(claim)).isEmpty();
    }

    @Test
    void stops_reading_a_file_that_is_too_large() {
        EndlessFile endless = new EndlessFile();

        DomainException refusal = catchThrowableOfType(
                DomainException.class, () -> owner.call(() -> evidence.upload(intake("INVOICE", "huge.pdf"), endless)));

        assertThat(refusal.kind()).isEqualTo(Kind.TOO_LARGE);
        assertThat(refusal.getMessage()).contains("25 MB");
        assertThat(endless.read).isLessThan(27L * 1024 * 1024);
        assertThat(evidence.of(claim)).isEmpty();
    }

    @Test
    void takes_a_document_that_only_forbids_copying_and_says_so() {
        Document document = upload("fixed.pdf", TestDocuments.pdfThatForbidsCopying(List.of("Invoice no. 4711")));

        assertThat(document.checks()).contains(checkOf(document, "DOC-ENCRYPTION", "INFO"));
        assertThat(document.result()).isEqualTo(DocumentResult.OK);
        assertThat(document.extracted()).containsEntry("invoiceNumber", "4711");
    }

    @Test
    void sends_active_content_to_a_person() {
        Document document = upload("alert.pdf", TestDocuments.pdfWithJavaScript());

        assertThat(checkOf(document, "DOC-ACTIVE", "REVIEW").message()).contains("JavaScript");
        assertThat(document.result()).isEqualTo(DocumentResult.ACTIVE_CONTENT);
    }

    @Test
    void reads_an_electronic_invoice_exactly() {
        String xml = "<?xml version=\"1.0\"?><Invoice xmlns=\"urn:oasis:names:specification:ubl:schema:xsd:Invoice-2\">"
                + "<ID>XR-77</ID><IssueDate>2026-06-01</IssueDate><DocumentCurrencyCode>EUR</DocumentCurrencyCode>"
                + "<AccountingSupplierParty><Party><PartyTaxScheme><CompanyID>DE811193231</CompanyID></PartyTaxScheme>"
                + "</Party></AccountingSupplierParty><LegalMonetaryTotal><TaxInclusiveAmount>119.00</TaxInclusiveAmount>"
                + "</LegalMonetaryTotal></Invoice>";

        Document document = upload("xrechnung.xml", TestDocuments.text(xml));

        assertThat(document.mediaType()).isEqualTo("application/xml");
        assertThat(document.extracted())
                .containsEntry("source", "XML")
                .containsEntry("invoiceNumber", "XR-77")
                .containsEntry("invoiceDate", "2026-06-01")
                .containsEntry("total", "119.00")
                .containsEntry("supplierTaxId", "DE811193231");
    }

    @Test
    void the_same_file_for_the_same_place_is_taken_once() {
        byte[] photo = TestDocuments.png("booth");

        assertThat(upload("a.png", photo)).isEqualTo(upload("b.png", photo));
        assertThat(evidence.of(claim)).hasSize(1);
    }

    @Test
    void keeps_links_without_fetching_them_and_refuses_what_is_no_web_address() {
        Document link = owner.call(() -> evidence.addUrl(intake("LANDING_PAGE", null), "https://north.example/ads"));

        assertThat(link.text()).isEqualTo("https://north.example/ads");
        assertThat(link.kind()).isEqualTo("URL");
        for (String bad :
                List.of("ftp://x.example/", "javascript:alert(1)", "north.example", "http://u:p@x.example/")) {
            assertThat(catchThrowableOfType(
                                    DomainException.class,
                                    () -> owner.call(() -> evidence.addUrl(intake("LANDING_PAGE", null), bad)))
                            .code())
                    .isEqualTo("DOC_URL");
        }
    }

    @Test
    void keeps_the_value_of_a_metric_and_refuses_words() {
        assertThat(owner.call(() -> evidence.addValue(intake("ATTENDEES", null), " 120 "))
                        .text())
                .isEqualTo("120");
        assertThat(catchThrowableOfType(
                                DomainException.class,
                                () -> owner.call(() -> evidence.addValue(intake("ATTENDEES", null), "many")))
                        .code())
                .isEqualTo("DOC_VALUE");
    }

    @Test
    void own_work_is_certified_in_words_and_looked_at_by_a_person_but_only_where_words_are_taken() {
        String words = "Two designers made the advertisement in 12 hours at 55 EUR an hour, 660 EUR in all.";
        Intake taken = new Intake(claim, partner, "CERTIFICATION_STATEMENT", 1, null);

        Document statement = owner.call(() -> evidence.addStatement(taken, words));

        assertThat(statement.kind()).isEqualTo("STATEMENT");
        assertThat(statement.text()).isEqualTo(words);
        assertThat(statement.uploadedBy()).isEqualTo("partner-north");
        assertThat(statement.checks())
                .extracting(Check::ruleId, Check::outcome)
                .containsExactly(tuple("DOC-STATEMENT", "REVIEW"));
        assertThat(evidence.intact(statement.id())).isTrue();
        assertThat(catchThrowableOfType(
                                DomainException.class, () -> owner.call(() -> evidence.addStatement(taken, "done")))
                        .code())
                .isEqualTo("DOC_STATEMENT");
        Intake invoice = new Intake(claim, partner, "INVOICE", 1, null);
        assertThat(catchThrowableOfType(
                                DomainException.class, () -> owner.call(() -> evidence.addStatement(invoice, words)))
                        .code())
                .isEqualTo("DOC_STATEMENT_NOT_TAKEN");
    }

    @Test
    void another_partners_document_does_not_exist() {
        Document document = upload("photo.png", TestDocuments.png("x"));

        for (Runnable attempt : List.<Runnable>of(
                () -> evidence.get(document.id()),
                () -> evidence.view(document.id()),
                () -> evidence.open(document.id()),
                () -> evidence.remove(document.id()),
                () -> evidence.addValue(intake("CLICKS", null), "5"))) {
            assertThat(catchThrowableOfType(DomainException.class, () -> stranger.run(attempt))
                            .kind())
                    .isEqualTo(Kind.NOT_FOUND);
        }
        assertThat(stranger.call(() -> evidence.of(claim))).isEmpty();
    }

    @Test
    void records_who_looks_at_a_document_but_not_the_machine() throws IOException {
        Document document = upload("photo.png", TestDocuments.png("y"));

        evidence.open(document.id()).close();
        auditor.call(() -> evidence.view(document.id())).close();

        assertThat(MODULES.typesOfEvents(document.id())).containsExactly("DOCUMENT_ADDED", "DOCUMENT_VIEWED");
        assertThat(MODULES.eventsOfClaim(claim))
                .hasSize(2)
                .allMatch(event -> event.subject().type().equals("DOCUMENT"));
    }

    @Test
    void what_a_partner_took_off_a_draft_is_gone_for_partners_and_kept_for_staff() {
        Document document = upload("photo.png", TestDocuments.png("z"));

        owner.run(() -> evidence.remove(document.id()));
        owner.run(() -> evidence.remove(document.id()));

        assertThat(evidence.of(claim)).isEmpty();
        assertThat(catchThrowableOfType(DomainException.class, () -> owner.run(() -> evidence.get(document.id())))
                        .kind())
                .isEqualTo(Kind.NOT_FOUND);
        assertThat(auditor.call(() -> evidence.get(document.id())).state()).isEqualTo("REMOVED");
        assertThat(MODULES.typesOfEvents(document.id())).containsExactly("DOCUMENT_ADDED", "DOCUMENT_REMOVED");
    }

    @Test
    void a_resubmission_refers_to_the_same_bytes() {
        Document original = upload("photo.png", TestDocuments.png("again"));
        UUID next = UUID.randomUUID();

        owner.run(() -> evidence.copy(claim, next));
        owner.run(() -> evidence.copy(claim, next));

        assertThat(evidence.of(next)).singleElement().satisfies(copy -> {
            assertThat(copy.id()).isNotEqualTo(original.id());
            assertThat(copy.sha256()).isEqualTo(original.sha256());
            assertThat(copy.checks()).isEqualTo(original.checks());
        });
    }

    @Test
    void many_uploads_at_once_share_the_few_workers() {
        List<Document> documents = IntStream.range(0, 16)
                .parallel()
                .mapToObj(i -> upload("photo.png", TestDocuments.png("at once " + i)))
                .toList();

        assertThat(evidence.of(claim)).hasSize(16);
        assertThat(documents).extracting(Document::mediaType).containsOnly("image/png");
    }

    private Document upload(String name, byte[] content) {
        return owner.call(() -> evidence.upload(intake("INVOICE", name), new ByteArrayInputStream(content)));
    }

    private Intake intake(String requirement, String name) {
        return new Intake(claim, partner, requirement, null, name);
    }

    private static Check checkOf(Document document, String ruleId, String outcome) {
        return document.checks().stream()
                .filter(check ->
                        check.ruleId().equals(ruleId) && check.outcome().equals(outcome))
                .findFirst()
                .orElseThrow(() -> new AssertionError(document.checks()));
    }

    /** Never ends by itself. */
    private static final class EndlessFile extends InputStream {
        private long read;

        @Override
        public int read() {
            read++;
            return 'x';
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            read += length;
            return length;
        }
    }
}
