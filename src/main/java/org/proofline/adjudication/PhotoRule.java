package org.proofline.adjudication;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.proofline.claims.Claim;
import org.proofline.evidence.Document;

/** F17: a photo of the activity was taken while it ran, give or take some days. Most photos don't say when. */
final class PhotoRule implements ClaimRule {

    /** Proof that shows the activity itself; pictures of a piece or of an invoice are taken whenever. */
    private static final Set<String> OF_ACTIVITY = Set.of("EVENT_PHOTO", "BOOTH_PHOTO");

    private static final int DAY = "2026-11-22".length();

    @Override
    public void check(Dossier dossier, Consumer<Finding> findings) {
        Claim claim = dossier.claim();
        int days = RiskBook.IN_FORCE.number("F17", "days");
        LocalDate earliest = claim.activityStart().minusDays(days);
        LocalDate latest = claim.activityEnd().plusDays(days);
        for (Document document : dossier.documents()) {
            taken(document)
                    .filter(day -> day.isBefore(earliest) || day.isAfter(latest))
                    .ifPresent(day -> findings.accept(finding(claim, document, day)));
        }
    }

    static boolean hasData(Dossier dossier) {
        return dossier.documents().stream().anyMatch(document -> taken(document).isPresent());
    }

    static boolean isOfActivity(Document document) {
        return OF_ACTIVITY.contains(document.requirement());
    }

    /** The day by the camera's own clock. */
    static Optional<LocalDate> taken(Document document) {
        String taken = document.about().getOrDefault("taken", "");
        if (!isOfActivity(document) || taken.length() < DAY) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.parse(taken.substring(0, DAY)));
        } catch (DateTimeParseException noDate) {
            return Optional.empty();
        }
    }

    private static Finding finding(Claim claim, Document document, LocalDate day) {
        return RuleBook.finding(
                "F17",
                Map.of(
                        "file", ProofRules.nameOf(document),
                        "date", day.toString(),
                        "start", claim.activityStart().toString(),
                        "end", claim.activityEnd().toString(),
                        "documentId", document.id().toString()));
    }
}
