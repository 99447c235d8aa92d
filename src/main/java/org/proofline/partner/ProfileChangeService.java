package org.proofline.partner;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.partner.Proposal.State;
import org.proofline.shared.DomainException;
import org.proofline.shared.Ids;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

@Service
@Transactional
class ProfileChangeService implements ProfileChanges {

    private final PartnerRows rows;
    private final ProfileTable table;
    private final ProfileProposals proposals;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ProfileChangeService(
            PartnerRows rows,
            ProfileTable table,
            ProfileProposals proposals,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.table = table;
        this.proposals = proposals;
        this.events = events;
        this.clock = clock;
    }

    @Override
    @Transactional(readOnly = true)
    public ProfileChange inForce(UUID partnerId) {
        PartnerAccess.requireStaff();
        return inForce(row(partnerId).toPartner(), profile(partnerId));
    }

    @Override
    @Transactional(readOnly = true)
    public Optional<Proposed> waiting(UUID partnerId) {
        PartnerAccess.requireStaff();
        return pending(partnerId).map(ProfileProposal::toProposed);
    }

    @Override
    @Transactional(readOnly = true)
    public List<Proposed> of(UUID partnerId) {
        PartnerAccess.requireStaff();
        return proposals.findByPartnerIdOrderByProposedAtDesc(partnerId).stream()
                .map(ProfileProposal::toProposed)
                .toList();
    }

    @Override
    @Transactional(readOnly = true)
    public Set<UUID> waiting() {
        PartnerAccess.requireStaff();
        return proposals.findByStateOrderByProposedAt(State.PENDING).stream()
                .map(ProfileProposal::partnerId)
                .collect(Collectors.toSet());
    }

    @Override
    public Proposed propose(UUID partnerId, ProfileChange change) {
        String person = PartnerAccess.requireProfileProposer();
        ProfileChange before = inForce(partnerId);
        ProfileChangeCheck.requireSound(change, before);
        pending(partnerId).ifPresent(old -> {
            old.replace();
            proposals.saveAndFlush(old);
        });
        Proposed proposed = proposals
                .saveAndFlush(new ProfileProposal(Ids.next(clock), partnerId, change, person, clock.instant()))
                .toProposed();
        tell(partnerId, "PARTNER_PROFILE_PROPOSED", change.reason(), before, proposed.change());
        return proposed;
    }

    @Override
    public void decide(UUID partnerId, UUID changeId, boolean accepted, String comment) {
        String person = PartnerAccess.requireProfileDecider();
        ProfileProposal pending = pending(partnerId)
                .orElseThrow(() ->
                        DomainException.conflict("NOTHING_TO_DECIDE", "No change of this partner's profile waits."));
        if (!pending.id().equals(changeId)) {
            throw DomainException.stale();
        }
        ProfileChange before = inForce(partnerId);
        String said = comment == null || comment.isBlank() ? null : comment.strip();
        pending.decide(person, accepted, said, clock.instant());
        proposals.saveAndFlush(pending);
        if (accepted) {
            apply(partnerId, pending.toChange());
        }
        tell(
                partnerId,
                accepted ? "PARTNER_PROFILE_CHANGED" : "PARTNER_PROFILE_REFUSED",
                said,
                before,
                pending.toChange());
    }

    @Override
    public void hold(UUID partnerId, String reason) {
        PartnerAccess.requireKeeper();
        if (reason == null || reason.isBlank()) {
            throw DomainException.invalid("REASON_MISSING", "Say why, so that somebody can lift the hold again.");
        }
        PartnerRow row = row(partnerId);
        if (row.standing(false)) {
            standing(partnerId, false, reason.strip());
            rows.saveAndFlush(row);
        }
    }

    /** Tier, segment and lock are what the rules made them by now. */
    private void apply(UUID partnerId, ProfileChange change) {
        PartnerProfile now = profile(partnerId);
        table.write(new PartnerProfile(
                partnerId,
                change.moreTypes(),
                change.region(),
                change.specializations(),
                now.segment(),
                change.lifecycleStage(),
                now.tierLockedUntil()));
        PartnerRow row = row(partnerId);
        row.type(change.type());
        if (row.standing(change.goodStanding())) {
            standing(partnerId, change.goodStanding(), change.reason());
        }
        rows.saveAndFlush(row);
    }

    private void standing(UUID partnerId, boolean good, String reason) {
        events.publishEvent(new PartnerEvent(
                partnerId,
                "PARTNER_STANDING_CHANGED",
                reason,
                Map.of("goodStanding", !good),
                Map.of("goodStanding", good)));
    }

    private PartnerRow row(UUID partnerId) {
        return rows.findById(partnerId).orElseThrow(() -> DomainException.notFound("partner"));
    }

    private PartnerProfile profile(UUID partnerId) {
        return table.find(partnerId).orElseGet(() -> PartnerProfile.unknown(partnerId));
    }

    private Optional<ProfileProposal> pending(UUID partnerId) {
        return proposals.findByPartnerIdAndState(partnerId, State.PENDING);
    }

    private static ProfileChange inForce(Partner partner, PartnerProfile profile) {
        return new ProfileChange(
                partner.type(),
                profile.moreTypes(),
                profile.region(),
                profile.specializations(),
                profile.lifecycleStage(),
                partner.goodStanding(),
                "");
    }

    private void tell(UUID partnerId, String type, String reason, ProfileChange before, ProfileChange after) {
        events.publishEvent(new PartnerEvent(partnerId, type, reason, describe(before), describe(after)));
    }

    private static Map<String, Object> describe(ProfileChange change) {
        return new TreeMap<>(Map.of(
                "type", change.type(),
                "moreTypes", change.moreTypes(),
                "region", change.region(),
                "specializations", change.specializations(),
                "lifecycleStage", change.lifecycleStage(),
                "goodStanding", change.goodStanding()));
    }
}
