package org.proofline.security;

import java.util.Set;
import java.util.UUID;
import org.proofline.security.Accounts.Account;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;

/** Who may do what to accounts, and which roles fit together. */
final class AccountRules {

    private AccountRules() {}

    /** An administrator or the system. */
    static String requireAdministrator() {
        Actor actor = actor();
        if (!actor.isSystem() && !actor.hasRole(Role.ADMIN.code())) {
            throw forbidden("Only an administrator may change accounts and roles.");
        }
        return actor.username();
    }

    /** Nobody widens their own rights, not even an administrator. */
    static void requireAnother(String username) {
        if (actor().username().equals(username)) {
            throw DomainException.forbidden(
                    "SEGREGATION_OF_DUTIES", "Another person must change your own account and roles.");
        }
    }

    /** @return the partner the invited person will belong to; null for staff */
    static UUID requireInviter(Set<Role> roles) {
        Actor actor = actor();
        if (actor.isSystem() || actor.hasRole(Role.ADMIN.code())) {
            return null;
        }
        boolean administrator = actor.hasRole(Role.PARTNER_ADMIN.code());
        boolean member = administrator || actor.hasRole(Role.PARTNER_USER.code());
        if (!actor.isPartner() || !member) {
            throw forbidden("You may not invite anybody. Ask your administrator.");
        }
        if (roles.contains(Role.PARTNER_ADMIN) && !administrator) {
            throw forbidden("Only your company's administrator may invite another administrator.");
        }
        return actor.partnerId();
    }

    static void requireFittingRoles(Account account) {
        boolean fits = account.roles().stream().allMatch(role -> role.ofPartner() != account.isStaff());
        if (!fits) {
            throw DomainException.invalid(
                    "ROLES_DO_NOT_FIT",
                    "People of a partner hold partner roles only, and the vendor's people hold none of these.");
        }
    }

    static Actor actor() {
        return ActionContext.current().actor();
    }

    private static DomainException forbidden(String message) {
        return DomainException.forbidden("ROLE_MISSING", message);
    }
}
