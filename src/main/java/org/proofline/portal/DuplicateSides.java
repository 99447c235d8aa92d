package org.proofline.portal;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
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
import org.proofline.shared.DomainException;
import org.springframework.stereotype.Component;

/** Puts the two sides of each possible duplicate of a claim beside each other. */
@Component
class DuplicateSides {

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
                .map(match -> pair(claim, match))
                .toList();
    }

    /** One of them. */
    DuplicatePair of(Claim claim, UUID matchId) {
        Signed.staff();
        return duplicates.matchesOf(claim.id()).stream()
                .filter(match -> match.id().equals(matchId))
                .findFirst()
                .map(match -> pair(claim, match))
                .orElseThrow(() -> DomainException.notFound("finding"));
    }

    /** What every rule that spoke looked at, and what people said. */
    List<Explanation> findings(Claim claim) {
        Signed.staff();
        return rules.explain(claim.id());
    }

    private DuplicatePair pair(Claim claim, Match match) {
        Claim other = match.otherSubjectId().equals(match.subjectId()) ? null : claims.get(match.otherSubjectId());
        List<Document> mine = documents(claim, other, match.documentId());
        List<Document> theirs = other == null ? List.of() : documents(other, claim, match.otherDocumentId());
        return new DuplicatePair(match, side(claim, mine, theirs), other == null ? null : side(other, theirs, mine));
    }

    /** The document that matched; without one (a match by numbers) the files of the lines, that of the line alike first. */
    private List<Document> documents(Claim claim, Claim other, UUID documentId) {
        if (documentId != null) {
            return List.of(evidence.get(documentId));
        }
        int alike = other == null ? 0 : DuplicatePair.nearest(claim, other).no();
        return evidence.of(claim.id()).stream()
                .filter(document -> document.line() != null && document.fileName() != null)
                .sorted(Comparator.comparing(document -> document.line() != alike))
                .toList();
    }

    private Side side(Claim claim, List<Document> documents, List<Document> beside) {
        Document shown = documents.isEmpty() ? null : documents.get(0);
        return new Side(
                claim,
                partners.get(claim.partnerId()).name(),
                documents.stream()
                        .map(document -> Objects.requireNonNullElse(document.fileName(), ""))
                        .collect(Collectors.joining(", ")),
                shown == null ? null : shown.id(),
                shown == null || shown.quarantined() || !Duty.has(OPENERS)
                        ? List.of()
                        : PairSheet.of(shown, beside.isEmpty() ? null : beside.get(0), claim.number()));
    }
}
