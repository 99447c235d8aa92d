package org.proofline.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.proofline.program.Offer;
import org.proofline.program.OfferScheme.Period;
import org.proofline.program.OfferScheme.RateDate;
import org.proofline.program.Offers;
import org.proofline.program.SchemeFixture;
import org.proofline.testing.Acting;
import org.proofline.testing.TestDocuments;

/** A claim that is paid against the partner's tax invoice, from the submission to the payment. */
class TaxCallsTest extends ApiTest {

    @Test
    void the_payment_waits_for_the_invoice_and_goes_on_when_the_partner_gives_it() {
        UUID claim = new Stages(this).approved(offer(), "84.00");
        JsonNode waiting = claim(claim);
        assertThat(waiting.path("paymentStatus").asText()).isEqualTo("PENDING_TAX_INVOICE");
        String payment = "payments/" + waiting.path("paymentId").asText();
        Map<String, String> fields = Map.of("number", "T-" + marker(), "issuedOn", today().toString(), "tax", "7.98");
        assertThat(as("partner-south")
                        .upload(payment + "/tax-invoice", fields, file())
                        .status())
                .isEqualTo(404);
        as("partner-north").upload(payment + "/tax-invoice", fields, null).is(422);
        Map<String, String> wrong = Map.of("number", "T-" + marker(), "issuedOn", today().toString(), "tax", "9.00");
        assertThat(as("partner-north")
                        .upload(payment + "/tax-invoice", wrong, file())
                        .is(422)
                        .each("errors", "field"))
                .containsExactly("tax");
        Answer given = as("partner-north")
                .upload(payment + "/tax-invoice", fields, file())
                .is(201);
        assertThat(given.json().path("treatment").asText()).isEqualTo("DOMESTIC");
        assertThat(claim(claim).path("paymentStatus").asText()).isEqualTo("SCHEDULED");
        assertThat(as("partner-north")
                        .get(payment)
                        .is(200)
                        .json()
                        .path("taxAdded")
                        .path("amount")
                        .asText())
                .isEqualTo("7.98");
        Answer documents = as("payments-maker").get(payment + "/tax-documents").is(200);
        assertThat(documents.each("", "kind")).containsExactly("PARTNER_INVOICE");
        as("partner-north")
                .get(documents.json().get(0).path("content").asText())
                .is(200);
        as("partner-north").upload(payment + "/tax-invoice", fields, file()).problem(409, "TAX_INVOICE_NOT_NEEDED");
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
        Offer plain = new Offer(
                null,
                code,
                0,
                "Against an invoice",
                like.description(),
                like.kind(),
                like.fundCode(),
                like.payingEntity(),
                like.currency(),
                like.zone(),
                like.validFrom(),
                like.validTo(),
                like.activityTypes(),
                like.terms());
        Offer draft = Acting.as("program-owner", "program-owner")
                .call(() -> offers.draft(SchemeFixture.coop(plain, RateDate.APPROVAL, Period.CLAIM)));
        Acting.as("program-owner-2", "program-owner").run(() -> offers.publish(draft.versionId()));
        return code;
    }
}
