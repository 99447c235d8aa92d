package org.proofline.shared;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import java.util.Objects;

/**
 * A decimal amount in a currency, always held at the currency's minor units (two decimals for EUR, none for JPY).
 * Arithmetic between different currencies is refused; rounding happens only where a method takes a rounding mode.
 *
 * @param amount the amount in major units, scale = minor units of the currency
 * @param currency the ISO 4217 currency
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    public Money {
        Objects.requireNonNull(currency, "currency");
        amount = exact(Objects.requireNonNull(amount, "amount"), currency);
    }

    /** @throws DomainException INVALID when the amount has more decimals than the currency knows */
    public static Money of(String amount, String currency) {
        return new Money(parse(amount), currency(currency));
    }

    public static Money of(BigDecimal amount, String currency) {
        return new Money(amount, currency(currency));
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    public static Money eur(String amount) {
        return of(amount, "EUR");
    }

    /** Rounds a computed value half up to the currency's minor units. */
    public static Money rounded(BigDecimal value, Currency currency) {
        return new Money(value.setScale(currency.getDefaultFractionDigits(), RoundingMode.HALF_UP), currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(same(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(same(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    /** The given per cent of this amount, rounded half up to minor units. */
    public Money percent(BigDecimal percent) {
        return rounded(amount.multiply(percent).movePointLeft(2), currency);
    }

    public Money min(Money other) {
        return compareTo(other) <= 0 ? this : other;
    }

    public Money max(Money other) {
        return compareTo(other) >= 0 ? this : other;
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isGreaterThan(Money other) {
        return compareTo(other) > 0;
    }

    @Override
    public int compareTo(Money other) {
        return amount.compareTo(same(other).amount);
    }

    /** For example {@code 1250.00 EUR}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    private Money same(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("Different currencies: " + currency + " and " + other.currency);
        }
        return other;
    }

    private static BigDecimal exact(BigDecimal amount, Currency currency) {
        try {
            return amount.setScale(currency.getDefaultFractionDigits(), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException e) {
            throw DomainException.invalid(
                    "AMOUNT_PRECISION",
                    "The amount " + amount.toPlainString() + " has more decimals than " + currency + " allows ("
                            + currency.getDefaultFractionDigits() + "). Round it and send it again.");
        }
    }

    private static BigDecimal parse(String amount) {
        try {
            return new BigDecimal(amount.trim());
        } catch (NumberFormatException | NullPointerException e) {
            throw DomainException.invalid(
                    "AMOUNT_FORMAT", "'" + amount + "' is not an amount. Write it like 1250.00, with a point.");
        }
    }

    private static Currency currency(String code) {
        try {
            return Currency.getInstance(code);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw DomainException.invalid(
                    "CURRENCY_UNKNOWN", "'" + code + "' is not a currency. Use an ISO 4217 code such as EUR.");
        }
    }
}
