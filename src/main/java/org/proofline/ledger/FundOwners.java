package org.proofline.ledger;

import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;

/** Who may change funds. */
final class FundOwners {

    private static final String OWNER = "program-owner";

    private FundOwners() {}

    /** A program owner; the system changes no budget by itself. */
    static String require() {
        Actor actor = ActionContext.current().actor();
        if (!actor.hasRole(OWNER)) {
            throw DomainException.forbidden(
                    "ROLE_MISSING", "Only a person with the role program-owner may change funds.");
        }
        return actor.username();
    }
}
