package org.proofline.adjudication;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.UUID;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimFixture;
import org.proofline.claims.ClaimModules;
import org.proofline.claims.ClaimStage;
import org.proofline.claims.Claims;
import org.proofline.evidence.Document;
import org.proofline.evidence.Evidence;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.testing.TestDocuments;

/** Drafts with their proof, the way a partner makes them. */
final class ProofFixture {

    private static final Evidence EVIDENCE = ClaimModules.shared().get(Evidence.class);
    private static final Claims CLAIMS = ClaimModules.shared().get(Claims.class);

    private ProofFixture() {}

    /** A digital ad with everything it needs. */
    static Claim proven(UUID partner, ClaimFixture fixture) {
        return ClaimStage.as(partner).call(() -> {
            Claim claim = CLAIMS.draft(fixture.draft());
            claim.lines().forEach(line -> invoice(claim, line));
            execution(claim);
            return claim;
        });
    }

    static Claim draft(UUID partner, ClaimFixture fixture) {
        return ClaimStage.as(partner).call(() -> CLAIMS.draft(fixture.draft()));
    }

    static void execution(Claim claim) {
        ClaimStage.as(claim.partnerId()).run(() -> {
            file(claim, "SCREENSHOT", null, "ad.png", TestDocuments.png("Ad of " + claim.number()));
            EVIDENCE.addUrl(
                    new Intake(claim.id(), claim.partnerId(), "LANDING_PAGE", null, null),
                    "https://www.example.org/" + claim.number());
            EVIDENCE.addValue(new Intake(claim.id(), claim.partnerId(), "CLICKS", null, null), "1840");
        });
    }

    /** An invoice that says what the line declares. */
    static Document invoice(Claim claim, Claim.Line line) {
        return invoice(
                claim,
                line.no(),
                line.invoiceNumber(),
                line.invoiceDate().toString(),
                line.net().plus(line.tax()).amount().toPlainString());
    }

    /** @param line null for the whole claim */
    static Document invoice(Claim claim, Integer line, String number, String date, String total) {
        Claim.Line first = claim.lines().get(line == null ? 0 : line - 1);
        List<String> words = List.of(
                first.supplierName(),
                "Invoice number: " + number,
                "Invoice date: " + date,
                "VAT ID: " + first.supplierTaxId(),
                "Search advertising",
                "Total: EUR " + total,
                "Invoice total: EUR " + total,
                "Total amount due: EUR " + total);
        return file(claim, "INVOICE", line, "invoice.pdf", TestDocuments.pdf(words));
    }

    static Document file(Claim claim, String requirement, Integer line, String name, byte[] bytes) {
        return ClaimStage.as(claim.partnerId())
                .call(() -> EVIDENCE.upload(
                        new Intake(claim.id(), claim.partnerId(), requirement, line, name),
                        new ByteArrayInputStream(bytes)));
    }
}
