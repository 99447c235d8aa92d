package org.proofline.claims;

import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;
import org.proofline.shared.DomainException.Kind;

/** What a refused step says. */
public final class Refusals {

    private Refusals() {}

    public static DomainException refusal(Runnable work) {
        return catchThrowableOfType(DomainException.class, work::run);
    }

    public static Kind kind(Runnable work) {
        return refusal(work).kind();
    }

    public static String code(Runnable work) {
        return refusal(work).code();
    }

    public static List<String> fields(DomainException refused) {
        return refused.errors().stream().map(FieldError::field).toList();
    }
}
