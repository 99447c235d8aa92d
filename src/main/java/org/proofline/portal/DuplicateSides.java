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
import org.springframework.stereotype.Component;

/** Puts the two sides of each possible duplicate of a claim beside each other. */
@Component
class DuplicateSides {

    /** What browsers show beside text. */
    private static final Set<String> PICTURES = Set.of("image/png", "image/jpeg", "image/gif");

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

    private Side side(Claim claim, UUID documentId) {
        return new Side(
                claim,
                partners.get(claim.partnerId()).name(),
                documents(claim.id(), documentId),
                documentId,
                documentId != null && PICTURES.contains(evidence.get(documentId).mediaType()));
    }

    /** The document that matched; without one (a match by numbers) the files of the lines. */
    private String documents(UUID claimId, UUID documentId) {
        if (documentId != null) {
            return Objects.requireNonNullElse(evidence.get(documentId).fileName(), "");
        }
        return evidence.of(claimId).stream()
                .filter(document -> document.line() != null && document.fileName() != null)
                .map(Document::fileName)
                .collect(Collectors.joining(", "));
    }
}
