package org.proofline.program.earn;

import java.math.BigDecimal;
import java.util.Objects;

/**
 * What is given.
 *
 * @param value per cent, or an amount in the currency of the plan; amounts per unit may be finer than a cent
 */
public record Rate(Kind kind, BigDecimal value) {

    /** What the value means. */
    public enum Kind {
        /** Per cent of the net value. */
        PERCENT,
        /** An amount for each unit. */
        PER_UNIT,
        /** An amount for each line. */
        PER_LINE,
        /** An amount once. */
        LUMP
    }

    private static final int PERCENT_SHIFT = 2;

    public Rate {
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(value, "value");
    }

    public static Rate percent(String value) {
        return new Rate(Kind.PERCENT, new BigDecimal(value));
    }

    public static Rate perUnit(String value) {
        return new Rate(Kind.PER_UNIT, new BigDecimal(value));
    }

    public static Rate perLine(String value) {
        return new Rate(Kind.PER_LINE, new BigDecimal(value));
    }

    public static Rate lump(String value) {
        return new Rate(Kind.LUMP, new BigDecimal(value));
    }

    /** The amount for a slice of the metric; a lump sum is given for any slice above zero. */
    BigDecimal on(Sums sums, Metric metric, BigDecimal slice) {
        return switch (kind) {
            case PERCENT ->
                sums.slice(Metric.NET_VALUE, metric, slice).multiply(value).movePointLeft(PERCENT_SHIFT);
            case PER_UNIT -> sums.slice(Metric.QUANTITY, metric, slice).multiply(value);
            case PER_LINE -> sums.slice(Metric.COUNT, metric, slice).multiply(value);
            case LUMP -> slice.signum() > 0 ? value : BigDecimal.ZERO;
        };
    }
}
