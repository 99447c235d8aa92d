package org.proofline.api;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.api.Caller.File;
import org.proofline.demo.DemoCast;

/**
 * A campaign that a claim tells of, and the documents that prove it.
 *
 * @param mark makes supplier, invoice and pictures different from those of every other story
 */
public record ClaimStory(String offer, String net, String mark, LocalDate day) {

    public String json() {
        return json("");
    }

    /** @param more fields of the claim, each followed by a comma */
    public String json(String more) {
        return """
                {%s "offerCode": "%s", "activityType": "DIGITAL_AD", "activityStart": "%s", "activityEnd": "%s",
                 "currency": "EUR", "results": {"clicks": 1840},
                 "lines": [{"description": "Campaign %s", "supplierName": "Werbehaus %s GmbH",
                            "supplierTaxId": "DE811569869", "invoiceNumber": "RE-%s", "invoiceDate": "%s",
                            "net": {"amount": "%s", "currency": "EUR"}, "tax": "%s"}]}
                """
                .formatted(more, offer, day.minusDays(3), day, mark, mark, mark, day, net, tax());
    }

    public void prove(Caller partner, UUID claim) {
        String evidence = "claims/" + claim + "/evidence";
        partner.upload(evidence, Map.of("requirement", "INVOICE", "line", "1"), invoice())
                .is(201);
        partner.upload(evidence, Map.of("requirement", "SCREENSHOT"), printedAd())
                .is(201);
        partner.upload(evidence, Map.of("requirement", "LANDING_PAGE", "url", "https://example.org/" + mark), null)
                .is(201);
        partner.upload(evidence, Map.of("requirement", "CLICKS", "value", "1840"), null)
                .is(201);
    }

    public File invoice() {
        byte[] pdf = DemoCast.pdf(List.of(
                "Werbehaus " + mark + " GmbH, Hafenstr. 1, 20457 Hamburg",
                "VAT ID: DE811569869",
                "Bill to: Nordlicht Systems GmbH, Hafenstr. 12, 20457 Hamburg",
                "Invoice number: RE-" + mark,
                "Invoice date: " + day,
                "Campaign " + mark,
                "Net: " + net + " EUR",
                "VAT 19 %: " + tax() + " EUR",
                "Total: " + new BigDecimal(net).add(tax()) + " EUR"));
        return new File("file", "invoice-" + mark + ".pdf", "application/pdf", pdf);
    }

    public File screenshot() {
        return new File("file", "ad " + mark + ".png", "image/png", DemoCast.png("Campaign " + mark, "Until " + day));
    }

    /** The ad as a page whose text is there to be read: letters of pictures take a second each to be recognized. */
    private File printedAd() {
        return new File(
                "file",
                "ad-" + mark + ".pdf",
                "application/pdf",
                DemoCast.pdf(List.of("Campaign " + mark, "Until " + day)));
    }

    private BigDecimal tax() {
        return new BigDecimal(net).multiply(new BigDecimal("0.19")).setScale(2, RoundingMode.HALF_UP);
    }
}
