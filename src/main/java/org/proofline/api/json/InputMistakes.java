package org.proofline.api.json;

import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.Money;

/** Collects the mistakes of one input, so that its author sees all of them at once. */
public final class InputMistakes {

    private final List<FieldError> found = new ArrayList<>();

    /** Reads an amount; null when it is missing or wrong (which is then noted). */
    public Money amount(String field, AmountInput input, String currency) {
        if (input == null) {
            return null;
        }
        try {
            return input.in(currency);
        } catch (DomainException e) {
            add(field, e.code(), e.getMessage());
            return null;
        }
    }

    /** Notes a value that must be there and is not. */
    public void require(String field, Object value) {
        if (value == null || (value instanceof String text && text.isBlank())) {
            add(field, "REQUIRED", "'" + field + "' is needed.");
        }
    }

    /** Notes a currency that is missing or that nobody knows. */
    public void requireCurrency(String field, String code) {
        require(field, code);
        boolean known = Currency.getAvailableCurrencies().stream()
                .anyMatch(c -> c.getCurrencyCode().equals(code) && c.getDefaultFractionDigits() >= 0);
        if (code != null && !code.isBlank() && !known) {
            add(field, "CURRENCY_UNKNOWN", "'" + code + "' is not a currency. Use an ISO 4217 code such as EUR.");
        }
    }

    public void add(String field, String code, String message) {
        found.add(new FieldError(field, code, message));
    }

    /** @throws DomainException INVALID listing every mistake */
    public void throwIfAny() {
        if (!found.isEmpty()) {
            String detail = found.size() == 1
                    ? found.get(0).message()
                    : found.size() + " fields need a correction; each is named.";
            throw DomainException.invalid("INVALID_INPUT", detail, found);
        }
    }
}
