package org.proofline.api.edge;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.proofline.security.Role;
import org.proofline.shared.Actor;

/** Groups of roles as the contract names them in its column "who". */
public enum Who {
    PARTNER(EnumSet.of(Role.PARTNER_USER, Role.PARTNER_ADMIN)),
    PARTNER_ADMIN(EnumSet.of(Role.PARTNER_ADMIN)),
    PARTNER_SELLER(EnumSet.of(Role.PARTNER_SELLER)),
    /** Everybody of the vendor. */
    STAFF(EnumSet.complementOf(EnumSet.of(Role.PARTNER_USER, Role.PARTNER_ADMIN, Role.PARTNER_SELLER))),
    /** Everybody of the vendor who may find a task; neither auditor nor administrator decides anything. */
    DECIDERS(EnumSet.complementOf(
            EnumSet.of(Role.PARTNER_USER, Role.PARTNER_ADMIN, Role.PARTNER_SELLER, Role.AUDITOR, Role.ADMIN))),
    /** Who looks at proof to decide on it. */
    APPROVERS(EnumSet.of(
            Role.CLAIMS_VALIDATOR,
            Role.MARKETING_REVIEWER,
            Role.CHANNEL_MANAGER,
            Role.FINANCE_APPROVER,
            Role.DIRECTOR,
            Role.APPEAL_REVIEWER)),
    /** Who decides what a rule of the catalogue says. */
    RULE_KEEPERS(EnumSet.of(Role.PROGRAM_OWNER, Role.CLAIMS_VALIDATOR, Role.FINANCE_APPROVER, Role.DIRECTOR)),
    DIRECTOR(EnumSet.of(Role.DIRECTOR)),
    APPEAL_REVIEWER(EnumSet.of(Role.APPEAL_REVIEWER)),
    FINANCE_APPROVER(EnumSet.of(Role.FINANCE_APPROVER)),
    PROGRAM_OWNER(EnumSet.of(Role.PROGRAM_OWNER)),
    PARTNER_MASTER(EnumSet.of(Role.PARTNER_MASTER)),
    PAYMENTS_MAKER(EnumSet.of(Role.PAYMENTS_MAKER)),
    PAYMENTS_RELEASER(EnumSet.of(Role.PAYMENTS_RELEASER)),
    BANK_RECONCILER(EnumSet.of(Role.BANK_RECONCILER)),
    AUDITOR(EnumSet.of(Role.AUDITOR)),
    ADMIN(EnumSet.of(Role.ADMIN)),
    EVERYBODY(EnumSet.allOf(Role.class));

    private final Set<Role> roles;

    Who(Set<Role> roles) {
        this.roles = Collections.unmodifiableSet(roles);
    }

    public Set<Role> roles() {
        return roles;
    }

    boolean includes(Actor actor) {
        return roles.stream().anyMatch(role -> actor.hasRole(role.code()));
    }
}
