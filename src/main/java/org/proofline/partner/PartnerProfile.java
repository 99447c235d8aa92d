package org.proofline.partner;

import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.UUID;

/**
 * What programs want to know of a partner beside its master data.
 *
 * @param moreTypes types beside the main one, such as MSP for a reseller
 * @param region where it works, such as {@code DACH}; empty when not known
 * @param specializations what it is certified for as a company
 * @param segment TOP_20, MIDDLE_60 or BOTTOM_20; empty when not computed yet
 * @param lifecycleStage ONBOARDING, FIRST_DEAL, SECOND_SALE, RETENTION or ADVOCACY
 * @param tierLockedUntil last day on which the tier cannot fall; null = not locked
 */
public record PartnerProfile(
        UUID partnerId,
        List<String> moreTypes,
        String region,
        List<String> specializations,
        String segment,
        String lifecycleStage,
        LocalDate tierLockedUntil) {

    public PartnerProfile {
        moreTypes = List.copyOf(new TreeSet<>(moreTypes));
        specializations = List.copyOf(new TreeSet<>(specializations));
    }

    /** A partner of which nothing more is known. */
    public static PartnerProfile unknown(UUID partnerId) {
        return new PartnerProfile(partnerId, List.of(), "", List.of(), "", "ONBOARDING", null);
    }

    PartnerProfile inSegment(String other) {
        return new PartnerProfile(
                partnerId, moreTypes, region, specializations, other, lifecycleStage, tierLockedUntil);
    }

    PartnerProfile lockedUntil(LocalDate day) {
        return new PartnerProfile(partnerId, moreTypes, region, specializations, segment, lifecycleStage, day);
    }
}
