package org.proofline.rebate;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.proofline.claims.ClaimRewards.Asked;
import org.proofline.claims.ClaimRewards.Problem;
import org.proofline.partner.RewardPayees;
import org.springframework.stereotype.Component;

/** What keeps a claim on an offer that rewards from being paid, beside what its units say. */
@Component
class RewardRules {

    private final RewardPayees payees;
    private final AwardTable awards;
    private final Clock clock;

    RewardRules(RewardPayees payees, AwardTable awards, Clock clock) {
        this.payees = payees;
        this.awards = awards;
        this.clock = clock;
    }

    List<Problem> problems(Asked asked, Period period) {
        List<Problem> problems = new ArrayList<>();
        Map<String, String> days =
                Map.of("from", period.from().toString(), "to", period.to().toString());
        if (asked.end().isAfter(period.to())) {
            problems.add(new Problem("REWARD-PERIOD", days));
        }
        if (!RewardUnits.asks(asked)) {
            LocalDate today = LocalDate.ofInstant(clock.instant(), asked.offer().zone());
            if (!period.to().isBefore(today)) {
                problems.add(new Problem("REWARD-PERIOD-OPEN", days));
            }
            if (awards.overlaps(asked, period)) {
                problems.add(new Problem("REWARD-OVERLAP", days));
            }
        }
        payee(asked, problems);
        return problems;
    }

    private void payee(Asked asked, List<Problem> problems) {
        boolean person = RewardUnits.paysPerson(asked);
        if (person && asked.payee() == null) {
            problems.add(new Problem("REWARD-PAYEE-MISSING", Map.of()));
        } else if (!person && asked.payee() != null) {
            problems.add(new Problem("REWARD-PAYEE-NONE", Map.of()));
        } else if (person && payees.find(asked.partnerId(), asked.payee()).isEmpty()) {
            problems.add(new Problem("REWARD-PAYEE-CONSENT", Map.of("payee", asked.payee())));
        }
    }
}
