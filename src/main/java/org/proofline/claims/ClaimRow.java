package org.proofline.claims;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Transient;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.Currency;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.hibernate.annotations.DynamicUpdate;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;
import org.proofline.claims.Waterfall.Calculated;
import org.proofline.program.Offer;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;

/** The claim aggregate: one row, so that one lock covers status, lines and waterfall. */
@Entity
@Table(name = "claim", schema = "claims")
@DynamicUpdate
class ClaimRow {

    @Id
    private UUID id;

    @Version
    private long version;

    private String number;
    private UUID partnerId;
    private String createdBy;
    private UUID replaces;
    private Instant createdAt;

    @Embedded
    private ClaimContent content;

    @Embedded
    private ClaimProgress progress;

    private BigDecimal claimed;
    private BigDecimal eligible;
    private BigDecimal approved;
    private BigDecimal predicted;
    private String backedLines;

    @JdbcTypeCode(SqlTypes.JSON)
    @Column(name = "waterfall")
    private String waterfallJson;

    @Transient
    private List<WaterfallStep> waterfall;

    /** The version a draft follows, looked up once per transaction. */
    @Transient
    private Offer followed;

    protected ClaimRow() {}

    /** A new draft. */
    ClaimRow(UUID id, String number, UUID partnerId, String createdBy, UUID replaces, Instant createdAt) {
        this.id = id;
        this.number = number;
        this.partnerId = partnerId;
        this.createdBy = createdBy;
        this.replaces = replaces;
        this.createdAt = createdAt;
        this.progress = new ClaimProgress();
    }

    void write(ClaimContent newContent) {
        if (content != null && !status().editable()) {
            throw wrongStatus("changed");
        }
        content = newContent;
        followed = null;
        claimed = content.claimed().amount();
        // The old steps speak of other lines.
        eligible = null;
        waterfall = null;
        waterfallJson = null;
        backedLines = null;
    }

    /** Draft or answered request for information; the offer's version is settled at the first submission. */
    void submit(Offer offer, String by, Instant at, String from) {
        become(ClaimStatus.SUBMITTED, "submitted");
        content = content.under(offer);
        progress.submitted(by, at, from);
    }

    /** Moves within the process. @return whether the status changed */
    boolean move(ClaimStatus to, String waitingFor, Instant dueAt) {
        boolean changes = status() != to;
        if (changes) {
            become(to, "moved to " + to);
        }
        progress.waitFor(waitingFor, dueAt);
        return changes;
    }

    /**
     * @param backed the lines the steps took as backed by proof
     * @return whether anything changed
     */
    boolean store(Calculated calculated, Set<Integer> backed) {
        List<WaterfallStep> steps = calculated.steps();
        String lines = backed.stream().sorted().map(String::valueOf).collect(Collectors.joining(","));
        if (steps.equals(waterfall()) && lines.equals(backedLines)) {
            return false;
        }
        backedLines = lines;
        waterfall = steps;
        waterfallJson = Json.write(steps);
        content = content.at(calculated.rates());
        eligible = after("BACKED_BY_PROOF").amount();
        return true;
    }

    /** What the partner was shown at submission; approving less makes the approval a partial one. */
    void predict() {
        predicted = lastStep().amount();
    }

    void cut(List<Claims.LineCut> cuts) {
        if (!status().inProcess()) {
            throw wrongStatus("cut");
        }
        content = content.cut(cuts);
    }

    void approve(Instant at) {
        Money amount = lastStep();
        boolean less = predicted != null && amount.amount().compareTo(predicted) < 0;
        boolean partial = content.wasCut() || less;
        become(partial ? ClaimStatus.PARTIALLY_APPROVED : ClaimStatus.APPROVED, "approved");
        approved = amount.amount();
        progress.decided(null, null, at);
    }

    void reject(String reasonCode, String comment, Instant at) {
        become(ClaimStatus.REJECTED, "rejected");
        approved = BigDecimal.ZERO;
        progress.decided(reasonCode, comment, at);
    }

    void requestInfo(String reasonCode, String comment, Instant dueAt) {
        become(ClaimStatus.INFO_REQUESTED, "sent back");
        progress.asked(reasonCode, comment, dueAt);
    }

