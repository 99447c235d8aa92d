package org.proofline.program.earn;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import org.proofline.shared.Money;

/**
 * How the exact result becomes money. It happens once, at the end: amounts in between keep all their digits.
 *
 * @param to multiple that is rounded to, such as 1 or 5; null = the minor unit of the currency
 */
public record Rounding(Way way, BigDecimal to) {

    /** Which way. */
    public enum Way {
        HALF_UP(RoundingMode.HALF_UP),
        HALF_EVEN(RoundingMode.HALF_EVEN),
        DOWN(RoundingMode.DOWN),
        UP(RoundingMode.UP);

        private final RoundingMode mode;

        Way(RoundingMode mode) {
            this.mode = mode;
        }
    }

    /** Half a cent and more becomes a cent. */
    public static final Rounding TO_THE_CENT = new Rounding(Way.HALF_UP, null);

    Money round(BigDecimal exact, Currency currency) {
        BigDecimal unit = to == null ? BigDecimal.ONE.movePointLeft(currency.getDefaultFractionDigits()) : to;
        return new Money(exact.divide(unit, 0, way.mode).multiply(unit), currency);
    }
}
