package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.program.Offer;
import org.proofline.program.Offers;
import org.proofline.program.SchemeFixture;
import org.proofline.testing.Acting;
import org.proofline.testing.TestDocuments;

/** A claim that is paid against the partner's tax invoice, from the submission to the payment. */
class TaxCallsTest extends ApiTest {

    @Test
    void the_payment_waits_for_the_invoice_and_goes_on_when_the_partner_gives_it() {
        UUID claim = new Stages(this).approved(offer(), "84.00");
        assertThat(claim(claim).path("paymentStatus").asText()).isEqualTo("PENDING_TAX_INVOICE");
        String payment = paymentOf(claim);
        Answer given = give(payment, fields("7.98")).is(201);
        assertThat(given.json().path("treatment").asText()).isEqualTo("DOMESTIC");
        assertThat(claim(claim).path("paymentStatus").asText()).isEqualTo("SCHEDULED");
        assertThat(as("partner-north")
                        .get(payment)
                        .is(200)
                        .json()
                        .at("/taxAdded/amount")
                        .asText())
                .isEqualTo("7.98");
        Answer documents = as("payments-maker").get(payment + "/tax-documents").is(200);
        assertThat(documents.each("", "kind")).containsExactly("PARTNER_INVOICE");
        as("partner-north")
                .get(documents.json().get(0).path("content").asText())
                .is(200);
        give(payment, fields("7.98")).problem(409, "TAX_INVOICE_NOT_NEEDED");
    }

    @Test
    void an_invoice_that_does_not_fit_is_refused_by_field_and_another_partner_finds_no_payment() {
        String payment = paymentOf(new Stages(this).approved(offer(), "86.00"));
        as("partner-south")
                .upload(payment + "/tax-invoice", fields("7.98"), file())
                .problem(404, "NOT_FOUND");
        as("partner-north")
                .upload(payment + "/tax-invoice", fields("7.98"), null)
                .is(422);
        assertThat(give(payment, fields("9.00")).is(422).each("errors", "field"))
                .containsExactly("tax");
        assertThat(give(payment, Map.of("net", "1.00")).is(422).each("errors", "field"))
                .contains("number", "issuedOn");
    }

    private Answer give(String payment, Map<String, String> fields) {
        return as("partner-north").upload(payment + "/tax-invoice", fields, file());
    }

    private Map<String, String> fields(String tax) {
        return Map.of("number", "T-" + marker(), "issuedOn", today().toString(), "tax", tax);
    }

    private String paymentOf(UUID claim) {
        return "payments/" + claim(claim).path("paymentId").asText();
    }

    private JsonNode claim(UUID claim) {
        return as("partner-north").get("claims/" + claim).is(200).json();
    }

    private static Caller.File file() {
        byte[] pdf = TestDocuments.pdf(TestDocuments.invoiceLines(marker(), "2026-11-20", "42.00"));
        return new Caller.File("file", "invoice.pdf", "application/pdf", pdf);
    }

    final String offer() {
        Offers offers = bean(Offers.class);
        Offer like = offers.findInForce("COOP-DIGITAL", today()).orElseThrow();
        String code = "TAX-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(Locale.ROOT);
        Offer draft = Acting.as("program-owner", "program-owner")
                .call(() -> offers.draft(SchemeFixture.againstInvoice(like, code)));
        Acting.as("program-owner-2", "program-owner").run(() -> offers.publish(draft.versionId()));
        return code;
    }
}
