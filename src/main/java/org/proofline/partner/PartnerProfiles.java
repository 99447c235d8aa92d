package org.proofline.partner;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What programs want to know of partners: more types, region, specializations, segment, stage, and tiers by rule. */
public interface PartnerProfiles {

    /** The profile; {@link PartnerProfile#unknown} when none was kept yet. NOT_FOUND for another partner's. */
    PartnerProfile of(UUID partnerId);

    /** A partner with its profile. */
    record Profiled(Partner partner, PartnerProfile profile) {}

    /** Every partner that the acting person may see, read at once. */
    List<Profiled> all();

    /** Keeps a profile; for those who keep the list of partners. */
    PartnerProfile keep(PartnerProfile profile);

    /**
     * Applies the rule to the net sales of the last three months, the latest last, and keeps tier and lock.
     *
     * @return what follows; the partner's tier is changed accordingly
     */
    TierRule.Outcome recomputeTier(UUID partnerId, TierRule rule, List<BigDecimal> months, LocalDate today);

    /** Computes and keeps the segment of each partner from its sales. */
    Map<UUID, String> segment(Map<UUID, BigDecimal> sales);
}
