package org.proofline.adjudication;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.proofline.adjudication.place.Atlas;
import org.proofline.adjudication.place.Atlas.Look;
import org.proofline.claims.Claim;
import org.proofline.evidence.Document;
import org.proofline.shared.Countries;

/**
 * F17P: a photo of the activity was taken in its country, give or take some kilometres. Most photos don't say where, and
 * that says nothing. Findings tell how far off and in which country, never the position itself.
 */
final class PlaceRule implements ClaimRule {

    /** From here on, kilometres are told in tens. */
    private static final int FAR = 100;

    private static final int TEN = 10;

    @Override
    public void check(Dossier dossier, Consumer<Finding> findings) {
        int tolerance = RiskBook.IN_FORCE.number("F17P", "km");
        for (Document document : dossier.documents()) {
            look(dossier.claim(), document)
                    .filter(look -> look.kilometres() > tolerance)
                    .ifPresent(look -> findings.accept(finding(dossier.claim(), document, look, tolerance)));
        }
    }

    static boolean hasData(Dossier dossier) {
        return dossier.documents().stream()
                .anyMatch(document -> look(dossier.claim(), document).isPresent());
    }

    private static Optional<Look> look(Claim claim, Document document) {
        String country = claim.place().country();
        return country == null || !PhotoRule.isOfActivity(document)
                ? Optional.empty()
                : document.position().flatMap(position -> Atlas.get().look(country, position));
    }

    private static Finding finding(Claim claim, Document document, Look look, int tolerance) {
        Optional<LocalDate> taken = PhotoRule.taken(document);
        int km = look.kilometres() < FAR ? look.kilometres() : look.kilometres() / TEN * TEN;
        Map<String, String> facts = new LinkedHashMap<>();
        facts.put("file", ProofRules.nameOf(document));
        taken.ifPresent(day -> facts.put("date", day.toString()));
        facts.put("country", Countries.name(claim.place().country()));
        facts.put("found", look.found() == null ? "no country, such as at sea" : Countries.name(look.found()));
        facts.put("km", String.valueOf(km));
        facts.put("tolerance", String.valueOf(tolerance));
        facts.put("documentId", document.id().toString());
        return RuleBook.finding(taken.isPresent() ? "F17P" : "F17P-UNDATED", facts);
    }
}
