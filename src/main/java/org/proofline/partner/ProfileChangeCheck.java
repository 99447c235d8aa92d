package org.proofline.partner;

import java.util.ArrayList;
import java.util.List;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;

/** Finds every mistake of a change at once. */
final class ProfileChangeCheck {

    private static final String CODE = "[A-Z0-9][A-Z0-9_-]{1,31}";

    private ProfileChangeCheck() {}

    /** @throws DomainException INVALID */
    static void requireSound(ProfileChange change, ProfileChange inForce) {
        List<FieldError> errors = new ArrayList<>();
        boolean types =
                ProfileChange.TYPES.contains(change.type()) && ProfileChange.TYPES.containsAll(change.moreTypes());
        check(types, "type", "Choose one of the types.", errors);
        check(change.region().isEmpty() || change.region().matches(CODE), "region", mend("DACH"), errors);
        check(
                change.specializations().stream().allMatch(code -> code.matches(CODE)),
                "specializations",
                mend("CLOUD"),
                errors);
        check(
                ProfileChange.STAGES.contains(change.lifecycleStage()),
                "lifecycleStage",
                "Choose one of the stages.",
                errors);
        check(!change.reason().isBlank(), "reason", "Say why, for whoever decides on it.", errors);
        if (!errors.isEmpty()) {
            throw DomainException.invalid("PROFILE_INVALID", "The change has mistakes. Mend them.", errors);
        }
        if (same(change, inForce)) {
            throw DomainException.invalid("PROFILE_UNCHANGED", "This is what is in force already. Change something.");
        }
    }

    private static boolean same(ProfileChange change, ProfileChange other) {
        return change.equals(new ProfileChange(
                other.type(),
                other.moreTypes(),
                other.region(),
                other.specializations(),
                other.lifecycleStage(),
                other.goodStanding(),
                change.reason()));
    }

    private static String mend(String example) {
        return "Use capital letters, digits and hyphens, such as " + example + ".";
    }

    private static void check(boolean right, String field, String mend, List<FieldError> errors) {
        if (!right) {
            errors.add(new FieldError(field, "INVALID", mend));
        }
    }
}
