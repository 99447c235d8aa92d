package org.proofline.partner;

import java.time.ZoneId;
import java.util.UUID;

/**
 * A reseller, distributor, service provider or agency of the vendor.
 *
 * @param code stable business code such as {@code NORTH}
 * @param type RESELLER, DISTRIBUTOR, MSP, AGENCY, …
 * @param tier BRONZE, SILVER or GOLD
 * @param country ISO 3166 country code
 * @param taxId VAT number; null when not known
 * @param zone the partner's time zone
 * @param goodStanding false while held, such as for overdue terms: its claims then never go straight through
 * @param watched while it is on the watch list: its claims are held
 */
public record Partner(
        UUID id,
        String code,
        String name,
        String type,
        String tier,
        String country,
        String taxId,
        ZoneId zone,
        boolean goodStanding,
        boolean watched) {

    /** One that nobody watches. */
    public Partner(
            UUID id,
            String code,
            String name,
            String type,
            String tier,
            String country,
            String taxId,
            ZoneId zone,
            boolean goodStanding) {
        this(id, code, name, type, tier, country, taxId, zone, goodStanding, false);
    }
}
