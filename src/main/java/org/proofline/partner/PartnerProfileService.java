package org.proofline.partner;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.proofline.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class PartnerProfileService implements PartnerProfiles {

    private static final Set<String> STAGES =
            Set.of("ONBOARDING", "FIRST_DEAL", "SECOND_SALE", "RETENTION", "ADVOCACY");

    private final JdbcClient jdbc;
    private final PartnerRows rows;
    private final ApplicationEventPublisher events;

    PartnerProfileService(JdbcClient jdbc, PartnerRows rows, ApplicationEventPublisher events) {
        this.jdbc = jdbc;
        this.rows = rows;
        this.events = events;
    }

    @Override
    @Transactional(readOnly = true)
    public PartnerProfile of(UUID partnerId) {
        PartnerAccess.requireSight(partnerId);
        return jdbc.sql("select * from partner.profile where partner_id = :id")
                .param("id", partnerId)
                .query(PartnerProfileService::profile)
                .optional()
                .orElseGet(() -> PartnerProfile.unknown(partnerId));
    }

    @Override
    public PartnerProfile keep(PartnerProfile profile) {
        PartnerAccess.requireKeeper();
        if (!STAGES.contains(String.valueOf(profile.lifecycleStage()))) {
            throw DomainException.invalid(
                    "STAGE_UNKNOWN", "Use ONBOARDING, FIRST_DEAL, SECOND_SALE, RETENTION or ADVOCACY.");
        }
        if (!rows.findById(profile.partnerId()).isPresent()) {
            throw DomainException.notFound("partner");
        }
        PartnerProfile before = of(profile.partnerId());
        if (!before.equals(profile)) {
            write(profile);
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

    private void write(PartnerProfile profile) {
        jdbc.sql(
                        """
                        insert into partner.profile (partner_id, more_types, region, specializations, segment,
                          lifecycle_stage, tier_locked_until)
                        values (:id, :types, :region, :specializations, :segment, :stage, :locked)
                        on conflict (partner_id) do update set more_types = excluded.more_types,
                          region = excluded.region, specializations = excluded.specializations,
                          segment = excluded.segment, lifecycle_stage = excluded.lifecycle_stage,
                          tier_locked_until = excluded.tier_locked_until
                        """)
                .param("id", profile.partnerId())
                .param("types", profile.moreTypes().toArray(String[]::new))
                .param("region", profile.region())
                .param("specializations", profile.specializations().toArray(String[]::new))
                .param("segment", profile.segment())
                .param("stage", profile.lifecycleStage())
                .param("locked", profile.tierLockedUntil())
                .update();
    }

    private void tell(
            UUID partnerId, String type, String reason, Map<String, Object> before, Map<String, Object> after) {
        events.publishEvent(new PartnerEvent(partnerId, type, reason, before, after));
    }

    private static Map<String, Object> describe(PartnerProfile profile) {
        return Map.of(
                "moreTypes", profile.moreTypes(),
                "region", profile.region(),
                "specializations", profile.specializations(),
                "segment", profile.segment(),
                "lifecycleStage", profile.lifecycleStage(),
                "tierLockedUntil", String.valueOf(profile.tierLockedUntil()));
    }

    private static PartnerProfile profile(ResultSet row, int n) throws SQLException {
        return new PartnerProfile(
                row.getObject("partner_id", UUID.class),
                List.of((String[]) row.getArray("more_types").getArray()),
                row.getString("region"),
                List.of((String[]) row.getArray("specializations").getArray()),
                row.getString("segment"),
                row.getString("lifecycle_stage"),
                row.getObject("tier_locked_until", LocalDate.class));
    }
}
