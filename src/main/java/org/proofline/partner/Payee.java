package org.proofline.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.proofline.shared.DomainException;

/** The partner as one who gets money: counts every change of its bank profile and knows whether it is blocked. */
@Entity
@Table(schema = "partner", name = "payee")
class Payee {

    @Id
    private UUID partnerId;

    // Grows with every change of the bank profile, also when only one of its accounts changed; changed under a lock.
    private long version;

    private String blockedReason;

    Payee() {}

    Payee(UUID partnerId) {
        this.partnerId = partnerId;
    }

    UUID partnerId() {
        return partnerId;
    }

    long version() {
        return version;
    }

    String blockedReason() {
        return blockedReason;
    }

    boolean isBlocked() {
        return blockedReason != null;
    }

    void requireVersion(long seen) {
        if (version != seen) {
            throw DomainException.stale();
        }
    }

    void proposed() {
        version++;
    }

    void block(String reason) {
        blockedReason = reason;
        version++;
    }

    void verified(boolean accepted) {
        if (accepted) {
            blockedReason = null;
        }
        version++;
    }
}
