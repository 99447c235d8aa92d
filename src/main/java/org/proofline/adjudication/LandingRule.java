package org.proofline.adjudication;

import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.proofline.evidence.Document;

/** F23: the landing page lies at a domain that the vendor did not name. Whether it lives is not looked at: nothing is fetched. */
final class LandingRule implements ClaimRule {

    private static final String PAGE = "LANDING_PAGE";

    @Override
    public void check(Dossier dossier, Consumer<Finding> findings) {
        if (dossier.landingDomains().isEmpty()) {
            return;
        }
        pages(dossier)
                .filter(page -> !isListed(page, dossier.landingDomains()))
                .forEach(page -> findings.accept(RuleBook.finding(
                        "F23", Map.of("url", page.text(), "domains", String.join(", ", dossier.landingDomains())))));
    }

    static boolean hasData(Dossier dossier) {
        return !dossier.landingDomains().isEmpty() && pages(dossier).findAny().isPresent();
    }

    private static Stream<Document> pages(Dossier dossier) {
        return dossier.documents().stream()
                .filter(document ->
                        document.kind().equals("URL") && document.requirement().equals(PAGE));
    }

    private static boolean isListed(Document page, List<String> domains) {
        String host = Optional.ofNullable(URI.create(page.text()).getHost())
                .orElse("")
                .toLowerCase(Locale.ROOT);
        return domains.stream().anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain));
    }
}
