package org.proofline.program.earn;

import java.math.BigDecimal;
import java.util.List;

/** Reads tables of tiers. Tiers rise; the first one reaches down without end when it begins at zero. */
final class TierTable {

    private final EarnFormula.Tiers table;
    private final Scope scope;
    private final Trace trace;
    private final Sums sums;

    TierTable(EarnFormula.Tiers table, Scope scope, Trace trace) {
        this.table = table;
        this.scope = scope;
        this.trace = trace;
        this.sums = scope.sums();
    }

    BigDecimal amount() {
        BigDecimal metric = table.metric().of(sums);
        return switch (table.reading()) {
            case STEPPED -> marginal(BigDecimal.ZERO, metric);
            case CUMULATIVE -> countedOn(metric);
            case TOTAL -> highest(metric, metric);
            case ROLLING -> rolling(metric);
            case STACKED -> stacked(metric, false);
            case STACKED_TO_LIMIT -> stacked(metric, true);
        };
    }

    private BigDecimal countedOn(BigDecimal metric) {
        BigDecimal begun = table.metric().of(scope.earlier().sum());
        trace.add("COUNTED_ON", scope.selection(), 0, BigDecimal.ZERO, figure(begun), figure(begun.add(metric)));
        return marginal(begun, begun.add(metric));
    }

    private BigDecimal rolling(BigDecimal metric) {
        BigDecimal reached = table.metric().of(scope.window().sum()).add(metric);
        trace.add("ROLLED", scope.selection(), 0, BigDecimal.ZERO, table.months(), figure(reached));
        return highest(reached, metric);
    }

    private BigDecimal marginal(BigDecimal begun, BigDecimal ended) {
        BigDecimal amount = BigDecimal.ZERO;
        List<Tier> tiers = table.tiers();
        for (int i = 0; i < tiers.size(); i++) {
            BigDecimal slice = within(i, ended).subtract(within(i, begun));
            BigDecimal part = part(tiers.get(i), slice, begun, ended);
            if (slice.signum() != 0 || part.signum() != 0) {
                amount = amount.add(step("TIER_SLICE", tiers.get(i), slice, part));
            }
        }
        return amount;
    }

    private BigDecimal part(Tier tier, BigDecimal slice, BigDecimal begun, BigDecimal ended) {
        if (tier.rate().kind() == Rate.Kind.LUMP) {
            return lump(tier, begun, ended);
        }
        return slice.signum() == 0 ? BigDecimal.ZERO : tier.rate().on(sums, table.metric(), slice);
    }

    /** A lump sum is given when its tier is entered, be it only just, and taken back when it is left again. */
    private static BigDecimal lump(Tier tier, BigDecimal begun, BigDecimal ended) {
        if (reaches(tier, begun) == reaches(tier, ended)) {
            return BigDecimal.ZERO;
        }
        return reaches(tier, ended) ? tier.rate().value() : tier.rate().value().negate();
    }

    private BigDecimal highest(BigDecimal reached, BigDecimal metric) {
        Tier tier = null;
        for (Tier candidate : table.tiers()) {
            if (candidate.from().compareTo(reached) <= 0
                    || (tier == null && candidate.from().signum() <= 0)) {
                tier = candidate;
            }
        }
        if (tier == null) {
            Tier first = table.tiers().get(0);
            return trace.add(
                    "TIER_NONE",
                    scope.selection(),
                    sums.lines(),
                    BigDecimal.ZERO,
                    figure(reached),
                    figure(first.from()));
        }
        return step("TIER_REACHED", tier, metric, tier.rate().on(sums, table.metric(), metric));
    }

    private BigDecimal stacked(BigDecimal metric, boolean toLimit) {
        BigDecimal amount = BigDecimal.ZERO;
        List<Tier> tiers = table.tiers();
        for (int i = 0; i < tiers.size(); i++) {
            Tier tier = tiers.get(i);
            if (tier.from().compareTo(metric) <= 0 && metric.signum() > 0) {
                BigDecimal slice = toLimit && i + 1 < tiers.size()
                        ? metric.min(tiers.get(i + 1).from())
                        : metric;
                amount =
                        amount.add(step("TIER_STACKED", tier, slice, tier.rate().on(sums, table.metric(), slice)));
            }
        }
        return amount;
    }

    private BigDecimal within(int i, BigDecimal value) {
        BigDecimal from = table.tiers().get(i).from();
        BigDecimal bounded = i == 0 && from.signum() <= 0 ? value : value.max(from);
        return i + 1 < table.tiers().size()
                ? bounded.min(table.tiers().get(i + 1).from())
                : bounded;
    }

    private static boolean reaches(Tier tier, BigDecimal value) {
        return value.signum() > 0 && tier.from().compareTo(value) <= 0;
    }

    private BigDecimal step(String rule, Tier tier, BigDecimal slice, BigDecimal part) {
        return trace.add(
                rule,
                scope.selection(),
                sums.lines(),
                part,
                figure(slice),
                figure(tier.from()),
                Figure.of(tier.rate(), trace.currency()));
    }

    private Figure figure(BigDecimal value) {
        return Figure.of(table.metric(), value, trace.currency());
    }
}
