package org.proofline.program;

import java.util.List;
import java.util.UUID;

/**
 * What an offer may ask of a partner.
 *
 * @param types all its types, such as RESELLER and MSP
 * @param region where it works; empty when not known
 * @param segment such as {@code MIDDLE_60}; empty when not known
 * @param lifecycleStage ONBOARDING, FIRST_DEAL, SECOND_SALE, RETENTION or ADVOCACY
 * @param goodStanding false while it is held
 */
public record PartnerFacts(
        UUID partnerId,
        List<String> types,
        String tier,
        String region,
        List<String> specializations,
        String segment,
        String lifecycleStage,
        boolean goodStanding) {

    public PartnerFacts {
        types = List.copyOf(types);
        specializations = List.copyOf(specializations);
    }

    /** The same of no partner in particular: equal for all of whom the same is known. */
    PartnerFacts withoutName() {
        return new PartnerFacts(null, types, tier, region, specializations, segment, lifecycleStage, goodStanding);
    }
}
