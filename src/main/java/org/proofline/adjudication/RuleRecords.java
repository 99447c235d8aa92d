package org.proofline.adjudication;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.proofline.adjudication.FindingVerdicts.Count;
import org.proofline.adjudication.RiskRules.RiskRule;
import org.proofline.adjudication.RiskRules.Standing;
import org.proofline.adjudication.RuleDemotions.Demotion;
import org.proofline.duplicates.Duplicates;
import org.springframework.stereotype.Component;

/** How often each version of each rule spoke, and how often people agreed. */
@Component
class RuleRecords {

    private static final int PERCENT = 100;

    private final Duplicates duplicates;
    private final FindingVerdicts verdicts;
    private final DemotionTable demotions;

    RuleRecords(Duplicates duplicates, FindingVerdicts verdicts, DemotionTable demotions) {
        this.duplicates = duplicates;
        this.verdicts = verdicts;
        this.demotions = demotions;
    }

    List<Standing> standings(List<RiskRule> rules) {
        List<Count> counts = Stream.concat(
                        duplicates.verdicts().stream()
                                .map(of ->
                                        new Count(of.ruleId(), of.version(), of.hits(), of.duplicates(), of.others())),
                        verdicts.counts().stream())
                .toList();
        List<Demotion> agreed =
                demotions.all().stream().filter(Demotion::inForce).toList();
        List<Standing> all = new ArrayList<>();
        for (RiskRule rule : rules) {
            versions(rule, counts).values().forEach(count -> all.add(standing(rule, count, agreed)));
        }
        return all;
    }

    /** The version in force first; others only when people judged them. */
    private static Map<String, Count> versions(RiskRule rule, List<Count> counts) {
        Map<String, Count> byVersion = new LinkedHashMap<>();
        byVersion.put(rule.version(), new Count(rule.id(), rule.version(), 0, 0, 0));
        counts.stream()
                .filter(count -> rule.finds(count.ruleId()))
                .filter(count -> count.version().equals(rule.version()) || count.right() + count.wrong() > 0)
                .forEach(count -> byVersion.merge(count.version(), count, RuleRecords::sum));
        return byVersion;
    }

    private static Count sum(Count one, Count other) {
        return new Count(
                one.ruleId(),
                one.version(),
                one.hits() + other.hits(),
                one.right() + other.right(),
                one.wrong() + other.wrong());
    }

    private static Standing standing(RiskRule rule, Count count, List<Demotion> agreed) {
        long judged = count.right() + count.wrong();
        Integer precision = judged == 0 ? null : Math.toIntExact(count.right() * PERCENT / judged);
        String most = agreed.stream()
                .filter(demotion -> demotion.ruleId().equals(rule.id())
                        && demotion.ruleVersion().equals(count.version()))
                .map(Demotion::outcome)
                .findFirst()
                .orElse(rule.outcome());
        boolean noisy = count.version().equals(rule.version())
                && judged >= RiskBook.IN_FORCE.enoughVerdicts()
                && precision < RiskBook.IN_FORCE.precisionBar()
                && !most.equals("INFO");
        return new Standing(
                rule.of(count.version(), rule.settings()),
                most,
                count.hits(),
                count.right(),
                count.wrong(),
                precision,
                noisy);
    }
}
