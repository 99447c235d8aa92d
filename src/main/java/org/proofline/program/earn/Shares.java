package org.proofline.program.earn;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.proofline.shared.Money;

/** Divides an amount among several without losing or making a cent. */
public final class Shares {

    private Shares() {}

    /**
     * Divides by weight: each gets its share rounded down, and the cents left over go one by one to those who lost most
     * by it, the earlier one first.
     *
     * @param weights none below zero, not all zero
     */
    public static List<Money> split(Money total, List<BigDecimal> weights) {
        BigDecimal whole = weights.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
        if (whole.signum() <= 0 || weights.stream().anyMatch(weight -> weight.signum() < 0)) {
            throw new IllegalArgumentException("Weights must not be negative, and not all of them zero");
        }
        int scale = total.amount().scale();
        List<BigDecimal> shares = new ArrayList<>();
        List<BigDecimal> lost = new ArrayList<>();
        for (BigDecimal weight : weights) {
            BigDecimal exact = total.amount().abs().multiply(weight).divide(whole, MathContext.DECIMAL128);
            BigDecimal share = exact.setScale(scale, RoundingMode.DOWN);
            shares.add(share);
            lost.add(exact.subtract(share));
        }
        handOut(total.amount().abs(), shares, lost);
        return shares.stream()
                .map(share -> new Money(total.isNegative() ? share.negate() : share, total.currency()))
                .toList();
    }

    private static void handOut(BigDecimal total, List<BigDecimal> shares, List<BigDecimal> lost) {
        BigDecimal cent = BigDecimal.ONE.movePointLeft(total.scale());
        BigDecimal left = total.subtract(shares.stream().reduce(BigDecimal.ZERO, BigDecimal::add));
        List<Integer> order = IntStream.range(0, shares.size())
                .boxed()
                .sorted(Comparator.comparing((Integer i) -> lost.get(i)).reversed())
                .toList();
        for (int i = 0; left.signum() > 0; i++) {
            int who = order.get(i % order.size());
            shares.set(who, shares.get(who).add(cent));
            left = left.subtract(cent);
        }
    }
}
