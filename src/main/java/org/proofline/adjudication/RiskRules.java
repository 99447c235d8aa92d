package org.proofline.adjudication;

import java.util.List;
import java.util.UUID;

/** The catalogue of duplicate and fraud rules: what each says of a claim, and how often people agreed with it. */
public interface RiskRules {

    /**
     * One rule.
     *
     * @param outcome the gravest that it can say: BLOCK, HOLD, REVIEW or INFO
     * @param threshold in words, or null
     * @param foundBy how the rule ids of its findings begin; null when nothing looks for it yet
     * @param needs the data that is missing to look for it, or null
     */
    record RiskRule(
            String id, String version, String name, String outcome, String threshold, String foundBy, String needs) {

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
     * How a rule has done.
     *
     * @param hits how often it spoke of another claim
     * @param right how often a person agreed
     * @param wrong how often a person disagreed
     * @param precision per cent of the judged that were right, or null when none was
     * @param demotion whether it was wrong so often that it should say less
     */
    record Standing(RiskRule rule, long hits, long right, long wrong, Integer precision, boolean demotion) {}

    /** Every rule, as of the last run on this claim; none before the first. For staff. */
    List<RuleState> of(UUID claimId);

    /** Every rule with its record, in the order of the catalogue. */
    List<Standing> standings();
}
