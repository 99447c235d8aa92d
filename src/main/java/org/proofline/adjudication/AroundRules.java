package org.proofline.adjudication;

import java.util.ArrayList;
import java.util.List;

/** The rules over several claims. */
final class AroundRules {

    private static final List<AroundRule> ALL = List.of(
            new LimitRules.JustBelow(),
            new LimitRules.Structuring(),
            new AmountRules.RoundShare(),
            new AmountRules.FirstDigits(),
            new AmountRules.FarFromPeers(),
            new AmountRules.UnitCost(),
            new PaceRules.Velocity(),
            new PaceRules.NumbersInARow(),
            new SupplierRules.FirstSeen(),
            new SharedAccountRule(),
            new BilledAccountRule(),
            new SaleRules.SameDeal(),
            new GuestRule(),
            new SaleRules.OwnCustomer(),
            new SaleRules.Spike());

    private AroundRules() {}

    /**
     * What they say.
     *
     * @param evaluated ids of those that had their data
     */
    record Said(List<Finding> findings, List<String> evaluated) {

        static final Said NOTHING = new Said(List.of(), List.of());
    }

    static Said run(Dossier dossier, Around around) {
        List<Finding> findings = new ArrayList<>();
        List<String> evaluated = new ArrayList<>();
        for (AroundRule rule : ALL) {
            if (!(around.spared() && rule.sparesSmall()) && rule.hasData(dossier, around)) {
                evaluated.add(rule.id());
                rule.check(dossier, around, findings::add);
            }
        }
        return new Said(List.copyOf(findings), List.copyOf(evaluated));
    }

    /** Whether the catalogue's rule is one of these. */
    static boolean isOne(String id) {
        return ALL.stream().anyMatch(rule -> rule.id().equals(id));
    }
}
