package org.proofline.payout;

import java.util.Arrays;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;

/** Who may do what with payments. Duties are kept apart by person as well: that is checked where both are known. */
final class Duty {

    static final String MAKER = "payments-maker";
    static final String RELEASER = "payments-releaser";
    static final String RECONCILER = "bank-reconciler";

    private Duty() {}

    static Actor actor() {
        return ActionContext.current().actor();
    }

    /** The acting person's name; FORBIDDEN without one of the roles. The system has no roles. */
    static String require(String... roles) {
        Actor actor = actor();
        if (Arrays.stream(roles).noneMatch(actor::hasRole)) {
            throw DomainException.forbidden(
                    "ROLE_MISSING", "Only a person with the role " + String.join(" or ", roles) + " may do this.");
        }
        return actor.username();
    }

    static void requireStaff() {
        if (actor().isPartner()) {
            throw DomainException.forbidden("STAFF_ONLY", "Only the vendor's own people may do this.");
        }
    }

    /** FORBIDDEN when the acting person did the other duty. */
    static void requireAnother(String otherPerson, String what) {
        if (actor().username().equals(otherPerson)) {
            throw DomainException.forbidden("SEGREGATION_OF_DUTIES", what + " Another person has to do this.");
        }
    }

    static String requireReason(String reason) {
        if (reason == null || reason.isBlank()) {
            throw DomainException.invalid("REASON_REQUIRED", "Say why: the reason is missing.");
        }
        return reason.strip();
    }
}
