package org.proofline.portal;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.adjudication.RiskRules;
import org.proofline.adjudication.RiskRules.Explanation;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.duplicates.Duplicates;
import org.proofline.duplicates.Duplicates.Match;
import org.proofline.evidence.Document;
import org.proofline.evidence.Evidence;
import org.proofline.partner.Partners;
import org.proofline.portal.DuplicatePair.Side;
import org.proofline.security.Role;
import org.springframework.stereotype.Component;

/** Puts the two sides of each possible duplicate of a claim beside each other. */
@Component
class DuplicateSides {

    /** What browsers show beside text. */
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif");

    /** Who may open proof; the others would see a broken picture. */
    private static final Role[] OPENERS = {
        Role.CLAIMS_VALIDATOR,
        Role.MARKETING_REVIEWER,
        Role.CHANNEL_MANAGER,
        Role.FINANCE_APPROVER,
        Role.DIRECTOR,
        Role.APPEAL_REVIEWER
    };

    private final Duplicates duplicates;
    private final Claims claims;
    private final Evidence evidence;
    private final Partners partners;
    private final RiskRules rules;

    DuplicateSides(Duplicates duplicates, Claims claims, Evidence evidence, Partners partners, RiskRules rules) {
        this.rules = rules;
        this.duplicates = duplicates;
        this.claims = claims;
        this.evidence = evidence;
        this.partners = partners;
    }

    List<DuplicatePair> of(Claim claim) {
        Signed.staff();
        return duplicates.matchesOf(claim.id()).stream()
                .map(match -> new DuplicatePair(match, side(claim, match.documentId()), other(match)))
                .toList();
    }

    /** What every rule that spoke looked at, and what people said. */
    List<Explanation> findings(Claim claim) {
        Signed.staff();
        return rules.explain(claim.id());
    }

    private Side other(Match match) {
        return match.otherSubjectId().equals(match.subjectId())
                ? null
                : side(claims.get(match.otherSubjectId()), match.otherDocumentId());
    }

    /** The document that matched; without one (a match by numbers) the files of the lines, of which the first is shown. */
    private Side side(Claim claim, UUID documentId) {
        List<Document> documents = documentId == null
                ? evidence.of(claim.id()).stream()
                        .filter(document -> document.line() != null && document.fileName() != null)
                        .toList()
                : List.of(evidence.get(documentId));
        Document shown = documents.isEmpty() ? null : documents.get(0);
        return new Side(
                claim,
                partners.get(claim.partnerId()).name(),
                documents.stream()
                        .map(document -> Objects.requireNonNullElse(document.fileName(), ""))
                        .collect(Collectors.joining(", ")),
                shown == null ? null : shown.id(),
                shown == null || shown.quarantined() || !Duty.has(OPENERS) ? null : picture(shown));
    }

    private static String picture(Document document) {
        String at = "/api/v1/evidence/" + document.id();
        if (PICTURES.contains(document.mediaType())) {
            return at + "/content?inline";
        }
        return document.mediaType().equals("application/pdf") ? at + "/pages/1" : null;
    }
}
