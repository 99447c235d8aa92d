package org.proofline.portal;

import java.util.Arrays;
import org.proofline.security.Role;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;

/** Asks whether the signed-in person has one of the duties that a page needs. */
final class Duty {

    private Duty() {}

    static void required(Role... roles) {
        Actor actor = Signed.in();
        if (actor.isPartner()) {
            throw DomainException.notFound("page");
        }
        if (!has(roles)) {
            throw DomainException.forbidden(
                    "NOT_YOUR_DUTY", "This page belongs to another duty. Ask your administrator if you need it.");
        }
    }

    static boolean has(Role... roles) {
        Actor actor = Signed.in();
        return Arrays.stream(roles).anyMatch(role -> actor.hasRole(role.code()));
    }
}
