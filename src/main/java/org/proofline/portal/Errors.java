package org.proofline.portal;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.proofline.shared.DomainException.FieldError;

/** The mistakes of a form by field, so that each stands beside its field. */
final class Errors {

    private Errors() {}

    static Map<String, String> byField(List<FieldError> errors) {
        Map<String, String> byField = new LinkedHashMap<>();
        errors.forEach(error -> byField.merge(error.field(), error.message(), (a, b) -> a + " " + b));
        return byField;
    }
}
