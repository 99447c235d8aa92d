package org.proofline.security;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Accounts of people: of the vendor's staff and of the partners. Passwords are bcrypt; in OIDC mode there are none. */
public interface Accounts {

    /** @param partnerId null for staff */
    record Account(
            String username, String displayName, String email, UUID partnerId, Set<Role> roles, boolean enabled) {

        public boolean isStaff() {
            return partnerId == null;
        }
    }

    Optional<Account> find(String username);

    List<Account> staff();

    List<Account> ofPartner(UUID partnerId);

    List<Account> withRole(Role role);

    /** Creates an account; the password is null for invitations (a one-time link sets it) and in OIDC mode. */
    Account create(Account account, String password);

    void grant(String username, Role role);

    void revoke(String username, Role role);

    void disable(String username);
}
