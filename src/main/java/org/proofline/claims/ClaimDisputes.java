package org.proofline.claims;

import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.Map;
import java.util.UUID;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Disputes against a rejection or a cut: opened by the partner, decided by somebody who never decided before. */
@Component
class ClaimDisputes {

    private final EntityManager entities;
    private final ClaimChanges claims;
    private final Remedies remedies;
    private final Processes processes;
    private final ApplicationEventPublisher events;

    ClaimDisputes(
            EntityManager entities,
            ClaimChanges claims,
            Remedies remedies,
            Processes processes,
            ApplicationEventPublisher events) {
        this.entities = entities;
        this.claims = claims;
        this.remedies = remedies;
        this.processes = processes;
        this.events = events;
    }

    DisputeRow open(UUID claimId, String reasonCode, String comment) {
        Actor actor = Duty.partner();
        String reason = Duty.reasonOrComment(reasonCode, comment);
        remedies.require(claims.locked(claimId));
        ClaimRow claim = claims.change(claimId, "CLAIM_DISPUTED", reason, ClaimRow::dispute);
        DisputeRow dispute =
                new DisputeRow(claims.nextId(), claimId, reasonCode, comment, actor.username(), claims.now());
        entities.persist(dispute);
        tell(dispute, claim, "DISPUTE_OPENED", reason, Map.of(), Map.of("status", DisputeRow.OPEN));
        processes.startDispute(dispute.id(), claimId);
        entities.flush();
        return dispute;
    }

    DisputeRow get(UUID disputeId) {
        DisputeRow dispute = known(entities.find(DisputeRow.class, disputeId));
        claims.visible(dispute.claimId());
        return dispute;
    }

    DisputeRow decide(UUID disputeId, boolean overturned, String comment) {
        Actor actor = Duty.vendor();
        UUID claimId = get(disputeId).claimId();
        ClaimRow claim = claims.locked(claimId);
        DisputeRow dispute = known(entities.find(DisputeRow.class, disputeId, LockModeType.PESSIMISTIC_WRITE));
        dispute.decide(overturned, comment, actor.username(), claims.now());
        String status = dispute.view().status();
        tell(dispute, claim, "DISPUTE_" + status, comment, Map.of("status", DisputeRow.OPEN), Map.of("status", status));
        boolean rejection = claim.progress().beforeDispute() == ClaimStatus.REJECTED;
        boolean again = overturned && rejection;
        claims.change(claim, "CLAIM_DISPUTE_DECIDED", comment, again ? ClaimRow::reopen : ClaimRow::endDispute);
        if (again) {
            remedies.reopen(claim);
        } else if (overturned) {
            remedies.grantRemainder(claim, dispute.raisedBy());
        }
        return dispute;
    }

    private static DisputeRow known(DisputeRow dispute) {
        if (dispute == null) {
            throw DomainException.notFound("dispute");
        }
        return dispute;
    }

    private void tell(
            DisputeRow dispute,
            ClaimRow claim,
            String type,
            String reason,
            Map<String, Object> before,
            Map<String, Object> after) {
        events.publishEvent(new DisputeEvent(dispute.id(), claim.id(), claim.partnerId(), type, reason, before, after));
    }
}
