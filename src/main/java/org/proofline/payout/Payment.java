package org.proofline.payout;

import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Currency;
import java.util.Locale;
import java.util.UUID;
import org.proofline.payout.Payouts.Schedule;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;
import org.springframework.data.domain.Persistable;

/** One attempt to pay one claim. A second attempt is a row of its own, made only after the first one failed for good. */
@Entity
@Table(schema = "payout", name = "item")
class Payment implements Persistable<UUID> {

    enum Settlement {
        BANK,
        CREDIT_MEMO,
        ERP
    }

    @Id
    private UUID id;

    @Version
    private Long rowVersion;

    private UUID claimId;
    private String claimNumber;
    private UUID partnerId;
    private UUID payeeId;
    private String payingEntity;
    private String fundCode;

    @Enumerated(EnumType.STRING)
    private Settlement settlement;

    @Enumerated(EnumType.STRING)
    private PaymentStatus status;

    private String holdReason;
    private String currency;
    private BigDecimal amount;

    @Column(name = "offset_amount")
    private BigDecimal offset;

    private BigDecimal withheld;
    private BigDecimal taxAdded;
    private BigDecimal paid;
    private BigDecimal credited;
    private String creditMemo;
    private LocalDate payableOn;
    private UUID runId;
    private int attempt;
    private String bankReason;
    private Instant createdAt;
    private Instant changedAt;
    private Instant settledAt;

    @Embedded
    private PaymentPapers papers = new PaymentPapers();

    Payment() {}

    Payment(UUID id, Schedule schedule, Instant at) {
        this.id = id;
        this.claimId = schedule.claimId();
        this.claimNumber = schedule.claimNumber();
        this.partnerId = schedule.partnerId();
        this.payeeId = schedule.payeeId();
        this.payingEntity = schedule.payingEntity();
        this.fundCode = schedule.fundCode();
        this.settlement = settlementOf(schedule.settlement());
        this.status = PaymentStatus.SCHEDULED;
        this.payableOn = schedule.payableOn();
        this.attempt = 1;
        this.papers = new PaymentPapers(schedule.papers());
        owe(schedule.amount(), schedule.taxAdded(), at);
    }

    /** The next attempt to pay what the failed one left open. */
    Payment(UUID id, Payment failed, LocalDate payableOn, Instant at) {
        if (!failed.status.failed()) {
            throw failed.notNow("be tried again");
        }
        this.id = id;
        this.claimId = failed.claimId;
        this.claimNumber = failed.claimNumber;
        this.partnerId = failed.partnerId;
        this.payeeId = failed.payeeId;
        this.payingEntity = failed.payingEntity;
        this.fundCode = failed.fundCode;
        this.settlement = failed.settlement;
        this.status = PaymentStatus.SCHEDULED;
        this.payableOn = payableOn;
        this.attempt = failed.attempt + 1;
        this.papers = failed.papers.ofNextAttempt();
        owe(failed.remainder(), failed.taxAdded(), at);
    }

    private void owe(Money owed, Money tax, Instant at) {
        this.currency = owed.currency().getCurrencyCode();
        this.amount = owed.amount();
        this.taxAdded = tax.amount();
        this.offset = BigDecimal.ZERO;
        this.withheld = BigDecimal.ZERO;
        this.paid = BigDecimal.ZERO;
        this.credited = BigDecimal.ZERO;
        this.createdAt = at;
        this.changedAt = at;
    }

    /** Waits for what blocks it, or is due. */
    void await(PaymentStatus next, Instant at) {
        become(next, at);
        runId = null;
        holdReason = null;
    }

    void hold(String reason, Instant at) {
        become(PaymentStatus.ON_HOLD, at);
        holdReason = reason;
    }

    void putOff(LocalDate day, Instant at) {
        payableOn = day;
        changedAt = at;
    }

    void joinRun(UUID run, Instant at) {
        become(PaymentStatus.IN_RUN, at);
        runId = run;
    }

    void release(Split split, Instant at) {
        offset = split.offset().amount();
        withheld = split.withheld().amount();
        if (split.cash().isZero()) {
            become(PaymentStatus.OFFSET, at);
            settledAt = at;
        } else {
            become(settlement == Settlement.ERP ? PaymentStatus.HANDED_TO_ERP : PaymentStatus.SENT, at);
        }
    }

