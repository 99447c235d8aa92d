package org.proofline.notification.internal;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.proofline.security.Role;

/**
 * Who hears of an event.
 *
 * @param owners whether the people who made and submitted the claim or fund request do
 * @param admins whether the partner's administrators do
 * @param role members of the vendor's staff, or null
 */
record Audience(boolean owners, boolean admins, Role role) {

    private static final Audience OWNERS = new Audience(true, false, null);
    private static final Audience OWNERS_AND_ADMINS = new Audience(true, true, null);
    private static final Audience ADMINS = new Audience(false, true, null);

    private static final Map<String, Audience> BY_TYPE = byType();

    /** Empty for the many events that nobody is told of. */
    static Optional<Audience> of(String type) {
        return Optional.ofNullable(BY_TYPE.get(type));
    }

    static Set<String> types() {
        return new HashSet<>(BY_TYPE.keySet());
    }

    private static Map<String, Audience> byType() {
        Map<String, Audience> all = new HashMap<>();
        for (String type : Set.of(
                "CLAIM_INFO_REQUESTED",
                "CLAIM_APPROVED",
                "CLAIM_PARTIALLY_APPROVED",
                "CLAIM_REJECTED",
                "CLAIM_EXPIRED",
                "DISPUTE_UPHELD",
                "DISPUTE_OVERTURNED",
                "PAYMENT_PAID",
                "PAYMENT_OFFSET",
                "PAYMENT_CREDIT_MEMO_ISSUED",
                "FUND_REQUEST_INFO_REQUESTED",
                "FUND_REQUEST_APPROVED",
                "FUND_REQUEST_PARTIALLY_APPROVED",
                "FUND_REQUEST_REJECTED",
                "FUND_REQUEST_EXPIRED")) {
            all.put(type, OWNERS);
        }
        for (String type : Set.of(
                "PAYMENT_ON_HOLD",
                "PAYMENT_PENDING_BANK_PROFILE",
                "PAYMENT_PENDING_TAX_PROFILE",
                "PAYMENT_REJECTED_BY_BANK",
                "PAYMENT_RETURNED",
                "CLAWBACK_NOTIFIED",
                "CLAWBACK_RECOVERED",
                "CLAWBACK_WRITTEN_OFF")) {
            all.put(type, OWNERS_AND_ADMINS);
        }
        for (String type : Set.of(
                "BANK_PROFILE_VERIFIED",
                "BANK_PROFILE_REJECTED",
                "BANK_PROFILE_BLOCKED",
                "TAX_PROFILE_VERIFIED",
                "TAX_PROFILE_REJECTED")) {
            all.put(type, ADMINS);
        }
        all.put("BANK_PROFILE_PROPOSED", new Audience(false, true, Role.PARTNER_MASTER));
        all.put("TAX_PROFILE_PROPOSED", new Audience(false, true, Role.PARTNER_MASTER));
        all.put("PAYMENT_RUN_BUILT", new Audience(false, false, Role.PAYMENTS_RELEASER));
        return all;
    }
}
