package org.proofline.partner;

import java.util.Map;
import java.util.UUID;
import org.proofline.shared.DomainEvent;
import org.proofline.shared.Subject;

/**
 * Something happened to a partner or to where its money goes.
 *
 * @param type PARTNER_REGISTERED, PARTNER_STANDING_CHANGED, PARTNER_WATCHED, PARTNER_WATCH_LIFTED,
 *     PARTNER_PROFILE_PROPOSED,
 *     PARTNER_PROFILE_CHANGED, PARTNER_PROFILE_REFUSED, PARTNER_TIER_CHANGED,
 *     REWARD_PAYEE_CONSENTED, BANK_PROFILE_PROPOSED, BANK_PROFILE_VERIFIED, BANK_PROFILE_REJECTED, BANK_PROFILE_BLOCKED, TAX_PROFILE_PROPOSED, TAX_PROFILE_VERIFIED or TAX_PROFILE_REJECTED
 * @param before values before the change; account numbers are always masked
 * @param after values after the change; account numbers are always masked
 */
public record PartnerEvent(
        UUID partnerId, String type, String reason, Map<String, Object> before, Map<String, Object> after)
        implements DomainEvent {

    @Override
    public Subject subject() {
        return Subject.of("PARTNER", partnerId);
    }
}