    void decidedToPay(Instant at) {
        if (!status().inProcess()) {
            throw wrongStatus("decided on");
        }
        progress.decidedToPay(at);
    }

    void withdraw(String reasonCode, String comment, Instant at) {
        Withdrawal.require(this);
        become(ClaimStatus.WITHDRAWN, "withdrawn");
        progress.decided(reasonCode, comment, at);
    }

    void expire(String reasonCode, Instant at) {
        become(ClaimStatus.EXPIRED, "ended as late");
        progress.decided(reasonCode, null, at);
    }

    /** A claim under dispute stays so, and is closed when the dispute ends. @return whether anything changed */
    boolean close() {
        if (status() == ClaimStatus.CLOSED || progress.closesAfterDispute()) {
            return false;
        }
        if (status() == ClaimStatus.DISPUTED) {
            progress.closeAfterDispute();
        } else {
            become(ClaimStatus.CLOSED, "closed");
        }
        return true;
    }

    void dispute() {
        ClaimStatus before = status();
        become(ClaimStatus.DISPUTED, "disputed");
        progress.disputedAfter(before);
    }

    /** The first decision stands. */
    void endDispute() {
        become(progress.beforeDispute(), "taken out of its dispute");
        progress.waitFor(null, null);
    }

    /** A rejection was overturned: a new round of review. */
    void reopen() {
        become(ClaimStatus.IN_REVIEW, "reviewed again");
        approved = null;
        progress.reopened();
    }

    void hold(String hold) {
        progress.hold(hold);
    }

    void assure(String assurance) {
        progress.assure(assurance);
    }

    /** What was predicted and is not approved; zero without a prediction. */
    Money withheld() {
        Money none = Money.zero(Currency.getInstance(content.fundCurrency()));
        if (predicted == null) {
            return none;
        }
        Money given = approved == null ? none : approved();
        return new Money(predicted, none.currency()).minus(given).max(none);
    }

    private void become(ClaimStatus to, String word) {
        if (!status().canBecome(to)) {
            throw wrongStatus(word);
        }
        progress.become(to);
    }

    DomainException wrongStatus(String word) {
        return DomainException.conflict(
                "CLAIM_STATUS", "Claim " + number + " is " + status() + " and can't be " + word + ".");
    }

    Offer followed(Supplier<Offer> lookUp) {
        if (followed == null) {
            followed = lookUp.get();
        }
        return followed;
    }

    UUID id() {
        return id;
    }

    UUID partnerId() {
        return partnerId;
    }

    String number() {
        return number;
    }

    long version() {
        return version;
    }

    ClaimStatus status() {
        return progress.status();
    }

    ClaimContent content() {
        return content;
    }

    ClaimProgress progress() {
        return progress;
    }

    List<WaterfallStep> waterfall() {
        if (waterfall == null) {
            waterfall = Json.list(waterfallJson, WaterfallStep[].class);
        }
        return waterfall;
    }

    Set<Integer> backedLines() {
        return backedLines == null || backedLines.isEmpty()
                ? Set.of()
                : Arrays.stream(backedLines.split(",")).map(Integer::valueOf).collect(Collectors.toSet());
    }

    Claim.Amounts amounts() {
        return new Claim.Amounts(claimed(), eligible(), approved(), waterfall(), content.rates());
    }

    Money claimed() {
        return Money.of(claimed, content.currency());
    }

    Money eligible() {
        return money(eligible);
    }

    Money approved() {
        return money(approved);
    }

    String createdBy() {
        return createdBy;
    }

    Instant createdAt() {
        return createdAt;
    }

    UUID replaces() {
        return replaces;
    }

    private Money money(BigDecimal amount) {
        return amount == null ? null : Money.of(amount, content.fundCurrency());
    }

    private Money lastStep() {
        return waterfall().get(waterfall().size() - 1).after();
    }

    private Money after(String step) {
        return waterfall().stream()
                .filter(s -> s.step().equals(step))
                .findFirst()
                .orElseThrow()
                .after();
    }
}
