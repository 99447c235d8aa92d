package org.proofline.shared;

import java.util.List;

/**
 * A refusal by a business rule, with everything a person needs to mend it. Interfaces map the kind to their own
 * protocol (HTTP: INVALID 422, CONFLICT 409, NOT_FOUND 404, FORBIDDEN 403, STALE 412, MALFORMED 400, TOO_LARGE 413).
 */
public class DomainException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What sort of refusal this is. */
    public enum Kind {
        MALFORMED,
        INVALID,
        CONFLICT,
        NOT_FOUND,
        FORBIDDEN,
        STALE,
        TOO_LARGE
    }

    /**
     * One mistake in one field of the input.
     *
     * @param field path of the field, for example {@code lines[0].net}
     * @param code stable code, for example {@code REQUIRED}
     * @param message what is wrong and how to mend it
     */
    public record FieldError(String field, String code, String message) {}

    private final Kind kind;
    private final String code;
    private final transient List<FieldError> errors;

    public DomainException(Kind kind, String code, String message, List<FieldError> errors) {
        super(message);
        this.kind = kind;
        this.code = code;
        this.errors = List.copyOf(errors);
    }

    public static DomainException invalid(String code, String message) {
        return new DomainException(Kind.INVALID, code, message, List.of());
    }

    public static DomainException invalid(String code, String message, List<FieldError> errors) {
        return new DomainException(Kind.INVALID, code, message, errors);
    }

    public static DomainException conflict(String code, String message) {
        return new DomainException(Kind.CONFLICT, code, message, List.of());
    }

    public static DomainException forbidden(String code, String message) {
        return new DomainException(Kind.FORBIDDEN, code, message, List.of());
    }

    /** Also thrown for another partner's object, so that its existence is not given away. */
    public static DomainException notFound(String what) {
        return new DomainException(
                Kind.NOT_FOUND, "NOT_FOUND", "There is no such " + what + ", or you may not see it.", List.of());
    }

    public static DomainException stale() {
        return new DomainException(
                Kind.STALE,
                "STALE",
                "Somebody changed this in the meantime. Load it again, then repeat your change.",
                List.of());
    }

    public Kind kind() {
        return kind;
    }

    public String code() {
        return code;
    }

    public List<FieldError> errors() {
        return errors == null ? List.of() : errors;
    }
}
