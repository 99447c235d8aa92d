package org.proofline.program;

import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;

/** Who may write, check and read offers that are not published. */
final class OfferOwners {

    private OfferOwners() {}

    static String require(boolean orSystem) {
        Actor actor = ActionContext.current().actor();
        if (!actor.hasRole("program-owner") && !(orSystem && actor.isSystem())) {
            throw DomainException.forbidden(
                    "ROLE_MISSING", "Only a person with the role program-owner may write or publish offers.");
        }
        return actor.username();
    }

    /** Drafts and lists of partners are none of a partner's business. */
    static void requireStaff() {
        if (ActionContext.current().actor().isPartner()) {
            throw DomainException.notFound("offer");
        }
    }
}
