package org.proofline.claims;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.proofline.claims.Claims.Dispute;
import org.proofline.shared.DomainException;

/** A partner's objection to a decision; answered once. */
@Entity
@Table(name = "dispute", schema = "claims")
class DisputeRow {

    static final String OPEN = "OPEN";
    static final String UPHELD = "UPHELD";
    static final String OVERTURNED = "OVERTURNED";

    @Id
    private UUID id;

    @Version
    private long version;

    private UUID claimId;
    private String status;
    private String reasonCode;
    private String comment;
    private String raisedBy;
    private Instant raisedAt;
    private String answer;
    private String decidedBy;
    private Instant decidedAt;

    protected DisputeRow() {}

    DisputeRow(UUID id, UUID claimId, String reasonCode, String comment, String raisedBy, Instant raisedAt) {
        this.id = id;
        this.claimId = claimId;
        this.status = OPEN;
        this.reasonCode = reasonCode;
        this.comment = comment;
        this.raisedBy = raisedBy;
        this.raisedAt = raisedAt;
    }

    void decide(boolean overturned, String words, String by, Instant at) {
        if (!status.equals(OPEN)) {
            throw DomainException.conflict("DISPUTE_DECIDED", "This dispute is decided already: " + status + ".");
        }
        if (by.equals(raisedBy)) {
            throw DomainException.forbidden(
                    "SEGREGATION_OF_DUTIES", "Whoever raised a dispute can't decide on it. Ask another person.");
        }
        status = overturned ? OVERTURNED : UPHELD;
        answer = words;
        decidedBy = by;
        decidedAt = at;
    }

    UUID claimId() {
        return claimId;
    }

    UUID id() {
        return id;
    }

    String raisedBy() {
        return raisedBy;
    }

    Dispute view() {
        return new Dispute(id, claimId, status, reasonCode, comment, raisedBy, answer);
    }
}
