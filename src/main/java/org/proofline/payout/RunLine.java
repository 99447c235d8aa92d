package org.proofline.payout;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.UUID;
import org.proofline.partner.BankAccount;
import org.proofline.payout.Payment.Settlement;
import org.proofline.shared.Money;

/** One payment in one run: the account and the split as the maker saw them. */
@Entity
@Table(schema = "payout", name = "run_item")
class RunLine {

    @Id
    private UUID id;

    @Version
    private Long rowVersion;

    private UUID runId;
    private UUID itemId;
    private UUID claimId;
    private String claimNumber;
    private UUID partnerId;
    private String fundCode;
    private String settlement;
    private String accountHolder;
    private String iban;
    private String bic;
    private String street;
    private String postalCode;
    private String city;
    private String country;
    private String currency;
    private BigDecimal amount;

    @Column(name = "offset_amount")
    private BigDecimal offset;

    private BigDecimal withheld;
    private BigDecimal taxAdded;
    private BigDecimal cash;
    private String removedBy;
    private String removedReason;
    private Instant removedAt;

    RunLine() {}

    /** @param payee name and account; without an account for what accounts payable pays */
    RunLine(UUID id, UUID runId, Payment payment, BankAccount payee, Split split) {
        this.id = id;
        this.runId = runId;
        this.itemId = payment.id();
        this.claimId = payment.claimId();
        this.claimNumber = payment.claimNumber();
        this.partnerId = payment.partnerId();
        this.fundCode = payment.fundCode();
        this.settlement = payment.settlement().name();
        this.accountHolder = payee.accountHolder();
        this.iban = payee.iban();
        this.bic = payee.bic();
        this.street = payee.street();
        this.postalCode = payee.postalCode();
        this.city = payee.city();
        this.country = payee.country();
        this.currency = split.amount().currency().getCurrencyCode();
        replan(split);
    }

    final void replan(Split split) {
        amount = split.amount().amount();
        offset = split.offset().amount();
        withheld = split.withheld().amount();
        taxAdded = split.taxAdded().amount();
        cash = split.cash().amount();
    }

    void remove(String person, String reason, Instant at) {
        removedBy = person;
        removedReason = reason;
        removedAt = at;
    }

    Split split() {
        return new Split(money(amount), money(offset), money(withheld), money(taxAdded), money(cash));
    }

    BankAccount payee() {
        return new BankAccount(accountHolder, iban, bic, street, postalCode, city, country);
    }

    boolean byBank() {
        return settlement.equals(Settlement.BANK.name());
    }

    boolean byErp() {
        return settlement.equals(Settlement.ERP.name());
    }

    UUID itemId() {
        return itemId;
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

    private Money money(BigDecimal value) {
        return Money.of(value, currency);
    }

    PaymentRuns.RunItem toItem(Payment payment) {
        return new PaymentRuns.RunItem(
                itemId,
                claimId,
                claimNumber,
                partnerId,
                accountHolder,
                iban == null ? null : payee().maskedIban(),
                money(amount),
                money(offset),
                money(withheld),
                money(taxAdded),
                money(cash),
                payment.status().name(),
                payment.toItem().bankReason());
    }
}
