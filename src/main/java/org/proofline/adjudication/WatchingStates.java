package org.proofline.adjudication;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.adjudication.RiskRules.RiskRule;
import org.proofline.adjudication.RiskRules.RuleState;
import org.springframework.stereotype.Component;

/** What watching rules say of one claim. */
@Component
class WatchingStates {

    private final DeciderRules deciders;
    private final WatchingHitTable hits;

    WatchingStates(DeciderRules deciders, WatchingHitTable hits) {
        this.deciders = deciders;
        this.hits = hits;
    }

    /** Empty for rules that stand in the way of a claim, and have not found anything later. */
    Optional<RuleState> of(RiskRule rule, Dossier dossier) {
        if (DeciderRules.isOne(rule.id())) {
            return Optional.of(ofDeciders(rule, dossier));
        }
        return found(rule.id(), dossier.claim().id()).map(finding -> hit(rule, List.of(finding)));
    }

    private Optional<Finding> found(String ruleId, UUID claimId) {
        return switch (ruleId) {
            case WatchedSales.RULE -> hits.of(claimId, ruleId);
            case LimitRules.STRUCTURING -> hits.ofSplit(claimId);
            default -> Optional.empty();
        };
    }

    private RuleState ofDeciders(RiskRule rule, Dossier dossier) {
        DeciderRules.Of decided =
                new DeciderRules.Of(dossier.claim(), dossier.offer().zone(), () -> RiskCatalogue.hasFiles(dossier));
        return deciders.of(rule.id(), decided)
                .map(found -> found.isEmpty()
                        ? new RuleState(rule, "PASSED", "")
                        : hit(rule, found.stream().map(Watched::finding).toList()))
                .orElseGet(() -> new RuleState(rule, "NOT_EVALUATED", RuleBook.needs(rule.id())));
    }

    private static RuleState hit(RiskRule rule, List<Finding> findings) {
        return new RuleState(
                rule, "HIT", findings.stream().map(Finding::staffMessage).collect(Collectors.joining(" ")));
    }
}
