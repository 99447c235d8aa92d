package org.proofline.partner;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proofline.partner.PartnerProfiles.Profiled;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code partner.profile}. */
@Repository
class ProfileTable {

    private final JdbcClient jdbc;

    ProfileTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<PartnerProfile> find(UUID partnerId) {
        return jdbc.sql("select * from partner.profile where partner_id = :id")
                .param("id", partnerId)
                .query(ProfileTable::profile)
                .optional();
    }

    /** Apart from the persistence context, which would watch each of them for changes. */
    List<Profiled> all() {
        return jdbc.sql("select p.*, f.* from partner.partner p left join partner.profile f on f.partner_id = p.id")
                .query((row, n) -> new Profiled(partner(row), profileOrUnknown(row)))
                .list();
    }

    void write(PartnerProfile profile) {
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

    private static Partner partner(ResultSet row) throws SQLException {
        return new Partner(
                row.getObject("id", UUID.class),
                row.getString("code"),
                row.getString("name"),
                row.getString("type"),
                row.getString("tier"),
                row.getString("country"),
                row.getString("tax_id"),
                ZoneId.of(row.getString("zone")),
                row.getBoolean("good_standing"));
    }

    private static PartnerProfile profileOrUnknown(ResultSet row) throws SQLException {
        return row.getObject("partner_id") == null
                ? PartnerProfile.unknown(row.getObject("id", UUID.class))
                : profile(row, 0);
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
