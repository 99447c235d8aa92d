package org.proofline.journey;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.nio.file.Path;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.proofline.testing.TestClock;
import org.proofline.testing.TestDocuments;

/** A claim whose payment waits for the partner's tax invoice, in a real browser; the picture goes to {@code docs/pages}. */
@EnabledIf("org.proofline.journey.Browser#present")
@ExtendWith(ClosesTheBrowser.class)
class TaxInvoicePageIT {

    @Test
    void the_partner_sees_that_the_payment_waits_and_lets_it_go_on() {
        UUID claim = Desk.submitted(Desk.campaign(againstInvoice(), "84.00", 7));
        Desk.approve(claim);
        Desk.awaitClaim(claim, "paymentStatus", "PENDING_TAX_INVOICE");
        Page page = Browser.shared().as("partner-north");
        PageCheck check = PageCheck.of(page);
        page.navigate(RunningApplication.baseUrl() + "/claims/" + claim);
        assertThat(page.locator("#payment-wait")).containsText("Your payment waits for your tax invoice");
        assertThat(page.locator("#payment-wait")).containsText("42.00 EUR");
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(Path.of("target", "pages", "16-waits-for-tax-invoice.png"))
                .setFullPage(true));
        org.assertj.core.api.Assertions.assertThat(check.faults()).isEmpty();

        page.fill("#invoice-number", "T-" + claim.toString().substring(0, 8));
        page.fill("#invoice-date", TestClock.today().minusDays(1).toString());
        page.fill("#invoice-tax", "7.98");
        byte[] pdf = TestDocuments.pdf(TestDocuments.invoiceLines("T-1", "2026-11-20", "42.00"));
        page.setInputFiles("#invoice-file", new FilePayload("invoice.pdf", "application/pdf", pdf));
        page.click("#payment-wait button");
        assertThat(page.locator("main")).containsText("Your payment goes on");
        assertThat(page.locator("#payment-wait")).hasCount(0);
        page.context().close();
    }

    /** An offer like the campaigns of the demo, without a request before. */
    private static String againstInvoice() {
        String id = Desk.as("program-owner")
                .get("offer-versions?code=MDF-CAMPAIGN")
                .is(200)
                .each("", "id")
                .get(0);
        JsonNode like = Desk.as("program-owner")
                .get("offer-versions/" + id + "/definition")
                .is(200)
                .json();
        String code = "INVOICED-" + UUID.randomUUID().toString().substring(0, 6).toUpperCase(java.util.Locale.ROOT);
        ObjectNode offer = like.deepCopy();
        offer.put("code", code).put("fundCode", "F-COOP-EU");
        offer.putArray("activityTypes").add("DIGITAL_AD");
        ((ObjectNode) offer.path("terms")).put("fundRequestRequired", false).put("claimable", true);
        UUID draft = Desk.as("program-owner")
                .post("offer-versions", offer.toString())
                .is(201)
                .id();
        Desk.as("program-owner")
                .post("offer-versions/" + draft + "/check-request", null)
                .is(200);
        for (String step : List.of("check", "publication")) {
            Desk.as("program-owner-2")
                    .post("offer-versions/" + draft + "/" + step, null)
                    .is(200);
        }
        return code;
    }
}
