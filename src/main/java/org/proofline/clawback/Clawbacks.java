package org.proofline.clawback;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.proofline.shared.Money;

/** Recovery of what was paid wrongly. History is never edited: entries are appended. */
public interface Clawbacks {

    /**
     * @param status PROPOSED, REFUSED, then the recovery statuses NOTIFIED, DISPUTED, OPEN, PARTIALLY_RECOVERED,
     *     RECOVERED, WRITTEN_OFF
     * @param noticeAt when the partner was told; null before the decision
     * @param openAt until when the partner may object; then the receivable is booked
     * @param objection what the partner said against it, or null
     */
    record Clawback(
            UUID id,
            UUID claimId,
            UUID partnerId,
            String payingEntity,
            String fundCode,
            String status,
            Money amount,
            Money recovered,
            Money outstanding,
            String reasonCode,
            String comment,
            String proposedBy,
            Instant proposedAt,
            String decidedBy,
            Instant decidedAt,
            Instant noticeAt,
            Instant openAt,
            String objection) {}

    /**
     * Proposes a recovery and starts its process.
     *
     * @param amount null = everything settled and not yet clawed back
     * @param noticeDays from the claim's offer version; the caller reads it there
     * @throws org.proofline.shared.DomainException INVALID when more than what is left was asked for
     */
    Clawback propose(UUID claimId, Money amount, String reasonCode, String comment, int noticeDays);

    /** Another person decides. Approved: notice goes out; FORBIDDEN to the proposer. */
    Clawback decide(UUID clawbackId, boolean approved, String comment);

    /**
     * The partner objects while the notice period runs; nothing is booked until somebody decided on the objection. CONFLICT
     * {@code NOTICE_OVER} afterwards.
     */
    Clawback dispute(UUID clawbackId, String comment);

    /** Somebody who neither proposed nor decided: overturned ends it as REFUSED, else the notice goes on. */
    Clawback decideDispute(UUID clawbackId, boolean overturned, String comment);

    /**
     * The notice period is over: books receivable and reversal. Idempotent. CONFLICT while the notice runs or a dispute
     * is open, or when the claim's settlement came back meanwhile.
     */
    Clawback open(UUID clawbackId);

    /** Reads the ledger and updates recovered/outstanding after a netting. Idempotent. */
    Clawback refresh(UUID clawbackId);

    /** Forgives what is outstanding. By a director who did not propose the recovery. */
    Clawback writeOff(UUID clawbackId, String reason);

    /** The sum of all recoveries of the claim that stand: proposed ones included, refused ones not. */
    java.util.Optional<Money> claimedBackOn(UUID claimId);

    Clawback get(UUID clawbackId);

    List<Clawback> ofClaim(UUID claimId);

    List<Clawback> ofClaims(Collection<UUID> claimIds);

    List<Clawback> ofPartner(UUID partnerId);

    List<Clawback> all();

    /** The seam to the process engine; implemented in {@code workflow}. */
    interface ClawbackProcess {

        void start(UUID clawbackId);

        /** The partner objects, in the running transaction; CONFLICT when nobody could decide on it. */
        void disputed(UUID clawbackId);

        /** Netting changed what is outstanding. */
        void recoveryChanged(UUID clawbackId);
    }
}
