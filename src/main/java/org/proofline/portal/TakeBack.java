package org.proofline.portal;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The form by which a clawback is proposed; a refused one comes back with what was typed.
 *
 * @param amount empty for everything that was settled
 * @param reasonCode empty until somebody chose one
 * @param errors what is wrong, by field
 */
public record TakeBack(String amount, String reasonCode, String comment, Map<String, String> errors) {

    /** Nothing is filled in, so nobody is asked by accident for a reason that is not theirs. */
    public static final TakeBack EMPTY = new TakeBack("", "", "", Map.of());

    public TakeBack {
        amount = Objects.requireNonNullElse(amount, "");
        reasonCode = Objects.requireNonNullElse(reasonCode, "");
        comment = Objects.requireNonNullElse(comment, "");
        errors = errors == null ? Map.of() : errors;
    }

    TakeBack checked() {
        TakeBack form = new TakeBack(amount, reasonCode, comment, Map.of());
        if (reasonCode.isBlank()) {
            form = form.with("reasonCode", "Choose a reason.");
        }
        return comment.isBlank() ? form.with("comment", "Say what happened; the partner reads it.") : form;
    }

    TakeBack with(String field, String error) {
        Map<String, String> all = new LinkedHashMap<>(errors);
        all.put(field, error);
        return new TakeBack(amount, reasonCode, comment, all);
    }
}
