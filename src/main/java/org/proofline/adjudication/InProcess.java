package org.proofline.adjudication;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.adjudication.Adjudication.RoutingFacts;
import org.proofline.adjudication.Assessments.Assessment;
import org.proofline.claims.Claim;
import org.proofline.claims.Claims;
import org.proofline.program.Offer;
import org.proofline.shared.Money;
import org.springframework.context.ApplicationEventPublisher;
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
    private final ApplicationEventPublisher events;

    InProcess(
            DossierReader reader,
            DuplicateSearch duplicates,
            Claims claims,
            Assessments assessments,
            ApplicationEventPublisher events) {
        this.reader = reader;
        this.duplicates = duplicates;
        this.claims = claims;
        this.assessments = assessments;
        this.events = events;
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
        List<Finding> findings = Verdicts.together(ClaimRules.run(dossier), LimitNotes.of(claim.waterfall()));
        Assessment assessment = assessments.store(claimId, findings);
        hold(claim, findings);
        events.publishEvent(new AdjudicationEvent(claimId, "CLAIM_ADJUDICATED", null, facts(assessment)));
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

    RoutingFacts routing(UUID claimId) {
        Assessment assessment = assessments.find(claimId).orElseGet(() -> adjudicate(claimId));
        Claim claim = claims.get(claimId);
        Offer offer = claims.rules(claimId);
        boolean good = reader.goodStanding(claim);
        List<Finding> findings = assessment.findings();
        Money net = Verdicts.net(claim, claim.waterfall());
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

    private void hold(Claim claim, List<Finding> findings) {
        if (Verdicts.holds(findings)) {
            claims.setHold(claim.id(), FRAUD);
        } else if (claim.hold().equals(FRAUD)) {
            claims.setHold(claim.id(), NONE);
        }
    }

    private static Map<String, Object> facts(Assessment assessment) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("run", String.valueOf(assessment.run()));
        facts.put("rules", ClaimRules.VERSION);
        facts.put("worst", Verdicts.worst(assessment.findings()));
        facts.put(
                "findings", assessment.findings().stream().map(InProcess::fact).toList());
        facts.put("draw", assessment.draw().toPlainString());
        facts.put("seed", String.valueOf(assessment.seedId()));
        return facts;
    }

    private static Map<String, String> fact(Finding finding) {
        return Map.of("rule", finding.ruleId(), "version", finding.ruleVersion(), "outcome", finding.outcome());
    }
}
