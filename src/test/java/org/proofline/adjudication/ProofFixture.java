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

    /** What the rules over the claim alone say of it, of the rules whose ids begin so. */
    static List<Finding> findings(String rule, Claim claim) {
        DossierReader reader = ClaimModules.shared().get(DossierReader.class);
        Dossier dossier = ClaimStage.staff().call(() -> reader.read(claim.id()));
        return ClaimRules.run(dossier).stream()
                .filter(finding -> finding.ruleId().startsWith(rule))
                .toList();
    }

    /** How the catalogue shows the rule once the claim was handed in with all it needs, and looked at. */
    static String state(String rule, Claim claim) {
        RiskRules rules = ClaimModules.shared().get(RiskRules.class);
        if (ClaimStage.staff().call(() -> rules.of(claim.id())).isEmpty()) {
            Adjudication adjudication = ClaimModules.shared().get(Adjudication.class);
            give(claim, adjudication);
            ClaimStage.as(claim.partnerId()).run(() -> adjudication.submit(claim.id()));
            adjudication.checkEvidence(claim.id());
            adjudication.detectDuplicates(claim.id());
            adjudication.adjudicate(claim.id());
        }
        return ClaimStage.staff().call(() -> rules.of(claim.id())).stream()
                .filter(state -> state.rule().id().equals(rule))
                .map(RiskRules.RuleState::state)
                .findFirst()
                .orElseThrow();
    }

    /** All that is still missing, without a word, a day or a place in it. */
    private static void give(Claim claim, Adjudication adjudication) {
        for (String code : ClaimStage.as(claim.partnerId())
                .call(() -> adjudication.preflight(claim.id()))
                .missing()) {
            if (code.equals("ATTENDEES")) {
                Intake attendees = new Intake(claim.id(), claim.partnerId(), code, null, null);
                ClaimStage.as(claim.partnerId()).run(() -> EVIDENCE.addValue(attendees, "40"));
            } else {
                Integer line = code.equals("INVOICE") ? 1 : null;
                file(claim, code, line, code + ".png", TestDocuments.png(code + claim.id()));
            }
        }
    }

    static Document file(Claim claim, String requirement, Integer line, String name, byte[] bytes) {
        return ClaimStage.as(claim.partnerId())
                .call(() -> EVIDENCE.upload(
                        new Intake(claim.id(), claim.partnerId(), requirement, line, name),
                        new ByteArrayInputStream(bytes)));
    }
}
