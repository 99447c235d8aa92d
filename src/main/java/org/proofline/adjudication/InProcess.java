package org.proofline.adjudication;

import java.math.BigDecimal;
import java.util.List;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.proofline.adjudication.Adjudication.RoutingFacts;
import org.proofline.adjudication.Assessments.Assessment;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.program.Offer;
import org.proofline.shared.Money;
import org.springframework.stereotype.Component;

/** The rules in the process: run again on what is known now, kept, and turned into facts for the routing table. */
@Component
class InProcess {

    private static final String FRAUD = "FRAUD";
    private static final String NONE = "NONE";

    private final DossierReader reader;
    private final DuplicateSearch duplicates;
    private final Claims claims;
    private final Assessments assessments;
    private final Assessor assessor;

    InProcess(
            DossierReader reader,
            DuplicateSearch duplicates,
            Claims claims,
            Assessments assessments,
            Assessor assessor) {
        this.reader = reader;
        this.duplicates = duplicates;
        this.claims = claims;
        this.assessments = assessments;
        this.assessor = assessor;
    }

    List<Finding> detectDuplicates(UUID claimId) {
        claims.lock(claimId);
        Dossier dossier = duplicates.confirmed(reader.read(claimId));
        return ClaimRules.duplicates(dossier);
    }

    Assessment adjudicate(UUID claimId) {
        claims.lock(claimId);
        Dossier dossier = duplicates.known(reader.read(claimId));
        Claim claim = claims.storeWaterfall(claimId, ProofReader.backed(dossier, true));
        Assessment assessment = assessor.assess(dossier, claim);
        hold(claim, assessment.findings());
        return assessment;
    }

    /** As of the last run; none before the first. */
    List<Finding> findings(UUID claimId) {
        return assessments.find(claimId).map(Assessment::findings).orElse(List.of());
    }

    /** What was retired is registered again, and every rule looks at it: others may have claimed the cost meanwhile. */
    void comeBack(UUID claimId) {
        duplicates.registered(reader.read(claimId));
        again(claimId);
    }

    /** A person's word changed what is known of the matches. */
    Assessment again(UUID claimId) {
        duplicates.forget(claimId);
        return adjudicate(claimId);
    }

    /** Adds to the findings of the last run, which are otherwise left as they are. */
    void note(UUID claimId, UnaryOperator<Finding> word) {
        assessments.restate(claimId, findings(claimId).stream().map(word).toList());
    }

    RoutingFacts routing(UUID claimId) {
        Assessment assessment = assessments.find(claimId).orElseGet(() -> adjudicate(claimId));
        Claim claim = claims.get(claimId);
        Offer offer = claims.rules(claimId);
        boolean good = reader.goodStanding(claim);
        List<Finding> findings = assessment.findings();
        Money net = routed(claim, findings);
        boolean straight = Verdicts.straightThrough(net, offer, good, findings);
        boolean sampled =
                straight && Sampling.selected(assessment.draw(), offer.terms().sampledPercent());
        if (sampled && claim.assurance().equals("NOT_SELECTED")) {
            claims.setAssurance(claimId, "SELECTED");
        }
        BigDecimal upTo = offer.terms().straightThroughUpTo() == null
                ? null
                : offer.terms().straightThroughUpTo().amount();
        return new RoutingFacts(
                offer.code(),
                offer.kind(),
                net.amount(),
                upTo,
                Verdicts.speaks(findings),
                Verdicts.worst(findings),
                good,
                sampled);
    }

    /** A split is routed by what its claims add up to. */
    private static Money routed(Claim claim, List<Finding> findings) {
        Money net = Verdicts.net(claim, claim.waterfall());
        return LimitRules.sum(findings)
                .map(sum -> Money.of(sum, net.currency().getCurrencyCode()))
                .filter(sum -> sum.isGreaterThan(net))
                .orElse(net);
    }

    private void hold(Claim claim, List<Finding> findings) {
        if (Verdicts.holds(findings)) {
            claims.setHold(claim.id(), FRAUD);
        } else if (claim.hold().equals(FRAUD)) {
            claims.setHold(claim.id(), NONE);
        }
    }
}
