package org.proofline.claims;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;

/** The fund request aggregate. A change to an approved request keeps the approved terms until it is decided. */
@Entity
@Table(name = "fund_request", schema = "claims")
@DynamicUpdate
class FundRequestRow {

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private UUID partnerId;
    private String createdBy;
    private String submittedBy;
    private Instant createdAt;
    private String offerCode;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "content")
    private String contentJson;

    /** What was approved before a change that still waits; null when none waits. */
    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "approved_content")
    private String approvedJson;

    @Enumerated(EnumType.STRING)
    private FundRequestStatus status = FundRequestStatus.DRAFT;

    @Enumerated(EnumType.STRING)
    private FundRequestStatus approvedStatus;

    private String waitingFor = "PARTNER";
    private int rounds;
    private BigDecimal approvedAmount;
    private LocalDate validUntil;
    private Instant decidedAt;
    private String decisionReason;
    private String decisionComment;

    @Transient
    private FundRequestContent content;

    protected FundRequestRow() {}

    FundRequestRow(UUID id, String number, UUID partnerId, String createdBy, Instant createdAt) {
        this.id = id;
        this.number = number;
        this.partnerId = partnerId;
        this.createdBy = createdBy;
        this.createdAt = createdAt;
    }

    void write(FundRequestContent newContent) {
        if (contentJson != null && !status.editable()) {
            throw wrongStatus("changed");
        }
        put(newContent);
    }

    void submit(String by) {
        become(FundRequestStatus.SUBMITTED, "submitted");
        submittedBy = by;
        rounds++;
        waitingFor = "SYSTEM";
    }

    /** The approved terms stand aside; the reservation stays. */
    void change(FundRequestContent wanted, String by, String comment) {
        FundRequestStatus before = status;
        become(FundRequestStatus.REAPPROVAL_REQUIRED, "changed");
        approvedStatus = before;
        approvedJson = contentJson;
        put(wanted);
        submittedBy = by;
        rounds++;
        decisionComment = comment;
        waitingFor = "SYSTEM";
    }

    boolean changes() {
        return approvedJson != null;
    }

    /** Whether the change that waits leaves everything but the last day as it was approved. */
    boolean asksForMoreTimeOnly() {
        return changes()
                && Json.read(approvedJson, FundRequestContent.class)
                        .until(null)
                        .equals(content().until(null));
    }

    void move(FundRequestStatus to, String whom) {
        if (status != to) {
            become(to, "moved to " + to);
        }
        waitingFor = whom;
    }

    /** @param until last day of the reservation */
    void approve(Money amount, LocalDate until, Instant at) {
        if (status != FundRequestStatus.IN_REVIEW) {
            throw wrongStatus("approved");
        }
        boolean less = content().requestedAmount().isGreaterThan(amount);
        become(less ? FundRequestStatus.PARTIALLY_APPROVED : FundRequestStatus.APPROVED, "approved");
        approvedAmount = amount.amount();
        validUntil = until;
        approvedJson = null;
        approvedStatus = null;
        // The first approval's day stays: invoices must not be older than that.
        decidedAt = decidedAt == null ? at : decidedAt;
    }

    void reject(Instant at) {
        become(FundRequestStatus.REJECTED, "rejected");
        decidedAt = at;
        waitingFor = null;
    }

    /** The change is refused: what was approved before stands. */
    void refuseChange() {
        become(approvedStatus, "put back");
        put(Json.read(approvedJson, FundRequestContent.class));
        approvedJson = null;
        approvedStatus = null;
        waitingFor = "PARTNER";
    }

    void end(FundRequestStatus to, String word, Instant at) {
        become(to, word);
        decidedAt = decidedAt == null ? at : decidedAt;
        waitingFor = null;
    }

    /** A won dispute needs it once more. */
    void reopen(LocalDate until) {
        boolean less = content().requestedAmount().isGreaterThan(approvedAmount());
        become(less ? FundRequestStatus.PARTIALLY_APPROVED : FundRequestStatus.APPROVED, "opened again");
        validUntil = until;
        rounds++;
        waitingFor = "PARTNER";
    }

    void say(String reasonCode, String comment) {
        decisionReason = reasonCode;
        decisionComment = comment;
    }

    void waitFor(String whom) {
        waitingFor = whom;
    }

    private void become(FundRequestStatus to, String word) {
        if (!status.canBecome(to)) {
            throw wrongStatus(word);
        }
        status = to;
    }

    DomainException wrongStatus(String word) {
        return DomainException.conflict(
                "FUND_REQUEST_STATUS", "Fund request " + number + " is " + status + " and can't be " + word + ".");
    }

    private void put(FundRequestContent newContent) {
        content = newContent;
        contentJson = Json.write(newContent);
        offerCode = newContent.offerCode();
    }

    FundRequestContent content() {
        if (content == null) {
            content = Json.read(contentJson, FundRequestContent.class);
        }
        return content;
    }

    UUID id() {
        return id;
    }

    String number() {
        return number;
    }

    long version() {
        return version;
    }

    UUID partnerId() {
        return partnerId;
    }

    String offerCode() {
        return offerCode;
    }

    FundRequestStatus status() {
        return status;
    }

    int rounds() {
        return rounds;
    }

    Money approvedAmount() {
        return approvedAmount == null
                ? null
                : new Money(approvedAmount, content().requestedAmount().currency());
    }

    /** Whether it ever was approved: what was approved stays approved when the request ends. */
    boolean isApproved() {
        return approvedAmount != null;
    }

    LocalDate validUntil() {
        return validUntil;
    }

    FundRequest view() {
        FundRequestContent c = content();
        return new FundRequest(
                id,
                number,
                version,
                partnerId,
                createdBy,
                submittedBy,
                c.offerVersionId(),
                c.offerCode(),
                c.activityType(),
                c.activityStart(),
                c.activityEnd(),
                c.country(),
                c.venue(),
                c.lines(),
                c.requestedAmount(),
                approvedAmount(),
                c.expectedResults(),
                status.name(),
                waitingFor,
                validUntil,
                c.until(),
                createdAt,
                decidedAt,
                decisionReason,
                decisionComment);
    }
}
