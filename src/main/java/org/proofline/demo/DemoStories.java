package org.proofline.demo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.adjudication.Adjudication;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.claims.Claims.ClaimDraft;
import org.proofline.claims.Claims.LineDraft;
import org.proofline.evidence.Evidence;
import org.proofline.evidence.Evidence.Intake;
import org.proofline.shared.Money;

/** Writes claims the way a partner does: draft, proof, submission. */
@DemoComponent
class DemoStories {

    private final Claims claims;
    private final Evidence evidence;
    private final Adjudication adjudication;
    private final DemoPeople people;
    private final Clock clock;

    DemoStories(Claims claims, Evidence evidence, Adjudication adjudication, DemoPeople people, Clock clock) {
        this.claims = claims;
        this.evidence = evidence;
        this.adjudication = adjudication;
        this.people = people;
        this.clock = clock;
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** A digital campaign of {@code partner}, so many days ago, with all its proof. */
    UUID campaign(String partner, String title, String net, int daysAgo) {
        return people.as(partner).call(() -> {
            LocalDate day = today().minusDays(daysAgo);
            Claim claim = claims.draft(draftOf(title, net, day));
            prove(claim, title, net, day);
            return claim.id();
        });
    }

    void submit(String partner, UUID claimId) {
        people.as(partner).run(() -> adjudication.submit(claimId));
    }

    private ClaimDraft draftOf(String title, String net, LocalDate day) {
        LineDraft line = new LineDraft(
                title + ", media and set-up",
                "Blickfang Media GmbH",
                "DE811569869",
                invoiceNumber(title, day),
                day,
                Money.eur(net),
                Money.eur(net).percent(new java.math.BigDecimal("19")),
                true);
        return new ClaimDraft(
                "COOP-DIGITAL",
                null,
                false,
                title,
                "DIGITAL_AD",
                day.minusDays(14),
                day,
                "EUR",
                Map.of("clicks", "1840"),
                List.of(line));
    }

    private void prove(Claim claim, String title, String net, LocalDate day) {
        Money tax = Money.eur(net).percent(new java.math.BigDecimal("19"));
        byte[] invoice = DemoDocuments.pdf(List.of(
                "Blickfang Media GmbH, Spitalerstr. 4, 20095 Hamburg",
                "VAT ID: DE811569869",
                "Bill to: Nordlicht Systems GmbH, Hafenstr. 12, 20457 Hamburg",
                "Invoice number: " + invoiceNumber(title, day),
                "Invoice date: " + day,
                title + ", media and set-up",
                "Net: " + net + " EUR",
                "VAT 19 %: " + tax.amount().toPlainString() + " EUR",
                "Total: " + Money.eur(net).plus(tax).amount().toPlainString() + " EUR"));
        file(claim, "INVOICE", 1, "invoice.pdf", invoice);
        file(claim, "SCREENSHOT", null, "ad.png", DemoDocuments.png(title, "Campaign until " + day));
        evidence.addUrl(
                new Intake(claim.id(), claim.partnerId(), "LANDING_PAGE", null, null),
                "https://www.example.org/" + claim.number().toLowerCase(java.util.Locale.ROOT));
        evidence.addValue(new Intake(claim.id(), claim.partnerId(), "CLICKS", null, null), "1840");
    }

    private void file(Claim claim, String requirement, Integer line, String name, byte[] content) {
        evidence.upload(
                new Intake(claim.id(), claim.partnerId(), requirement, line, name), new ByteArrayInputStream(content));
    }

    private static String invoiceNumber(String title, LocalDate day) {
        return "BM-" + day.getYear() + "-" + Math.floorMod(title.hashCode(), 90_000);
    }
}
