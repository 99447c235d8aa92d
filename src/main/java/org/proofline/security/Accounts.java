package org.proofline.security;

import java.io.Serializable;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Accounts of people: of the vendor's staff and of the partners. Passwords are bcrypt; in OIDC mode there are none. */
public interface Accounts {

    /** @param partnerId null for staff */
    record Account(String username, String displayName, String email, UUID partnerId, Set<Role> roles, boolean enabled)
            implements Serializable {

        public boolean isStaff() {
            return partnerId == null;
        }
    }

    /**
     * A one-time link for somebody who has no password yet.
     *
     * @param token goes into the link {@code /invitations/<token>}; shown once, never stored
     */
    record Invitation(String username, String displayName, String token, Instant expiresAt) {}

    Optional<Account> find(String username);

    List<Account> staff();

    List<Account> ofPartner(UUID partnerId);

    List<Account> withRole(Role role);

    /**
     * Creates an account; the password is null for invitations (a one-time link sets it) and in OIDC mode.
     *
     * @throws org.proofline.shared.DomainException FORBIDDEN unless an administrator or the system asks; CONFLICT when
     *     the name is taken; INVALID when the roles do not fit (partners' people hold partner roles only) or, in
     *     production, when it is a demo account
     */
    Account create(Account account, String password);

    /** Grants a role. FORBIDDEN on one's own account, whatever roles one holds. */
    void grant(String username, Role role);

    void revoke(String username, Role role);

    /** Disables the account at once, also for sessions that are open. */
    void disable(String username);

    /**
     * Invites a colleague: the account has no password until the link was used. People of a partner invite into their
     * own company; only its administrator may make another administrator. For staff an administrator invites.
     *
     * @throws org.proofline.shared.DomainException FORBIDDEN, CONFLICT when the name is taken, INVALID
     */
    Invitation invite(String username, String displayName, String email, Set<Role> roles);

    /** The open invitation of a token, to greet the person; empty when unknown, used or expired. */
    Optional<Invitation> invitation(String token);

    /**
     * Sets the password of the invited person and uses the link up. Needs no sign-in.
     *
     * @throws org.proofline.shared.DomainException NOT_FOUND when unknown, used or expired; INVALID on a weak password
     */
    Account acceptInvitation(String token, String password);
}
