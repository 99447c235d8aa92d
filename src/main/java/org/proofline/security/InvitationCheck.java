package org.proofline.security;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.proofline.shared.DomainException;
import org.proofline.shared.DomainException.FieldError;

/** Checks what somebody typed about a new account. */
final class InvitationCheck {

    private static final String NAME = "[A-Za-z0-9][A-Za-z0-9._@+-]{0,99}";
    private static final Set<String> RESERVED = Set.of("system", "anonymous");
    private static final String MEND = "Use letters, digits and . _ @ + -, and begin with a letter or digit.";

    private InvitationCheck() {}

    static void requireUsername(String username) {
        if (!isUsername(username)) {
            throw DomainException.invalid(
                    "USERNAME_INVALID", MEND, List.of(new FieldError("username", "USERNAME_INVALID", MEND)));
        }
    }

    static void requireSound(String username, String displayName, String email, Set<Role> roles) {
        List<FieldError> errors = new ArrayList<>();
        if (!isUsername(username)) {
            errors.add(new FieldError("username", "USERNAME_INVALID", MEND));
        }
        if (displayName == null || displayName.isBlank()) {
            errors.add(new FieldError("displayName", "REQUIRED", "Fill in the person's name."));
        }
        if (email == null || !email.matches("[^@\\s]+@[^@\\s]+")) {
            errors.add(new FieldError("email", "EMAIL_INVALID", "Fill in an e-mail address."));
        }
        if (roles == null || roles.isEmpty()) {
            errors.add(new FieldError("roles", "REQUIRED", "Choose at least one role."));
        }
        if (!errors.isEmpty()) {
            throw DomainException.invalid("INVITATION_INVALID", "The invitation has mistakes. Mend them.", errors);
        }
    }

    private static boolean isUsername(String username) {
        return username != null
                && username.matches(NAME)
                && !RESERVED.contains(username.toLowerCase(java.util.Locale.ROOT));
    }
}
