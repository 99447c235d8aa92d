package org.proofline.adjudication;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.proofline.claims.ClaimRewards.Reward;
import org.proofline.shared.Money;

/** Rules of what an offer rewards: what was earned and is left, against what is claimed. */
final class RewardRules implements ClaimRule {

    @Override
    public void check(Dossier dossier, Consumer<Finding> findings) {
        Reward reward = dossier.reward();
        if (reward == null) {
            return;
        }
        reward.problems().forEach(problem -> findings.accept(RuleBook.finding(problem.rule(), problem.facts())));
        if (!reward.problems().isEmpty()) {
            return;
        }
        Map<String, String> facts = facts(dossier, reward);
        if (reward.entitled().isZero() && reward.before().isZero()) {
            findings.accept(RuleBook.finding("REWARD-NONE", facts));
        } else if (reward.left().isZero()) {
            findings.accept(RuleBook.finding("REWARD-NOTHING", facts));
        } else if (reward.variance()) {
            findings.accept(RuleBook.finding("REWARD-VARIANCE", facts));
        }
    }

    private static Map<String, String> facts(Dossier dossier, Reward reward) {
        Money claimed = Verdicts.net(dossier.claim(), List.of());
        return Map.of(
                "from", reward.from().toString(),
                "to", reward.to().toString(),
                "claimed", claimed.toString(),
                "entitled", reward.entitled().toString(),
                "before", reward.before().toString(),
                "left", reward.left().toString());
    }
}
