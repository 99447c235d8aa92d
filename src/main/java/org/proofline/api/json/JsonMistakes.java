package org.proofline.api.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.exc.InvalidFormatException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import com.fasterxml.jackson.databind.exc.PropertyBindingException;
import java.time.temporal.Temporal;
import java.util.List;
import java.util.UUID;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.DomainException.Kind;
import org.springframework.http.converter.HttpMessageNotReadableException;

/** Says what is wrong with a JSON body in the words of its author: which field, which mistake, how to mend it. */
public final class JsonMistakes {

    private static final String TRAILING = "Trailing token";

    private JsonMistakes() {}

    /** 400 for what is no JSON at all, 422 for JSON that is not what the call takes. */
    public static DomainException translate(HttpMessageNotReadableException unreadable) {
        Throwable cause = unreadable.getCause();
        return cause instanceof JsonProcessingException json
                ? translate(json)
                : malformed("The body is missing or can't be read. Send a JSON object.");
    }

    public static DomainException translate(JsonProcessingException mistake) {
        if (mistake instanceof JsonMappingException mapping && mapping.getCause() instanceof DomainException refusal) {
            return refusal.kind() == Kind.INVALID
                    ? invalid(path(mapping), refusal.code(), refusal.getMessage())
                    : refusal;
        }
        if (mistake instanceof PropertyBindingException unknown) {
            String field = path(unknown);
            return invalid(field, "UNKNOWN_FIELD", "There is no field '" + field + "' here, or you may not set it.");
        }
        if (mistake instanceof MismatchedInputException mismatch
                && !mismatch.getPath().isEmpty()) {
            return invalid(path(mismatch), "WRONG_TYPE", "Expected " + expected(mismatch) + ".");
        }
        if (mistake.getOriginalMessage().startsWith(TRAILING)) {
            return malformed("There is something after the end of the JSON.");
        }
        if (mistake instanceof MismatchedInputException) {
            return invalid(
                    "", "WRONG_TYPE", "The body has the wrong shape. Send a JSON object with the documented fields.");
        }
        if (mistake instanceof JsonMappingException mapping
                && !(mapping.getCause() instanceof JsonProcessingException)) {
            return invalid(path(mapping), "WRONG_TYPE", "This value can't be read.");
        }
        JsonLocation at = mistake.getLocation();
        return malformed("The body is not JSON"
                + (at == null ? "." : ": look at line " + at.getLineNr() + ", column " + at.getColumnNr() + "."));
    }

    /** Wraps a refusal so that the reader adds the path of the field. */
    static JsonMappingException refusing(JsonParser parser, DomainException refusal) {
        return new JsonMappingException(parser, refusal.getMessage(), refusal);
    }

    private static String expected(MismatchedInputException mismatch) {
        Class<?> type = mismatch.getTargetType();
        if (type == null) {
            return "another kind of value";
        }
        if (type.isEnum()) {
            return "one of " + java.util.Arrays.toString(type.getEnumConstants());
        }
        if (Temporal.class.isAssignableFrom(type)) {
            return "a date such as 2026-11-22";
        }
        if (type == UUID.class) {
            return "an id (a UUID)";
        }
        return words(type, mismatch instanceof InvalidFormatException);
    }

    private static String words(Class<?> type, boolean formatOnly) {
        if (type == String.class) {
            return "a text in quotes";
        }
        if (type == boolean.class || type == Boolean.class) {
            return "true or false";
        }
        if (Number.class.isAssignableFrom(type) || type.isPrimitive()) {
            return "a whole number";
        }
        if (java.util.Collection.class.isAssignableFrom(type)) {
            return "a list";
        }
        return formatOnly ? "another form of value" : "an object";
    }

    private static DomainException invalid(String field, String code, String message) {
        return DomainException.invalid(code, message, List.of(new FieldError(field, code, message)));
    }

    private static DomainException malformed(String message) {
        return new DomainException(Kind.MALFORMED, "MALFORMED_JSON", message, List.of());
    }

    private static String path(JsonMappingException mistake) {
        StringBuilder path = new StringBuilder();
        for (Reference step : mistake.getPath()) {
            if (step.getIndex() >= 0) {
                path.append('[').append(step.getIndex()).append(']');
            } else {
                path.append(path.isEmpty() ? "" : ".").append(step.getFieldName());
            }
        }
        return path.toString();
    }
}
