package org.proofline.adjudication;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.proofline.adjudication.RiskRules.Compared;
import org.proofline.adjudication.RiskRules.Explanation;
import org.proofline.adjudication.RiskRules.RiskRule;

/** Findings with what people need to settle them. */
final class Explanations {

    /** Said elsewhere, or for machines. */
    private static final Set<String> NOT_COMPARED = Set.of("fields", "score", "check", "forStaff", "requirement");

    private Explanations() {}

    /**
     * @param key names the finding within its claim
     * @param rule null when the catalogue has none for it
     */
    static Explanation of(String key, Finding finding, RiskRule rule) {
        Map<String, String> facts = finding.facts();
        String verdict = facts.getOrDefault("verdict", "");
        return new Explanation(
                key,
                finding,
                rule,
                compared(facts),
                verdict.isEmpty() ? null : verdict,
                facts.get("verdictBy"),
                facts.get("verdictReason"),
                finding.matchId() == null && !finding.blocks());
    }

    private static List<Compared> compared(Map<String, String> facts) {
        return facts.entrySet().stream()
                .filter(fact -> !NOT_COMPARED.contains(fact.getKey())
                        && !fact.getKey().startsWith("verdict")
                        && !fact.getValue().isBlank())
                .sorted(Map.Entry.comparingByKey())
                .map(fact -> new Compared(fact.getKey(), fact.getValue()))
                .toList();
    }
}
