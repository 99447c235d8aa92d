package org.proofline.security;

import java.util.Map;
import java.util.UUID;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/**
 * Something happened to an account, or somebody signed in.
 *
 * @param accountId stable id of the account; {@link #NOBODY} for a sign-in under a name that does not exist
 * @param type ACCOUNT_CREATED, ACCOUNT_INVITED, ACCOUNT_DISABLED, INVITATION_ACCEPTED, INVITATION_LAPSED, ROLE_GRANTED, ROLE_REVOKED,
 *     SIGNED_IN, SIGNED_OUT or SIGN_IN_FAILED
 */
public record AccountEvent(
        UUID accountId, String type, String reason, Map<String, Object> before, Map<String, Object> after)
        implements DomainEvent {

    public static final UUID NOBODY = new UUID(0, 0);

    @Override
    public Subject subject() {
        return Subject.of("ACCOUNT", accountId);
    }
}
