package org.proofline.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.Money;

/** Named figures such as leads or attendees: texts, or numbers kept by their digits. */
public final class Results {

    private Results() {}

    /** Null becomes empty; anything but texts, numbers, amounts and true or false is refused. */
    public static Map<String, String> of(Map<String, JsonNode> given, String field) {
        Map<String, String> results = new LinkedHashMap<>();
        if (given != null) {
            given.forEach((name, value) -> results.put(name, text(value, field + "." + name)));
        }
        results.values().removeIf(java.util.Objects::isNull);
        return results;
    }

    private static String text(JsonNode value, String field) {
        if (value == null || value.isNull()) {
            return null;
        }
        if (value.isNumber()) {
            return value.decimalValue().precision() > 30 ? refuse(field) : value.asText();
        }
        return value.isTextual() || value.isBoolean() ? value.asText() : amount(value, field);
    }

    /** A pipeline, for example, is an amount, and may be written as one. */
    private static String amount(JsonNode value, String field) {
        JsonNode digits = value.path("amount");
        JsonNode currency = value.path("currency");
        if (value.size() != 2 || !digits.isTextual() || !currency.isTextual()) {
            return refuse(field);
        }
        try {
            return Money.of(digits.asText(), currency.asText()).toString();
        } catch (DomainException e) {
            throw DomainException.invalid(
                    e.code(), e.getMessage(), List.of(new FieldError(field, e.code(), e.getMessage())));
        }
    }

    private static String refuse(String field) {
        String message = "Write a number or a text.";
        throw DomainException.invalid("WRONG_TYPE", message, List.of(new FieldError(field, "WRONG_TYPE", message)));
    }
}
