package org.proofline.api.json;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.ReasonCode;

/** Reason codes as they come in. */
public final class Reasons {

    private static final String FIELD = "reasonCode";

    private Reasons() {}

    /** @throws DomainException INVALID for a missing or unknown code */
    public static String required(String code) {
        if (code == null || code.isBlank()) {
            throw refused("REASON_REQUIRED", "A reason is needed. It is one of " + all() + ".");
        }
        return known(code);
    }

    /** Null stays null. */
    public static String known(String code) {
        if (code != null
                && Arrays.stream(ReasonCode.values())
                        .noneMatch(reason -> reason.name().equals(code))) {
            throw refused("UNKNOWN_REASON", "There is no reason '" + code + "'. It is one of " + all() + ".");
        }
        return code;
    }

    private static String all() {
        return Arrays.stream(ReasonCode.values()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static DomainException refused(String code, String message) {
        return DomainException.invalid(code, message, List.of(new FieldError(FIELD, code, message)));
    }
}
