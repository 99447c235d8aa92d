package org.proofline.program.earn;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Sums over lines.
 *
 * @param lines how many lines were summed, returns included
 * @param count lines less twice the returns: what is left when each return takes one away
 * @param quantity units, less those that came back
 * @param net value without tax, less credit notes
 */
public record Sums(long lines, long count, BigDecimal quantity, BigDecimal net) {

    public static final Sums NONE = new Sums(0, 0, BigDecimal.ZERO, BigDecimal.ZERO);

    public Sums plus(Sums other) {
        return new Sums(lines + other.lines, count + other.count, quantity.add(other.quantity), net.add(other.net));
    }

    static Sums of(EarnLine line) {
        return new Sums(1, line.isReturn() ? -1 : 1, line.quantity(), line.net());
    }

    /**
     * The measure a rate is applied to when only a slice of the metric counts: exact when the rate is on the metric
     * itself, in proportion otherwise.
     */
    BigDecimal slice(Metric measure, Metric metric, BigDecimal slice) {
        BigDecimal whole = metric.of(this);
        if (measure == metric) {
            return slice;
        }
        if (slice.compareTo(whole) == 0) {
            return measure.of(this);
        }
        return measure.of(this).multiply(slice).divide(whole, MathContext.DECIMAL128);
    }
}
