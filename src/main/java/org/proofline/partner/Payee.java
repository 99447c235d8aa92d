package org.proofline.partner;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.proofline.partner.RewardPayees.RewardPayee;
import org.proofline.shared.Actor;
import org.proofline.shared.DomainException;

/** The partner, or a person who works for one, as one who gets money: counts every change of its bank profile and knows whether it is blocked. */
@Entity
@Table(schema = "partner", name = "payee")
class Payee {

    @Id
    private UUID partnerId;

    // Grows with every change of the bank profile, also when only one of its accounts changed; changed under a lock.
    private long version;

    private String blockedReason;
    private UUID employerId;
    private String username;
    private String name;
    private String consentedBy;
    private Instant consentedAt;

    Payee() {}

    Payee(UUID partnerId) {
        this.partnerId = partnerId;
    }

    static Payee person(UUID id, RewardPayee person) {
        Payee payee = new Payee(id);
        payee.employerId = person.employerId();
        payee.username = person.username();
        payee.name = person.name();
        payee.consentedBy = person.consentedBy();
        payee.consentedAt = person.consentedAt();
        return payee;
    }

    boolean isPerson() {
        return employerId != null;
    }

    /** Whether this is the acting person. */
    boolean is(Actor actor) {
        return isPerson() && employerId.equals(actor.partnerId()) && username.equals(actor.username());
    }

    RewardPayee toReward() {
        return new RewardPayee(partnerId, employerId, username, name, consentedBy, consentedAt);
    }

    /** Id of the payee: the partner's own, or the person's. */
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
