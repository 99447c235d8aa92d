package org.proofline.partner;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PartnerProfileService implements PartnerProfiles {

    private final ProfileTable table;
    private final PartnerRows rows;
    private final ApplicationEventPublisher events;

    PartnerProfileService(ProfileTable table, PartnerRows rows, ApplicationEventPublisher events) {
        this.table = table;
        this.rows = rows;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public PartnerProfile of(UUID partnerId) {
        PartnerAccess.requireSight(partnerId);
        return table.find(partnerId).orElseGet(() -> PartnerProfile.unknown(partnerId));
    }

    @Override
    @Transactional(readOnly = true)
    public List<Profiled> all() {
        Actor actor = PartnerAccess.actor();
        return table.all().stream()
                .filter(profiled -> actor.sees(profiled.partner().id()))
                .toList();
    }

    @Override
    public PartnerProfile keep(PartnerProfile profile) {
        PartnerAccess.requireKeeper();
        if (!ProfileChange.STAGES.contains(String.valueOf(profile.lifecycleStage()))) {
            throw DomainException.invalid(
                    "STAGE_UNKNOWN", "Use ONBOARDING, FIRST_DEAL, SECOND_SALE, RETENTION or ADVOCACY.");
        }
        if (!rows.findById(profile.partnerId()).isPresent()) {
            throw DomainException.notFound("partner");
        }
        PartnerProfile before = of(profile.partnerId());
        if (!before.equals(profile)) {
            table.write(profile);
            tell(profile.partnerId(), "PARTNER_PROFILE_CHANGED", null, describe(before), describe(profile));
        }
        return profile;
    }

    @Override
    public TierRule.Outcome recomputeTier(UUID partnerId, TierRule rule, List<BigDecimal> months, LocalDate today) {
        PartnerAccess.requireKeeper();
        PartnerRow row = rows.findById(partnerId).orElseThrow(() -> DomainException.notFound("partner"));
        String before = row.toPartner().tier();
        PartnerProfile profile = of(partnerId);
        TierRule.Outcome outcome = rule.apply(before, profile.tierLockedUntil(), months, today);
        keep(profile.lockedUntil(outcome.lockedUntil()));
        if (row.tier(outcome.tier())) {
            rows.saveAndFlush(row);
            tell(
                    partnerId,
                    "PARTNER_TIER_CHANGED",
                    outcome.reason(),
                    Map.of("tier", before),
                    Map.of("tier", outcome.tier()));
        }
        return outcome;
    }

    @Override
    public Map<UUID, String> segment(Map<UUID, BigDecimal> sales) {
        Map<UUID, String> segments = Segmentation.of(sales);
        segments.forEach((partner, segment) -> keep(of(partner).inSegment(segment)));
        return segments;
    }

    private void tell(
            UUID partnerId, String type, String reason, Map<String, Object> before, Map<String, Object> after) {
        events.publishEvent(new PartnerEvent(partnerId, type, reason, before, after));
    }

    static Map<String, Object> describe(PartnerProfile profile) {
        return Map.of(
                "moreTypes", profile.moreTypes(),
                "region", profile.region(),
                "specializations", profile.specializations(),
                "segment", profile.segment(),
                "lifecycleStage", profile.lifecycleStage(),
                "tierLockedUntil", String.valueOf(profile.tierLockedUntil()));
    }
}
