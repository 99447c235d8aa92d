package org.proofline.api.edge;

import jakarta.servlet.http.HttpServletRequest;
import java.util.regex.Pattern;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.Kind;

/**
 * The client's name for one attempt to change something, valid per account.
 *
 * @param account whose key it is
 * @param value 1 to 255 visible ASCII characters
 */
record IdempotencyKey(String account, String value) {

    static final String HEADER = "Idempotency-Key";
    private static final Pattern FORM = Pattern.compile("[\\x21-\\x7e]{1,255}");

    /** The key of the request; null when it has none. */
    static IdempotencyKey of(HttpServletRequest request, String account) {
        String value = request.getHeader(HEADER);
        if (value == null) {
            return null;
        }
        if (!FORM.matcher(value).matches()) {
            throw malformed(
                    "IDEMPOTENCY_KEY_FORMAT", HEADER + " takes 1 to 255 visible ASCII characters, such as a UUID.");
        }
        return new IdempotencyKey(account, value);
    }

    static void required(HttpServletRequest request) {
        if (request.getHeader(HEADER) == null) {
            throw malformed(
                    "IDEMPOTENCY_KEY_MISSING",
                    "Send the header " + HEADER
                            + " with a value of your own, such as a UUID, and repeat a call that got"
                            + " no answer with the same value: it then takes effect only once.");
        }
    }

    private static DomainException malformed(String code, String message) {
        return new DomainException(Kind.MALFORMED, code, message, java.util.List.of());
    }
}
