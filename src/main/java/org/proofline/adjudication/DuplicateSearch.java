package org.proofline.adjudication;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Pattern;
import org.proofline.claims.Claim;
import org.proofline.claims.Claim.Line;
import org.proofline.claims.Claims;
import org.proofline.duplicates.Duplicates;
import org.proofline.duplicates.Duplicates.Candidate;
import org.proofline.duplicates.Duplicates.CostFact;
import org.proofline.duplicates.Duplicates.Match;
import org.proofline.evidence.Document;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.PerTransaction;
import org.springframework.stereotype.Component;

/** Compares a claim with all others and names the other sides. */
@Component
class DuplicateSearch {

    private static final Pattern DATE = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");

    private final PerTransaction<UUID, List<Match>> known = new PerTransaction<>();
    private final Duplicates duplicates;
    private final Claims claims;
    private final Partners partners;

    DuplicateSearch(Duplicates duplicates, Claims claims, Partners partners) {
        this.duplicates = duplicates;
        this.claims = claims;
        this.partners = partners;
    }

    Dossier looked(Dossier dossier) {
        return named(dossier, duplicates.look(candidate(dossier)));
    }

    Dossier registered(Dossier dossier) {
        return named(dossier, duplicates.register(candidate(dossier)));
    }

    /** Makes sure that the claim is registered as it is now. */
    Dossier confirmed(Dossier dossier) {
        return named(dossier, known.put(dossier.claim().id(), duplicates.confirm(candidate(dossier))));
    }

    /** With what is known of the claim already, answered or not. */
    Dossier known(Dossier dossier) {
        UUID claimId = dossier.claim().id();
        return named(dossier, known.get(claimId, () -> duplicates.matchesOf(claimId)));
    }

    void forget(UUID claimId) {
        known.forget(claimId);
    }

    private Dossier named(Dossier dossier, List<Match> matches) {
        if (matches.isEmpty()) {
            return dossier;
        }
        // The acting partner may not see the other side; the rule shows it to approvers only.
        return ActionContext.of(Actor.SYSTEM).call(() -> {
            Map<UUID, OtherClaim> others = new LinkedHashMap<>();
            for (Match match : matches) {
                others.computeIfAbsent(match.otherSubjectId(), this::other);
            }
            return dossier.with(matches, others);
        });
    }

    private OtherClaim other(UUID claimId) {
        Claim claim = claims.get(claimId);
        String name = partners.find(claim.partnerId()).map(Partner::name).orElse("");
        return new OtherClaim(
                claim.number(), claim.partnerId(), name, claim.status().name());
    }

    private static Candidate candidate(Dossier dossier) {
        Claim claim = dossier.claim();
        // One approved activity is lawfully claimed in parts; what was approved limits them.
        boolean onRequest = claim.fundRequestId() != null;
        return new Candidate(
                claim.id(),
                claim.partnerId(),
                claim.offerCode(),
                claim.activityType(),
                claim.activityStart(),
                claim.activityEnd(),
                claim.claimed().amount(),
                claim.currency(),
                claim.replaces(),
                claim.lines().stream().map(line -> cost(dossier, line)).toList(),
                onRequest ? null : claim.partnerReference(),
                onRequest ? null : claim.place().venue());
    }

    /** As declared; what was left open comes from the line's invoice. */
    private static CostFact cost(Dossier dossier, Line line) {
        String readDate = read(dossier, line, "invoiceDate");
        LocalDate date = line.invoiceDate() != null
                        || readDate == null
                        || !DATE.matcher(readDate).matches()
                ? line.invoiceDate()
                : LocalDate.parse(readDate);
        return new CostFact(
                line.no(),
                line.supplierName(),
                first(line.supplierTaxId(), read(dossier, line, "supplierTaxId")),
                first(line.invoiceNumber(), read(dossier, line, "invoiceNumber")),
                date,
                line.net().amount(),
                line.net().plus(line.tax()).amount(),
                line.net().currency().getCurrencyCode());
    }

    private static String read(Dossier dossier, Line line, String fact) {
        for (Document document : dossier.costProofOf(line.no())) {
            if (document.extracted().get(fact) != null) {
                return document.extracted().get(fact);
            }
        }
        return null;
    }

    private static String first(String declared, String read) {
        return declared == null || declared.isBlank() ? read : declared;
    }
}
