package org.proofline.shared;

import java.util.Set;
import java.util.UUID;

/**
 * Who acts: a person who signed in, or the system itself (a job, the demo seeding, the bank's message).
 *
 * @param username the account's name; {@code system} or {@code system:…} for machines
 * @param partnerId the partner the person belongs to; null for staff and the system
 * @param roles role codes such as {@code finance-approver}; empty for the system
 */
public record Actor(String username, UUID partnerId, Set<String> roles) {

    public static final Actor SYSTEM = new Actor("system", null, Set.of());

    public Actor {
        roles = Set.copyOf(roles);
    }

    public boolean isSystem() {
        return username.equals("system") || username.startsWith("system:");
    }

    public boolean isPartner() {
        return partnerId != null;
    }

    public boolean hasRole(String role) {
        return roles.contains(role);
    }

    /** @return whether the actor may see things of that partner: the system and staff see all, partners their own */
    public boolean sees(UUID ownerPartnerId) {
        return partnerId == null || partnerId.equals(ownerPartnerId);
    }
}
