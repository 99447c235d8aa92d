package org.proofline.testing;

import java.util.Set;
import java.util.UUID;
import org.proofline.shared.ActionContext;
import org.proofline.shared.Actor;

/** Contexts in which a test acts as somebody. */
public final class Acting {

    private Acting() {}

    /** A person of the vendor. */
    public static ActionContext as(String username, String... roles) {
        return ActionContext.of(new Actor(username, null, Set.of(roles)));
    }

    /** A person of a partner. */
    public static ActionContext of(UUID partnerId, String username, String... roles) {
        return ActionContext.of(new Actor(username, partnerId, Set.of(roles)));
    }
}
