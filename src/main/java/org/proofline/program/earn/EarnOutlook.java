package org.proofline.program.earn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/** Looks ahead: from what there is to the next threshold of each table, target or minimum of a plan. */
public final class EarnOutlook implements EarnFormula.Visitor<List<Milestone>> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int CENTS = 2;

    private final Scope scope;
    private final String currency;

    private EarnOutlook(Scope scope, String currency) {
        this.scope = scope;
        this.currency = currency;
    }

    /** The next thresholds, in the order of the plan; none when every line earns the same. */
    public static List<Milestone> of(EarnPlan plan, Totals lines, EarnContext context) {
        return plan.formula().accept(new EarnOutlook(Scope.of(plan, lines, context), plan.currency()));
    }

    @Override
    public List<Milestone> flat(EarnFormula.Flat formula) {
        return List.of();
    }

    @Override
    public List<Milestone> tiers(EarnFormula.Tiers formula) {
        BigDecimal own = formula.metric().of(scope.sums());
        BigDecimal reached =
                switch (formula.reading()) {
                    case CUMULATIVE ->
                        own.add(formula.metric().of(scope.earlier().sum()));
                    case ROLLING -> own.add(formula.metric().of(scope.window().sum()));
                    case STEPPED, TOTAL, STACKED, STACKED_TO_LIMIT -> own;
                };
        return formula.tiers().stream()
                .filter(tier -> tier.from().compareTo(reached) > 0)
                .findFirst()
                .map(tier ->
                        of(rule(formula, tier), formula.metric(), reached, tier.from(), rate(tier), formula.months()))
                .orElseGet(() -> top("TIER_TOP", formula.metric(), reached, formula.tiers()));
    }

    private static String rule(EarnFormula.Tiers formula, Tier tier) {
        if (tier.rate().kind() == Rate.Kind.LUMP) {
            return "TIER_ONCE";
        }
        return switch (formula.reading()) {
            case STEPPED, CUMULATIVE -> "TIER_SLICE";
            case ROLLING -> "TIER_ROLLING";
            case TOTAL, STACKED, STACKED_TO_LIMIT -> "TIER_ALL";
        };
    }

    @Override
    public List<Milestone> growth(EarnFormula.Growth formula) {
        BigDecimal now = formula.metric().of(scope.sums());
        BigDecimal before = formula.metric().of(scope.baseline().sum()).max(formula.leastBaseline());
        boolean percent = formula.measured() == EarnFormula.Growth.Measured.PERCENT;
        if (percent && before.signum() <= 0) {
            return List.of();
        }
        for (Tier tier : formula.tiers()) {
            BigDecimal growth = percent ? before.multiply(tier.from()).movePointLeft(2) : tier.from();
            BigDecimal needed = before.add(growth);
            if (needed.compareTo(now) > 0) {
                Object grown = percent ? Figure.percent(tier.from()) : figure(formula.metric(), tier.from());
                return of("GROWTH", formula.metric(), now, needed, rate(tier), grown);
            }
        }
        return top("GROWTH_TOP", formula.metric(), now, formula.tiers());
    }

    @Override
    public List<Milestone> mix(EarnFormula.Mix formula) {
        BigDecimal part = formula.metric().of(scope.only(formula.part()).sums());
        BigDecimal others = formula.metric().of(scope.sums()).subtract(part);
        List<Milestone> ahead = new ArrayList<>();
        for (Factor factor : formula.factors()) {
            BigDecimal rest = HUNDRED.subtract(factor.fromPercent());
            if (rest.signum() > 0 && ahead.isEmpty()) {
                BigDecimal needed = up(formula.metric(), others.multiply(factor.fromPercent()), rest);
                if (needed.compareTo(part) > 0) {
                    ahead.addAll(of("MIX", formula.metric(), part, needed, factor.factor(), formula.part()));
                }
            }
        }
        ahead.addAll(formula.then().accept(this));
        return ahead;
    }

    @Override
    public List<Milestone> attach(EarnFormula.Attach formula) {
        Scope attached = scope.only(formula.attached());
        BigDecimal part = formula.metric().of(attached.sums());
        BigDecimal base = formula.metric().of(scope.only(formula.base()).sums());
        List<Milestone> ahead = new ArrayList<>();
        for (Factor factor : formula.factors()) {
            BigDecimal needed = up(formula.metric(), base.multiply(factor.fromPercent()), HUNDRED);
            if (ahead.isEmpty() && needed.compareTo(part) > 0) {
                ahead.addAll(of("ATTACH", formula.metric(), part, needed, factor.factor(), formula.attached()));
            }
        }
        ahead.addAll(formula.then().accept(new EarnOutlook(attached, currency)));
        return ahead;
    }

    @Override
    public List<Milestone> matrix(EarnFormula.Matrix formula) {
        List<Milestone> ahead = new ArrayList<>();
        Selection rest = Selection.ALL;
        for (EarnFormula.Matrix.Cell cell : formula.cells()) {
            Selection fits = Evaluation.fits(formula.by(), cell);
            ahead.addAll(cell.then().accept(new EarnOutlook(scope.only(fits.and(rest)), currency)));
            rest = rest.without(fits);
        }
        return ahead;
    }

    @Override
    public List<Milestone> accelerated(EarnFormula.Accelerated formula) {
        BigDecimal reached = formula.metric().of(scope.sums());
        List<Milestone> ahead = new ArrayList<>(formula.then().accept(this));
        formula.factors().stream()
                .filter(factor -> share(formula, factor).compareTo(reached) > 0)
                .findFirst()
                .ifPresent(factor -> ahead.addAll(of(
                        "TARGET",
                        formula.metric(),
                        reached,
                        share(formula, factor),
                        factor.factor(),
                        factor.fromPercent())));
        return ahead;
    }

    private static BigDecimal share(EarnFormula.Accelerated formula, Factor factor) {
        return formula.target().multiply(factor.fromPercent()).movePointLeft(2);
    }

    @Override
    public List<Milestone> byPartnerTier(EarnFormula.ByPartnerTier formula) {
        return formula.then().accept(this);
    }

    @Override
    public List<Milestone> minimum(EarnFormula.Minimum formula) {
        BigDecimal reached = formula.metric().of(scope.sums());
        return reached.compareTo(formula.atLeast()) < 0
                ? of("MINIMUM", formula.metric(), reached, formula.atLeast(), "", "")
                : formula.then().accept(this);
    }

    @Override
    public List<Milestone> only(EarnFormula.Only formula) {
        return formula.then().accept(new EarnOutlook(scope.only(formula.lines()), currency));
    }

    @Override
    public List<Milestone> sum(EarnFormula.Sum formula) {
        return formula.parts().stream()
                .flatMap(part -> part.accept(this).stream())
                .toList();
    }

    private List<Milestone> top(String rule, Metric metric, BigDecimal reached, List<Tier> tiers) {
        return of(rule, metric, reached, reached, rate(tiers.get(tiers.size() - 1)), "");
    }

    private List<Milestone> of(
            String rule, Metric metric, BigDecimal reached, BigDecimal threshold, Object gets, Object more) {
        List<Object> arguments = List.of(
                figure(metric, reached),
                figure(metric, threshold),
                figure(metric, threshold.subtract(reached)),
                gets,
                more);
        return List.of(new Milestone(rule, metric, reached, threshold, arguments));
    }

    /** Enough in any case: cents and whole units are rounded up. */
    private static BigDecimal up(Metric metric, BigDecimal dividend, BigDecimal divisor) {
        return dividend.divide(divisor, metric == Metric.NET_VALUE ? CENTS : 0, RoundingMode.CEILING);
    }

    private Figure figure(Metric metric, BigDecimal value) {
        return Figure.of(metric, value, currency);
    }

    private Figure rate(Tier tier) {
        return Figure.of(tier.rate(), currency);
    }
}
