package org.proofline.program.earn;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Computes a formula over the lines of its scope, exactly, and writes down how. */
final class Evaluation implements EarnFormula.Visitor<BigDecimal> {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final Scope scope;
    private final Trace trace;

    Evaluation(Scope scope, Trace trace) {
        this.scope = scope;
        this.trace = trace;
    }

    @Override
    public BigDecimal flat(EarnFormula.Flat formula) {
        Sums sums = scope.sums();
        Metric metric =
                switch (formula.rate().kind()) {
                    case PERCENT -> Metric.NET_VALUE;
                    case PER_LINE -> Metric.COUNT;
                    case PER_UNIT, LUMP -> Metric.QUANTITY;
                };
        BigDecimal measured = metric.of(sums);
        return step(
                "FLAT", formula.rate().on(sums, metric, measured), figure(metric, measured), figure(formula.rate()));
    }

    @Override
    public BigDecimal tiers(EarnFormula.Tiers formula) {
        return new TierTable(formula, scope, trace).amount();
    }

    @Override
    public BigDecimal growth(EarnFormula.Growth formula) {
        Sums sums = scope.sums();
        BigDecimal now = formula.metric().of(sums);
        BigDecimal before = formula.metric().of(scope.baseline().sum()).max(formula.leastBaseline());
        BigDecimal increase = now.subtract(before);
        note("GROWTH", figure(formula.metric(), before), figure(formula.metric(), now));
        Tier reached = null;
        for (Tier tier : formula.tiers()) {
            if (increase.signum() > 0 && isReached(formula, tier, increase, before)) {
                reached = tier;
            }
        }
        if (reached == null) {
            return step("GROWTH_NONE", BigDecimal.ZERO, figure(formula.metric(), increase));
        }
        BigDecimal base = formula.on() == EarnFormula.Growth.On.INCREASE ? increase : now;
        BigDecimal amount = reached.rate().on(sums, formula.metric(), base);
        return step("GROWTH_REACHED", amount, figure(formula.metric(), base), figure(reached.rate()));
    }

    /** Compares without dividing, so that exactly 15 per cent is 15 per cent. */
    private static boolean isReached(EarnFormula.Growth formula, Tier tier, BigDecimal increase, BigDecimal before) {
        if (formula.measured() == EarnFormula.Growth.Measured.AMOUNT) {
            return tier.from().compareTo(increase) <= 0;
        }
        return before.signum() > 0 && tier.from().multiply(before).compareTo(increase.multiply(HUNDRED)) <= 0;
    }

    @Override
    public BigDecimal mix(EarnFormula.Mix formula) {
        BigDecimal part = formula.metric().of(scope.only(formula.part()).sums());
        BigDecimal whole = formula.metric().of(scope.sums());
        BigDecimal factor = factor("MIX", formula.metric(), formula.factors(), part, whole);
        return factor.signum() == 0
                ? BigDecimal.ZERO
                : times("MIX_FACTOR", formula.then().accept(this), factor);
    }

    @Override
    public BigDecimal attach(EarnFormula.Attach formula) {
        Scope attached = scope.only(formula.attached());
        BigDecimal part = formula.metric().of(attached.sums());
        BigDecimal base = formula.metric().of(scope.only(formula.base()).sums());
        BigDecimal factor = factor("ATTACH", formula.metric(), formula.factors(), part, base);
        return factor.signum() == 0
                ? BigDecimal.ZERO
                : times("ATTACH_FACTOR", formula.then().accept(new Evaluation(attached, trace)), factor);
    }

    @Override
    public BigDecimal matrix(EarnFormula.Matrix formula) {
        BigDecimal amount = BigDecimal.ZERO;
        Selection rest = Selection.ALL;
        for (EarnFormula.Matrix.Cell cell : formula.cells()) {
            Selection fits = fits(formula.by(), cell);
            Scope inCell = scope.only(fits.and(rest));
            if (inCell.sums().lines() > 0) {
                trace.add("MATRIX_CELL", inCell.selection(), inCell.sums().lines(), BigDecimal.ZERO, fits);
                amount = amount.add(cell.then().accept(new Evaluation(inCell, trace)));
            }
            rest = rest.without(fits);
        }
        return amount;
    }

    static Selection fits(List<Dimension> by, EarnFormula.Matrix.Cell cell) {
        Map<Dimension, Set<String>> only = new EnumMap<>(Dimension.class);
        for (int i = 0; i < by.size(); i++) {
            String value = cell.values().get(i);
            if (!value.equals(EarnFormula.Matrix.ANY)) {
                only.computeIfAbsent(by.get(i), dimension -> new HashSet<>()).add(value);
            }
        }
        return new Selection(only, List.of());
    }

