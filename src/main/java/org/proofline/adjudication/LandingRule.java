package org.proofline.adjudication;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.proofline.evidence.Document;

/**
 * F23: the landing page lies at a domain that the vendor did not name, or at one where anybody gets a page; or a file that
 * shows it was made only after the activity. Whether it lives is not looked at: nothing is fetched.
 */
final class LandingRule implements ClaimRule {

    private static final String PAGE = "LANDING_PAGE";
    private static final Set<String> SHOWN = Set.of(PAGE, "SCREENSHOT");
    private static final int DAY = "2026-11-22".length();

    @Override
    public void check(Dossier dossier, Consumer<Finding> findings) {
        pages(dossier).map(Document::text).forEach(url -> check(url, dossier.landingDomains(), findings));
        LocalDate end = dossier.claim().activityEnd();
        LocalDate latest = end.plusDays(RiskBook.IN_FORCE.number("F23", "days"));
        for (Document document : dossier.documents()) {
            made(document)
                    .filter(day -> day.isAfter(latest))
                    .ifPresent(day -> findings.accept(RuleBook.finding(
                            "F23-LATE",
                            Map.of(
                                    "file", ProofRules.nameOf(document),
                                    "date", day.toString(),
                                    "end", end.toString(),
                                    "documentId", document.id().toString()))));
        }
    }

    /** The day on which a file that shows the page was made, by its own note: as a photo, or as a PDF. */
    private static Optional<LocalDate> made(Document document) {
        if (!SHOWN.contains(document.requirement())) {
            return Optional.empty();
        }
        String note = document.about().getOrDefault("taken", document.about().getOrDefault("created", ""));
        try {
            return note.length() < DAY ? Optional.empty() : Optional.of(LocalDate.parse(note.substring(0, DAY)));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
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
        return pages(dossier).findAny().isPresent()
                || dossier.documents().stream()
                        .anyMatch(document -> made(document).isPresent());
    }

    private static Stream<Document> pages(Dossier dossier) {
        return dossier.documents().stream()
                .filter(document ->
                        document.kind().equals("URL") && document.requirement().equals(PAGE));
    }
}
