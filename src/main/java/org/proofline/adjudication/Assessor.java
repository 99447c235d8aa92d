package org.proofline.adjudication;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.adjudication.AroundRules.Said;
import org.proofline.adjudication.Assessments.Assessment;
import org.proofline.claims.Claim;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Runs every rule on a claim, minds what people said of their findings before, and keeps the result. */
@Component
class Assessor {

    private final Surroundings surroundings;
    private final FindingVerdicts verdicts;
    private final DemotionTable demotions;
    private final Assessments assessments;
    private final ApplicationEventPublisher events;

    Assessor(
            Surroundings surroundings,
            FindingVerdicts verdicts,
            DemotionTable demotions,
            Assessments assessments,
            ApplicationEventPublisher events) {
        this.surroundings = surroundings;
        this.verdicts = verdicts;
        this.demotions = demotions;
        this.assessments = assessments;
        this.events = events;
    }

    /** @param claim with the waterfall of this run */
    Assessment assess(Dossier dossier, Claim claim) {
        Said around = surroundings
                .of(dossier)
                .map(each -> AroundRules.run(dossier, each))
                .orElse(Said.NOTHING);
        List<Finding> findings = Verdicts.together(
                Verdicts.together(ClaimRules.run(dossier), around.findings()), LimitNotes.of(claim.waterfall()));
        Assessment assessment = assessments.store(claim.id(), settled(claim.id(), findings), around.evaluated());
        events.publishEvent(new AdjudicationEvent(claim.id(), "CLAIM_ADJUDICATED", null, facts(assessment)));
        return assessment;
    }

    /** Where nothing asks for a person there is nothing to settle, and nothing is read. */
    private List<Finding> settled(UUID claimId, List<Finding> findings) {
        return Verdicts.speaks(findings) ? verdicts.settled(claimId, demotions.heeded(findings)) : findings;
    }

    private static Map<String, Object> facts(Assessment assessment) {
        Map<String, Object> facts = new LinkedHashMap<>();
        facts.put("run", String.valueOf(assessment.run()));
        facts.put("rules", ClaimRules.VERSION);
        facts.put("worst", Verdicts.worst(assessment.findings()));
        facts.put("findings", assessment.findings().stream().map(Assessor::fact).toList());
        facts.put("draw", assessment.draw().toPlainString());
        facts.put("seed", String.valueOf(assessment.seedId()));
        return facts;
    }

    private static Map<String, String> fact(Finding finding) {
        return Map.of("rule", finding.ruleId(), "version", finding.ruleVersion(), "outcome", finding.outcome());
    }
}