    @Override
    public BigDecimal accelerated(EarnFormula.Accelerated formula) {
        BigDecimal amount = formula.then().accept(this);
        BigDecimal reached = formula.metric().of(scope.sums());
        if (formula.beyondOnly()) {
            return amount.add(beyond(formula, amount, reached));
        }
        Factor best = best(formula.factors(), reached, formula.target());
        return best == null ? amount : times("ACCELERATED", amount, best.factor());
    }

    /** Each step multiplies the share of the amount that lies between it and the next one. */
    private BigDecimal beyond(EarnFormula.Accelerated formula, BigDecimal amount, BigDecimal reached) {
        BigDecimal more = BigDecimal.ZERO;
        List<Factor> factors = formula.factors();
        for (int i = 0; i < factors.size(); i++) {
            BigDecimal from = part(formula.target(), factors.get(i));
            BigDecimal to = i + 1 < factors.size() ? reached.min(part(formula.target(), factors.get(i + 1))) : reached;
            if (to.compareTo(from) > 0) {
                BigDecimal slice = to.subtract(from);
                BigDecimal extra = amount.multiply(slice)
                        .multiply(factors.get(i).factor().subtract(BigDecimal.ONE))
                        .divide(reached, MathContext.DECIMAL128);
                more = more.add(step(
                        "ACCELERATED_BEYOND",
                        extra,
                        figure(formula.metric(), slice),
                        factors.get(i).fromPercent(),
                        factors.get(i).factor()));
            }
        }
        return more;
    }

    @Override
    public BigDecimal byPartnerTier(EarnFormula.ByPartnerTier formula) {
        BigDecimal amount = formula.then().accept(this);
        BigDecimal factor = formula.factors().getOrDefault(scope.partnerTier(), BigDecimal.ONE);
        return amount.add(
                step("PARTNER_TIER", amount.multiply(factor.subtract(BigDecimal.ONE)), scope.partnerTier(), factor));
    }

    @Override
    public BigDecimal minimum(EarnFormula.Minimum formula) {
        BigDecimal reached = formula.metric().of(scope.sums());
        boolean enough = reached.compareTo(formula.atLeast()) >= 0;
        note(
                enough ? "MINIMUM_REACHED" : "MINIMUM_MISSED",
                figure(formula.metric(), reached),
                figure(formula.metric(), formula.atLeast()));
        return enough ? formula.then().accept(this) : BigDecimal.ZERO;
    }

    @Override
    public BigDecimal only(EarnFormula.Only formula) {
        return formula.then().accept(new Evaluation(scope.only(formula.lines()), trace));
    }

    @Override
    public BigDecimal sum(EarnFormula.Sum formula) {
        return formula.parts().stream().map(part -> part.accept(this)).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private BigDecimal factor(String rule, Metric metric, List<Factor> factors, BigDecimal part, BigDecimal whole) {
        Factor best = part.signum() > 0 && whole.signum() > 0 ? best(factors, part, whole) : null;
        note(rule, figure(metric, part), figure(metric, whole));
        if (best == null) {
            return step(rule + "_NONE", BigDecimal.ZERO, factors.get(0).fromPercent());
        }
        return best.factor();
    }

    private static Factor best(List<Factor> factors, BigDecimal part, BigDecimal whole) {
        Factor best = null;
        for (Factor factor : factors) {
            if (factor.fromPercent().multiply(whole).compareTo(part.multiply(HUNDRED)) <= 0) {
                best = factor;
            }
        }
        return best;
    }

    private static BigDecimal part(BigDecimal target, Factor factor) {
        return target.multiply(factor.fromPercent()).movePointLeft(2);
    }

    private BigDecimal times(String rule, BigDecimal amount, BigDecimal factor) {
        return amount.add(step(rule, amount.multiply(factor.subtract(BigDecimal.ONE)), factor));
    }

    private void note(String rule, Object... arguments) {
        step(rule, BigDecimal.ZERO, arguments);
    }

    private BigDecimal step(String rule, BigDecimal change, Object... arguments) {
        return trace.add(rule, scope.selection(), scope.sums().lines(), change, arguments);
    }

    private Figure figure(Metric metric, BigDecimal value) {
        return Figure.of(metric, value, trace.currency());
    }

    private Figure figure(Rate rate) {
        return Figure.of(rate, trace.currency());
    }
}
