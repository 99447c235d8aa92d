package org.proofline.bench;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;

/** Medians and ratios of measured figures. */
final class Ratios {

    private Ratios() {}

    static BigDecimal median(List<BigDecimal> figures) {
        List<BigDecimal> sorted = figures.stream().sorted().toList();
        return sorted.get(sorted.size() / 2);
    }

    static BigDecimal perSecond(int count, long nanos) {
        return BigDecimal.valueOf(count)
                .multiply(BigDecimal.valueOf(1_000_000_000L))
                .divide(BigDecimal.valueOf(nanos), 2, RoundingMode.HALF_UP);
    }

    static BigDecimal ratio(BigDecimal of, BigDecimal to) {
        return of.divide(to, MathContext.DECIMAL64).setScale(3, RoundingMode.HALF_UP);
    }
}
