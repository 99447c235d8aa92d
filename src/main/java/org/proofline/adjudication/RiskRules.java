package org.proofline.adjudication;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** The catalogue of duplicate and fraud rules: what each says of a claim, and how often people agreed with it. */
public interface RiskRules {

    /**
     * One rule.
     *
     * @param outcome the gravest that it can say: BLOCK, HOLD, REVIEW or INFO
     * @param threshold in words, with places for its numbers, or null
     * @param settings the numbers it compares with
     * @param foundBy how the rule ids of its findings begin; null when nothing looks for it yet
     * @param needs the data that is missing to look for it, or null
     */
    record RiskRule(
            String id,
            String version,
            String name,
            String outcome,
            String threshold,
            @DefaultValue Map<String, Integer> settings,
            String foundBy,
            String needs) {

        /** The same rule in the version and with the numbers of who runs it. */
        RiskRule of(String inForce, Map<String, Integer> numbers) {
            return new RiskRule(id, inForce, name, outcome, threshold, numbers, foundBy, needs);
        }

        /** The threshold with its numbers; null when there is none. */
        public String thresholdInWords() {
            return threshold == null ? null : RiskBook.filled(threshold, settings);
        }

        boolean finds(String ruleId) {
            return foundBy != null && (ruleId.equals(foundBy) || ruleId.startsWith(foundBy + "-"));
        }
    }

    /**
     * What a rule says of one claim.
     *
     * @param state HIT, PASSED or NOT_EVALUATED
     * @param why the finding's words, or what is missing to look; empty when passed
     */
    record RuleState(RiskRule rule, String state, String why) {}

    /**
     * How one version of a rule has done.
     *
     * @param saysAtMost the gravest that it may say, after what two persons agreed
     * @param hits how often it spoke
     * @param right how often a person agreed
     * @param wrong how often a person disagreed
     * @param precision per cent of the judged that were right, or null when none was
     * @param demotion whether it was wrong so often that it should say less
     */
    record Standing(
            RiskRule rule, String saysAtMost, long hits, long right, long wrong, Integer precision, boolean demotion) {}

    /** A named value that a rule looked at. */
    record Compared(String name, String value) {}

    /**
     * A finding with everything that an approver needs to settle it.
     *
     * @param key names it among those of the claim
     * @param rule null when the catalogue has none for it
     * @param verdict CONFIRMED, HARMLESS, DUPLICATE or NOT_A_DUPLICATE; null while nobody said anything
     * @param judgeable whether {@link Adjudication#judge} takes a word on it
     */
    record Explanation(
            String key,
            Finding finding,
            RiskRule rule,
            List<Compared> compared,
            String verdict,
            String verdictBy,
            String verdictReason,
            boolean judgeable) {}

    /** The findings of the last run that say more than a pass, explained. For staff. */
    List<Explanation> explain(UUID claimId);

    /** Every rule, as of the last run on this claim; none before the first. For staff. */
    List<RuleState> of(UUID claimId);

    /** Every rule with its record, in the order of the catalogue; older versions that people judged after their rule. */
    List<Standing> standings();
}
