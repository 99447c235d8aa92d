package org.proofline.clawback;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.proofline.clawback.Clawbacks.Clawback;
import org.proofline.payout.PaymentItem;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;

/** One recovery of what was paid wrongly on one claim. */
@Entity
@Table(schema = "clawback", name = "recovery")
class Recovery {

    @Id
    private UUID id;

    @Version
    private Long rowVersion;

    private UUID claimId;
    private UUID partnerId;
    private String payingEntity;
    private String fundCode;
    private String currency;
    private BigDecimal amount;
    private BigDecimal recovered;
    private BigDecimal forgiven;

    @Enumerated(EnumType.STRING)
    private RecoveryStatus status;

    private String reasonCode;
    private String comment;
    private int noticeDays;
    private String proposedBy;
    private Instant proposedAt;
    private String decidedBy;
    private Instant decidedAt;
    private String decisionComment;
    private Instant noticeAt;
    private Instant openAt;
    private Instant bookedAt;
    private String disputedBy;
    private String disputeComment;

    Recovery() {}

    /** @param paid a payment of the claim: tells partner, entity and fund */
    Recovery(UUID id, PaymentItem paid, Money amount, int noticeDays) {
        this.id = id;
        this.claimId = paid.claimId();
        this.partnerId = paid.partnerId();
        this.payingEntity = paid.payingEntity();
        this.fundCode = paid.fundCode();
        this.currency = amount.currency().getCurrencyCode();
        this.amount = amount.amount();
        this.recovered = BigDecimal.ZERO;
        this.forgiven = BigDecimal.ZERO;
        this.status = RecoveryStatus.PROPOSED;
        this.noticeDays = noticeDays;
    }

    Recovery proposed(String person, Instant at, String reason, String words) {
        proposedBy = person;
        proposedAt = at;
        reasonCode = reason;
        comment = words;
        return this;
    }

    void decide(boolean approved, String person, String words, Instant at) {
        become(approved ? RecoveryStatus.NOTIFIED : RecoveryStatus.REFUSED);
        decidedBy = person;
        decidedAt = at;
        decisionComment = words;
        if (approved) {
            noticeAt = at;
            openAt = at.plus(Duration.ofDays(noticeDays));
        }
    }

    void dispute(String person, String words, Instant at) {
        boolean late = status.booked() || status == RecoveryStatus.NOTIFIED && !at.isBefore(openAt);
        if (late) {
            throw DomainException.conflict(
                    "NOTICE_OVER",
                    "The time to object ended on " + openAt + ". Ask your channel account manager to have it looked at"
                            + " again.");
        }
        become(RecoveryStatus.DISPUTED);
        disputedBy = person;
        disputeComment = words;
    }

    void endDispute(boolean overturned, String words) {
        become(overturned ? RecoveryStatus.REFUSED : RecoveryStatus.NOTIFIED);
        decisionComment = words;
    }

    void open(Instant at) {
        if (status == RecoveryStatus.NOTIFIED && at.isBefore(openAt)) {
            throw DomainException.conflict(
                    "NOTICE_RUNNING", "The notice period runs until " + openAt + ". Nothing is booked before.");
        }
        become(RecoveryStatus.OPEN);
        bookedAt = at;
    }

    /** Takes over what the ledger says. */
    void stand(Money recoveredSoFar, Money forgivenSoFar) {
        recovered = recoveredSoFar.amount();
        forgiven = forgivenSoFar.amount();
        RecoveryStatus now = standing();
        if (now != status) {
            become(now);
        }
    }

    private RecoveryStatus standing() {
        if (amount.compareTo(recovered.add(forgiven)) == 0) {
            return forgiven.signum() > 0 ? RecoveryStatus.WRITTEN_OFF : RecoveryStatus.RECOVERED;
        }
        return recovered.signum() > 0 ? RecoveryStatus.PARTIALLY_RECOVERED : status;
    }

    private void become(RecoveryStatus next) {
        if (!status.canBecome(next)) {
            throw DomainException.conflict(
                    "CLAWBACK_STATUS", "The recovery is " + status + " and cannot become " + next + ".");
        }
        status = next;
    }

    UUID id() {
        return id;
    }

    UUID claimId() {
        return claimId;
    }

    UUID partnerId() {
        return partnerId;
    }

    String payingEntity() {
        return payingEntity;
    }

    String fundCode() {
        return fundCode;
    }

    String currency() {
        return currency;
    }

    RecoveryStatus status() {
        return status;
    }

    String proposedBy() {
        return proposedBy;
    }

    String decidedBy() {
        return decidedBy;
    }

    Money amount() {
        return money(amount);
    }

    /** Owed by the partner: nothing before the booking. */
    Money outstanding() {
        return status.booked() ? money(amount.subtract(recovered).subtract(forgiven)) : money(BigDecimal.ZERO);
    }

    /** The partner learns of it by the notice. */
    boolean toldToPartner() {
        return noticeAt != null;
    }

    private Money money(BigDecimal value) {
        return Money.of(value, currency);
    }

    Clawback toClawback() {
        return new Clawback(
                id,
                claimId,
                partnerId,
                payingEntity,
                fundCode,
                status.name(),
                money(amount),
                money(recovered),
                outstanding(),
                reasonCode,
                comment,
                proposedBy,
                proposedAt,
                decidedBy,
                decidedAt,
                noticeAt,
                openAt,
                disputeComment);
    }
}