    void settle(Instant at) {
        become(PaymentStatus.PAID, at);
        paid = cash().amount();
        settledAt = at;
    }

    void issueCreditMemo(Split split, Instant at) {
        become(PaymentStatus.CREDIT_MEMO_ISSUED, at);
        offset = split.offset().amount();
        credited = split.cash().amount();
        settledAt = at;
    }

    void numbered(String number) {
        creditMemo = number;
    }

    /** Tax of the invoice that the partner gave, or that the vendor writes in its name. */
    void taxed(Money tax) {
        taxAdded = tax.amount();
    }

    boolean first() {
        return attempt == 1;
    }

    PaymentPapers papers() {
        return papers;
    }

    /** Never executed, or came back; an offset made at the release stays, the rest is open again. */
    void fail(PaymentStatus how, String reason, Instant at) {
        become(how, at);
        paid = BigDecimal.ZERO;
        withheld = BigDecimal.ZERO;
        bankReason = reason;
        settledAt = null;
    }

    private void become(PaymentStatus next, Instant at) {
        if (!status.canBecome(next)) {
            throw notNow("become " + next);
        }
        status = next;
        changedAt = at;
    }

    private DomainException notNow(String what) {
        return DomainException.conflict(
                "PAYMENT_STATUS",
                "The payment of claim " + claimNumber + " is " + status.name().toLowerCase(Locale.ROOT) + " and cannot "
                        + what + ".");
    }

    /** What this attempt owes beyond what was offset: what the next one has to pay after a failure. */
    Money remainder() {
        return money(amount.subtract(offset));
    }

    /** What goes, or went, through the bank; only meaningful after the release. */
    Money cash() {
        return money(
                amount.add(papers.fxDifference()).add(taxAdded).subtract(offset).subtract(withheld));
    }

    Money amount() {
        return money(amount);
    }

    /** The approved amount at the rate of the day it goes out. */
    Money owed() {
        return money(amount.add(papers.fxDifference()));
    }

    Money fxDifference() {
        return money(papers.fxDifference());
    }

    Money offset() {
        return money(offset);
    }

    Money withheld() {
        return money(withheld);
    }

    Money taxAdded() {
        return money(taxAdded);
    }

    @Override
    public UUID getId() {
        return id;
    }

    /** Told by itself: to find the version by reflection takes longer than to write the row. */
    @Override
    public boolean isNew() {
        return rowVersion == null;
    }

    UUID id() {
        return id;
    }

    UUID claimId() {
        return claimId;
    }

    String claimNumber() {
        return claimNumber;
    }

    UUID partnerId() {
        return partnerId;
    }

    /** Who gets the money: the partner itself, or a person who works for it. */
    UUID payeeId() {
        return payeeId;
    }

    String payingEntity() {
        return payingEntity;
    }

    String fundCode() {
        return fundCode;
    }

    Settlement settlement() {
        return settlement;
    }

    PaymentStatus status() {
        return status;
    }

    LocalDate payableOn() {
        return payableOn;
    }

    UUID runId() {
        return runId;
    }

    String creditMemo() {
        return creditMemo;
    }

    Instant settledAt() {
        return settledAt;
    }

    private BigDecimal settledSum() {
        BigDecimal all = paid.add(offset).add(withheld).add(credited);
        return status.settled() ? all.subtract(taxAdded).subtract(papers.fxDifference()) : offset;
    }

    private Money money(BigDecimal value) {
        return Money.of(value, currency);
    }

    PaymentItem toItem() {
        return new PaymentItem(
                id,
                claimId,
                claimNumber,
                partnerId,
                payingEntity,
                fundCode,
                settlement.name(),
                status.name(),
                holdReason,
                money(amount),
                money(offset),
                money(withheld),
                money(taxAdded),
                money(paid),
                money(settledSum()),
                payableOn,
                runId,
                attempt,
                EndToEndId.of(id),
                bankReason,
                createdAt,
                changedAt,
                papers.view(Currency.getInstance(currency)));
    }

    private static Settlement settlementOf(String name) {
        try {
            return Settlement.valueOf(name);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw DomainException.invalid(
                    "SETTLEMENT_UNKNOWN", "'" + name + "' is no way to settle. Use BANK, CREDIT_MEMO or ERP.");
        }
    }
}
