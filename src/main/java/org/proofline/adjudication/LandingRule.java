package org.proofline.adjudication;

import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.proofline.evidence.Document;

/**
 * F23: the landing page lies at a domain that the vendor did not name, or at one where anybody gets a page. Whether it lives
 * is not looked at: nothing is fetched.
 */
final class LandingRule implements ClaimRule {

    private static final String PAGE = "LANDING_PAGE";

    @Override
    public void check(Dossier dossier, Consumer<Finding> findings) {
        pages(dossier).map(Document::text).forEach(url -> check(url, dossier.landingDomains(), findings));
    }

    private static void check(String url, LandingDomains domains, Consumer<Finding> findings) {
        if (domains.isNamed(url)) {
            return;
        }
        if (!domains.named().isEmpty()) {
            findings.accept(RuleBook.finding("F23", Map.of("url", url, "domains", String.join(", ", domains.named()))));
            return;
        }
        domains.doubt(url)
                .ifPresent(doubt -> findings.accept(RuleBook.finding(
                        "F23-DOUBTFUL", Map.of("url", url, "domain", doubt.getKey(), "why", doubt.getValue()))));
    }

    static boolean hasData(Dossier dossier) {
        return pages(dossier).findAny().isPresent();
    }

    private static Stream<Document> pages(Dossier dossier) {
        return dossier.documents().stream()
                .filter(document ->
                        document.kind().equals("URL") && document.requirement().equals(PAGE));
    }
}
