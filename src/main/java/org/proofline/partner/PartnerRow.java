package org.proofline.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.proofline.partner.WatchList.Watch;

/** The partner's master data. */
@Entity
@Table(schema = "partner", name = "partner")
class PartnerRow {

    @Id
    private UUID id;

    @Version
    private Long rowVersion;

    private String code;
    private String name;
    private String type;
    private String tier;
    private String country;
    private String taxId;
    private String zone;
    private boolean goodStanding;
    private Instant registeredAt;
    private String watchReason;
    private String watchedBy;
    private Instant watchedAt;

    PartnerRow() {}

    PartnerRow(UUID id, Partner partner, Instant registeredAt) {
        this.id = id;
        this.code = partner.code();
        this.name = partner.name();
        this.type = partner.type();
        this.tier = partner.tier();
        this.country = partner.country();
        this.taxId = partner.taxId();
        this.zone = partner.zone().getId();
        this.goodStanding = partner.goodStanding();
        this.registeredAt = registeredAt;
    }

    /** @return whether the standing changed */
    boolean standing(boolean good) {
        boolean changed = goodStanding != good;
        goodStanding = good;
        return changed;
    }

    /** @return whether the main type changed */
    boolean type(String other) {
        boolean changed = !type.equals(other);
        type = other;
        return changed;
    }

    /** @return whether the tier changed */
    boolean tier(String other) {
        boolean changed = !tier.equals(other);
        tier = other;
        return changed;
    }

    Optional<Watch> watch() {
        return Optional.ofNullable(watchReason).map(reason -> new Watch(reason, watchedBy, watchedAt));
    }

    /** @param watch null when it is watched no more */
    void watch(Watch watch) {
        watchReason = watch == null ? null : watch.reason();
        watchedBy = watch == null ? null : watch.by();
        watchedAt = watch == null ? null : watch.since();
    }

    Partner toPartner() {
        return new Partner(
                id, code, name, type, tier, country, taxId, ZoneId.of(zone), goodStanding, watchReason != null);
    }
}
