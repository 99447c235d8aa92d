package org.proofline.api.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;

/** Named figures such as leads or attendees: texts, or numbers kept by their digits. */
public final class Results {

    private Results() {}

    /** Null becomes empty; anything but texts, numbers and true or false is refused. */
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
        return value.isTextual() || value.isBoolean() ? value.asText() : refuse(field);
    }

    private static String refuse(String field) {
        String message = "Write a number or a text.";
        throw DomainException.invalid("WRONG_TYPE", message, List.of(new FieldError(field, "WRONG_TYPE", message)));
    }
}
