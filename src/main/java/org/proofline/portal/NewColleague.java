package org.proofline.portal;

import java.util.Set;
import org.proofline.security.Role;

/**
 * What somebody typed to invite a colleague.
 *
 * @param role code of a partner's role; everything but the administrator's and the salesperson's means the ordinary one
 */
public record NewColleague(String displayName, String email, String username, String role) {

    public NewColleague {
        displayName = trimmed(displayName);
        email = trimmed(email);
        username = trimmed(username);
        role = trimmed(role);
    }

    static NewColleague empty() {
        return new NewColleague("", "", "", "");
    }

    public boolean administrator() {
        return role.equals(Role.PARTNER_ADMIN.code());
    }

    /** Somebody who is rewarded for sales and works on no claims. */
    public boolean seller() {
        return role.equals(Role.PARTNER_SELLER.code());
    }

    Set<Role> roles() {
        if (seller()) {
            return Set.of(Role.PARTNER_SELLER);
        }
        return administrator() ? Set.of(Role.PARTNER_ADMIN, Role.PARTNER_USER) : Set.of(Role.PARTNER_USER);
    }

    private static String trimmed(String text) {
        return text == null ? "" : text.trim();
    }
}
