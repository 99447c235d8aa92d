package org.proofline.adjudication;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.claims.FundRequests;
import org.proofline.evidence.Document;
import org.proofline.program.Eligibility.Unmet;
import org.proofline.program.Offer;
import org.springframework.stereotype.Component;

/** Reads what the rules look at. */
@Component
class DossierReader {

    private final Claims claims;
    private final FundRequests fundRequests;
    private final Participation participation;
    private final ProofReader proof;
    private final Clock clock;

    DossierReader(
            Claims claims, FundRequests fundRequests, Participation participation, ProofReader proof, Clock clock) {
        this.claims = claims;
        this.fundRequests = fundRequests;
        this.participation = participation;
        this.proof = proof;
        this.clock = clock;
    }

    /** Without matches: those need the dossier to be found. */
    Dossier read(UUID claimId) {
        Claim claim = claims.get(claimId);
        Offer offer = claims.rules(claimId);
        List<Document> documents = proof.documents(claim);
        LocalDate today = day(clock.instant(), offer);
        return proof.doubted(new Dossier(
                claim,
                offer,
                participation.partner(claim.partnerId()),
                claim.fundRequestId() == null ? null : fundRequests.get(claim.fundRequestId()),
                documents,
                proof.states(claim, offer, documents),
                proof.activity(claim, offer),
                proof.costCodes(claim, offer),
                proof.brand(claim, offer, documents),
                proof.landingDomains(),
                Map.of(),
                claims.reward(claimId),
                unmet(claim, offer),
                List.of(),
                Map.of(),
                today,
                claim.submittedAt() == null ? today : day(claim.submittedAt(), offer),
                Deadlines.lastDay(claim, offer, replaced(claim)),
                claims.missingRate(claimId).orElse(null)));
    }

    boolean goodStanding(Claim claim) {
        return participation.partner(claim.partnerId()).goodStanding();
    }

    /** Offers without a scheme ask for nothing but good standing, which has a rule of its own. */
    private List<Unmet> unmet(Claim claim, Offer offer) {
        return offer.scheme() == null
                ? List.of()
                : participation.unmet(offer, claim.partnerId(), Locale.ENGLISH).stream()
                        .filter(unmet -> !unmet.condition().equals("HOLD"))
                        .toList();
    }

    private Claim replaced(Claim claim) {
        return claim.replaces() == null ? null : claims.get(claim.replaces());
    }

    private static LocalDate day(Instant moment, Offer offer) {
        return LocalDate.ofInstant(moment, offer.zone());
    }
}
