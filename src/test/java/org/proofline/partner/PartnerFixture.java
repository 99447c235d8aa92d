package org.proofline.partner;

import java.time.ZoneId;
import java.util.UUID;

/** Partners for tests. */
public final class PartnerFixture {

    private PartnerFixture() {}

    /** Registers a reseller in Germany under a code of its own. */
    public static UUID register(Partners partners, String code) {
        return partners.register(reseller(code)).id();
    }

    static Partner reseller(String code) {
        return new Partner(
                null, code, code + " GmbH", "RESELLER", "GOLD", "DE", null, ZoneId.of("Europe/Berlin"), true);
    }
}
