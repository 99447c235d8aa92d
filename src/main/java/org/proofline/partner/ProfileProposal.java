package org.proofline.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.proofline.partner.ProfileChanges.Proposed;

/** A change of a partner's profile that waits, or waited, for a second person. */
@Entity
@Table(schema = "partner", name = "profile_proposal")
class ProfileProposal extends Proposal {

    private String type;
    private String[] moreTypes;
    private String region;
    private String[] specializations;
    private String lifecycleStage;
    private boolean goodStanding;
    private String reason;

    ProfileProposal() {}

    ProfileProposal(UUID id, UUID partnerId, ProfileChange change, String proposedBy, Instant proposedAt) {
        super(id, partnerId, proposedBy, proposedAt);
        this.type = change.type();
        this.moreTypes = change.moreTypes().toArray(String[]::new);
        this.region = change.region().strip().toUpperCase(Locale.ROOT);
        this.specializations = change.specializations().toArray(String[]::new);
        this.lifecycleStage = change.lifecycleStage();
        this.goodStanding = change.goodStanding();
        this.reason = change.reason().strip();
    }

    ProfileChange toChange() {
        return new ProfileChange(
                type, List.of(moreTypes), region, List.of(specializations), lifecycleStage, goodStanding, reason);
    }

    Proposed toProposed() {
        return new Proposed(
                id(), toChange(), state().name(), proposedBy(), proposedAt(), decidedBy(), decidedAt(), comment());
    }
}
