package org.proofline.partner;

import jakarta.persistence.Column;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.MappedSuperclass;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.proofline.shared.DomainException;

/** A change that waits for a second person. Its content never changes; a better one is a new proposal. */
@MappedSuperclass
abstract class Proposal {

    enum State {
        PENDING,
        VERIFIED,
        REJECTED,
        REPLACED
    }

    @Id
    private UUID id;

    @Version
    private Long rowVersion;

    private UUID partnerId;

    @Enumerated(EnumType.STRING)
    private State state;

    private String proposedBy;
    private Instant proposedAt;
    private String decidedBy;
    private Instant decidedAt;

    @Column(name = "comment")
    private String comment;

    Proposal() {}

    Proposal(UUID id, UUID partnerId, String proposedBy, Instant proposedAt) {
        this.id = id;
        this.partnerId = partnerId;
        this.state = State.PENDING;
        this.proposedBy = proposedBy;
        this.proposedAt = proposedAt;
    }

    /** The second person's answer; the database holds the same rule. */
    void decide(String person, boolean accepted, String words, Instant now) {
        if (person.equals(proposedBy)) {
            throw DomainException.forbidden(
                    "SEGREGATION_OF_DUTIES",
                    "You proposed this change, so another person must verify it, whatever roles you hold.");
        }
        state = accepted ? State.VERIFIED : State.REJECTED;
        decidedBy = person;
        decidedAt = now;
        comment = words;
    }

    void replace() {
        state = State.REPLACED;
    }

    UUID id() {
        return id;
    }

    State state() {
        return state;
    }

    /** What whoever decided said; null when nothing. */
    String comment() {
        return comment;
    }

    UUID partnerId() {
        return partnerId;
    }

    String proposedBy() {
        return proposedBy;
    }

    Instant proposedAt() {
        return proposedAt;
    }

    String decidedBy() {
        return decidedBy;
    }

    Instant decidedAt() {
        return decidedAt;
    }
}
