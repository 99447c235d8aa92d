package org.proofline.payout;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.proofline.shared.DomainException;

/** A payment run; the database keeps it as it is once it was released or rejected. */
@Entity
@Table(schema = "payout", name = "run")
class Run {

    enum Status {
        BUILT,
        RELEASED,
        REJECTED,
        SENT,
        COMPLETED;

        boolean withTheBank() {
            return this == RELEASED || this == SENT || this == COMPLETED;
        }
    }

    @Id
    private UUID id;

    @Version
    private Long rowVersion;

    private String number;
    private String payingEntity;
    private String currency;
    private LocalDate cutOff;
    private LocalDate executionDate;

    @Enumerated(EnumType.STRING)
    private Status status;

    private String madeBy;
    private Instant madeAt;
    private String releasedBy;
    private Instant releasedAt;
    private String rejectionReason;

    Run() {}

    /** @param command with cut-off and execution date filled in */
    Run(UUID id, String number, PaymentRuns.Build command, String maker, Instant at) {
        this.id = id;
        this.number = number;
        this.payingEntity = command.payingEntity();
        this.currency = command.currency();
        this.cutOff = command.cutOff();
        this.executionDate = command.executionDate();
        this.status = Status.BUILT;
        this.madeBy = maker;
        this.madeAt = at;
    }

    void requireBuilt() {
        if (status != Status.BUILT) {
            throw DomainException.conflict(
                    "RUN_STATUS", "Run " + number + " is " + status + " and does not change any more.");
        }
    }

    void release(String person, Instant at) {
        requireBuilt();
        status = Status.RELEASED;
        releasedBy = person;
        releasedAt = at;
    }

    void reject(String reason) {
        requireBuilt();
        status = Status.REJECTED;
        rejectionReason = reason;
    }

    /** The bank or accounts payable answered. */
    void answered(boolean allFinal) {
        if (status == Status.RELEASED || status == Status.SENT) {
            status = allFinal ? Status.COMPLETED : Status.SENT;
        }
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    String payingEntity() {
        return payingEntity;
    }

    String currency() {
        return currency;
    }

    LocalDate cutOff() {
        return cutOff;
    }

    LocalDate executionDate() {
        return executionDate;
    }

    Status status() {
        return status;
    }

    String madeBy() {
        return madeBy;
    }

    Instant madeAt() {
        return madeAt;
    }

    String releasedBy() {
        return releasedBy;
    }

    Instant releasedAt() {
        return releasedAt;
    }

    String rejectionReason() {
        return rejectionReason;
    }
}
