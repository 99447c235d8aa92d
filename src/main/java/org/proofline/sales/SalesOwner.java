package org.proofline.sales;

import java.util.Map;
import java.util.UUID;

/**
 * Whose record of sales is meant: a partner's own, or the vendor's of what it sold through its partners.
 *
 * @param partnerId null for the vendor's record
 * @param partnerCodes for the vendor's record, the partners its lines may name, by code; empty for a partner's
 */
public record SalesOwner(UUID partnerId, Map<String, UUID> partnerCodes) {

    public SalesOwner {
        partnerCodes = Map.copyOf(partnerCodes);
    }

    public static SalesOwner partner(UUID partnerId) {
        return new SalesOwner(java.util.Objects.requireNonNull(partnerId, "partnerId"), Map.of());
    }

    public static SalesOwner vendor(Map<String, UUID> partnerCodes) {
        return new SalesOwner(null, partnerCodes);
    }

    public boolean isVendor() {
        return partnerId == null;
    }

    /** {@code PARTNER} or {@code VENDOR}. */
    public String source() {
        return isVendor() ? "VENDOR" : "PARTNER";
    }
}
