package org.proofline.rebate;

import java.math.BigDecimal;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.claims.Claim;
import org.proofline.claims.ClaimRewards;
import org.proofline.partner.Partner;
import org.proofline.partner.Partners;
import org.proofline.program.earn.CapKind;
import org.proofline.program.earn.EarnCalculator;
import org.proofline.program.earn.EarnContext;
import org.proofline.program.earn.EarnNeeds;
import org.proofline.program.earn.EarnPlan;
import org.proofline.program.earn.Earned;
import org.proofline.program.earn.Totals;
import org.proofline.rebate.Entitlements.Job;
import org.proofline.shared.Money;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Rewards that partners claim: the same calculation as in runs, less what runs and other claims took of it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class ClaimedRewards implements ClaimRewards {

    private final Parts parts;
    private final AwardTable awards;
    private final RewardFunds funds;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    /** Where the facts come from. */
    @Component
    record Parts(
            Entitlements entitlements, RewardUnits units, RewardRules rules, Partners partners, Variance variance) {}

    ClaimedRewards(Parts parts, AwardTable awards, RewardFunds funds, ApplicationEventPublisher events, Clock clock) {
        this.parts = parts;
        this.awards = awards;
        this.funds = funds;
        this.events = events;
        this.clock = clock;
    }

    @Override
    public Reward of(Asked asked) {
        Period period = RewardPeriods.of(asked.offer(), asked.start(), asked.end());
        List<Problem> problems = new ArrayList<>(parts.rules().problems(asked, period));
        Money before = awards.before(asked, period);
        if (!RewardUnits.asks(asked)) {
            Earned earned = ofSales(asked, period, before);
            return reward(asked, period, earned.amount(), before, earned.difference(), problems);
        }
        RewardUnits.Found found = parts.units().find(asked, period);
        problems.addAll(found.problems());
        Money earned = ofUnits(asked, period, found, before).amount();
        // Each unit is rewarded once, so nothing of these units was paid before.
        return reward(asked, period, earned, Money.zero(earned.currency()), earned, problems);
    }

    @Override
    public Reward locked(Asked asked) {
        awards.lock(asked.offer().code(), asked.partnerId());
        return of(asked);
    }

    @Override
    public void award(Asked asked, Money amount) {
        Reward reward = locked(asked);
        Period period = new Period(reward.from(), reward.to());
        if (!awards.keep(asked, period, amount, reward.entitled(), clock.instant())) {
            return;
        }
        if (RewardUnits.asks(asked)) {
            awards.keepUnits(asked, RewardUnits.references(asked));
        }
        funds.fill(asked.offer().fundCode(), asked.partnerId(), amount, "award:" + asked.claimId());
        events.publishEvent(new RebateEvent(
                "CLAIM",
                asked.claimId(),
                "REWARD_AWARDED",
                null,
                Map.of("before", reward.before().toString()),
                Map.of(
                        "offer", asked.offer().code(),
                        "payee", asked.payee() == null ? "" : asked.payee(),
                        "from", period.from().toString(),
                        "to", period.to().toString(),
                        "entitled", reward.entitled().toString(),
                        "awarded", amount.toString())));
    }

    private Reward reward(
            Asked asked, Period period, Money entitled, Money before, Money difference, List<Problem> problems) {
        Money left = difference.max(Money.zero(difference.currency()));
        Money claimed =
                asked.lines().stream().map(Claim.Line::net).reduce(Money::plus).orElseThrow();
        boolean variance = parts.variance().isOutside(claimed, left);
        return new Reward(period.from(), period.to(), entitled, before, left, variance, List.copyOf(problems));
    }

    private Earned ofSales(Asked asked, Period period, Money before) {
        Job job = new Job(
                asked.offer().scheme().earn(),
                period,
                asked.partnerId(),
                java.util.Set.of(),
                this::tier,
                Map.of(asked.partnerId(), before));
        List<Earned> results = new ArrayList<>();
        parts.entitlements().compute(job, (partner, lines, posted, earned) -> results.add(earned));
        return results.get(0);
    }

    /** Caps of the partner and the period are shared with what was rewarded in the period before. */
    private Earned ofUnits(Asked asked, Period period, RewardUnits.Found found, Money before) {
        EarnPlan plan = asked.offer().scheme().earn();
        EarnContext context = EarnContext.of(tier(asked.partnerId()), period.from(), period.to());
        for (CapKind kind : List.of(CapKind.PARTNER, CapKind.PERIOD)) {
            BigDecimal cap = plan.caps().get(kind);
            if (cap != null) {
                context = context.withRoom(kind, Money.of(cap, plan.currency()).minus(before));
            }
        }
        return EarnCalculator.calculate(plan, Totals.of(EarnNeeds.of(plan), found.lines()), context);
    }

    private String tier(UUID partnerId) {
        return parts.partners().find(partnerId).map(Partner::tier).orElse("NONE");
    }
}
