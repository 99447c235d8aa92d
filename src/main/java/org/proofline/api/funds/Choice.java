package org.proofline.api.funds;

import java.util.Arrays;
import java.util.List;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;

/** Reads one word of a few. */
final class Choice {

    private Choice() {}

    static <E extends Enum<E>> E of(Class<E> type, String field, String word) {
        return Arrays.stream(type.getEnumConstants())
                .filter(value -> value.name().equals(word))
                .findFirst()
                .orElseThrow(() -> DomainException.invalid(
                        "CHOICE_UNKNOWN",
                        "The word '" + word + "' is not known here.",
                        List.of(new FieldError(
                                field, "CHOICE_UNKNOWN", "Use one of " + List.of(type.getEnumConstants()) + "."))));
    }
}
