package org.proofline.partner;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/**
 * What a partner shall be from now on. Tier and segment are not among it: they follow the sales by rule.
 *
 * @param type the main type, one of {@link #TYPES}
 * @param moreTypes types beside the main one
 * @param region code such as {@code DACH}; empty when not known
 * @param specializations codes of what the company is certified for
 * @param lifecycleStage one of {@link #STAGES}
 * @param goodStanding false while it is on hold
 * @param reason why, for whoever decides on it
 */
public record ProfileChange(
        String type,
        List<String> moreTypes,
        String region,
        List<String> specializations,
        String lifecycleStage,
        boolean goodStanding,
        String reason) {

    /** What a partner can be. */
    public static final List<String> TYPES = List.of(
            "RESELLER",
            "MSP",
            "DISTRIBUTOR",
            "REFERRAL",
            "ADVISOR",
            "CONTRACTOR",
            "AFFILIATE",
            "AGENCY",
            "DEALER",
            "INTEGRATOR",
            "RETAILER",
            "GSI",
            "ALLIANCE",
            "MARKETPLACE");

    /** How far it came with the vendor, in order. */
    public static final List<String> STAGES =
            List.of("ONBOARDING", "FIRST_DEAL", "SECOND_SALE", "RETENTION", "ADVOCACY");

    public ProfileChange {
        Set<String> more = new TreeSet<>(moreTypes);
        more.remove(type);
        moreTypes = List.copyOf(more);
        specializations = List.copyOf(new TreeSet<>(specializations));
    }
}
