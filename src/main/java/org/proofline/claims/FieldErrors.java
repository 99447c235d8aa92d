package org.proofline.claims;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.proofline.shared.Countries;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.Money;
import org.proofline.shared.ReasonCode;

/** Collects every mistake of an input, so that the writer mends them in one go. */
final class FieldErrors {

    private static final BigDecimal LARGEST = new BigDecimal("1000000000");
    private static final int RESULTS = 30;

    private final List<FieldError> errors = new ArrayList<>();

    void check(boolean right, String field, String code, String message) {
        if (!right) {
            errors.add(new FieldError(field, code, message));
        }
    }

    void required(Object value, String field) {
        boolean given = value instanceof String text ? !text.isBlank() : value != null;
        check(given, field, "REQUIRED", "Fill in this field.");
    }

    /** Length, and no control characters, which neither people nor the database can read. */
    void text(String value, String field, int max) {
        if (value == null) {
            return;
        }
        check(value.length() <= max, field, "TOO_LONG", "Use at most " + max + " characters.");
        boolean readable =
                value.chars().noneMatch(c -> Character.isISOControl(c) && c != '\n' && c != '\r' && c != '\t');
        check(readable, field, "CONTROL_CHARACTER", "Remove the characters that can't be printed.");
    }

    void requiredText(String value, String field, int max) {
        required(value, field);
        text(value, field, max);
    }

    /** A currency with coins, by its code. */
    void currencyCode(String code, String field) {
        requiredText(code, field, 3);
        boolean known = code != null
                && Currency.getAvailableCurrencies().stream()
                        .anyMatch(c -> c.getCurrencyCode().equals(code) && c.getDefaultFractionDigits() >= 0);
        check(known, field, "UNKNOWN_CURRENCY", "Use a currency's code of three letters, such as EUR.");
    }

    /** A country by its code, when one is given. */
    void country(String code, String field) {
        boolean known = code == null || Countries.isCode(code);
        check(known, field, "COUNTRY_UNKNOWN", "Use a country code of two letters, such as DE, or leave it out.");
    }

    /** A positive amount in the given currency. */
    void amount(Money value, String field, String currency) {
        required(value, field);
        if (value != null) {
            check(value.isPositive(), field, "NOT_POSITIVE", "The amount must be above zero.");
            currency(value, field, currency);
        }
    }

    /** An amount that may be zero. */
    void amountOrZero(Money value, String field, String currency) {
        if (value != null) {
            check(!value.isNegative(), field, "NEGATIVE", "The amount must not be below zero.");
            currency(value, field, currency);
        }
    }

    void results(Map<String, String> results, String field) {
        if (results == null) {
            return;
        }
        check(results.size() <= RESULTS, field, "TOO_MANY", "Give at most " + RESULTS + " results.");
        results.forEach((key, value) -> {
            text(key, field, 50);
            requiredText(value, field + "." + key, 200);
        });
    }

    void reasonCode(String code, String field) {
        boolean known = code != null
                && Arrays.stream(ReasonCode.values())
                        .anyMatch(reason -> reason.name().equals(code));
        check(known, field, "REASON_REQUIRED", "Give a known reason code for what is not approved.");
    }

    void throwIfAny(String what) {
        if (!errors.isEmpty()) {
            throw DomainException.invalid(
                    "INVALID_INPUT", "The " + what + " can't be taken like this. Mend the named fields.", errors);
        }
    }

    private void currency(Money value, String field, String currency) {
        check(value.amount().compareTo(LARGEST) <= 0, field, "TOO_LARGE", "The amount is above one thousand million.");
        boolean same = currency == null || value.currency().getCurrencyCode().equals(currency);
        check(same, field, "CURRENCY", "Give every amount in " + currency + ": one claim has one currency.");
    }
}
