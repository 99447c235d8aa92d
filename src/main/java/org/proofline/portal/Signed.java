package org.proofline.portal;

import java.util.UUID;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;

/** Who is signed in, as the action context knows it. */
final class Signed {

    private Signed() {}

    static Actor in() {
        return ActionContext.current().actor();
    }

    /** The partner of the signed-in person; staff have no business on a partner's page. */
    static UUID partner() {
        Actor actor = in();
        if (!actor.isPartner()) {
            throw DomainException.notFound("page");
        }
        return actor.partnerId();
    }

    static void staff() {
        if (in().isPartner()) {
            throw DomainException.notFound("page");
        }
    }
}
