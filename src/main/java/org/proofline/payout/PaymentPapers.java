package org.proofline.payout;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Currency;
import java.util.UUID;
import org.proofline.payout.Payouts.Foreign;
import org.proofline.payout.Payouts.Papers;
import org.proofline.shared.DomainException;
import org.proofline.shared.Money;

/** The tax document of a payment, and what the rate of its day changes of its amount. */
@Embeddable
class PaymentPapers {

    enum Needs {
        NONE,
        PARTNER_INVOICE,
        CREDIT_NOTE,
        PERSONAL_INCOME
    }

    @Enumerated(EnumType.STRING)
    private Needs taxDocument = Needs.NONE;

    private UUID taxDocumentId;
    private String foreignCurrency;
    private BigDecimal foreignFactor;
    private LocalDate foreignDate;
    private BigDecimal fxDifference = BigDecimal.ZERO;
    private BigDecimal fxFactor;
    private LocalDate fxDate;

    PaymentPapers() {}

    PaymentPapers(Papers papers) {
        taxDocument = needs(papers.taxDocument());
        Foreign foreign = papers.foreign();
        if (foreign != null) {
            foreignCurrency = foreign.currency();
            foreignFactor = foreign.factor();
            foreignDate = foreign.date();
        }
    }

    /** Of the next attempt: the rate at which the first one went out stays. */
    PaymentPapers ofNextAttempt() {
        PaymentPapers next = new PaymentPapers();
        next.taxDocument = taxDocument;
        next.taxDocumentId = taxDocumentId;
        next.fxDifference = fxDifference;
        next.fxFactor = fxFactor;
        next.fxDate = fxDate;
        return next;
    }

    /** The rate of the payment's day is looked up anew whenever the payment is put into a run. */
    boolean followsRates() {
        return foreignCurrency != null;
    }

    Money unitOfForeign() {
        return Money.of("1", foreignCurrency);
    }

    LocalDate foreignDate() {
        return foreignDate;
    }

    /** @param approved the amount at the rate of approval */
    void value(Money approved, BigDecimal factor, LocalDate date) {
        BigDecimal now = approved.amount().multiply(factor).divide(foreignFactor, 12, java.math.RoundingMode.HALF_UP);
        fxDifference = Money.rounded(now, approved.currency()).minus(approved).amount();
        fxFactor = factor;
        fxDate = date;
    }

    boolean needsPartnersInvoice() {
        return taxDocument == Needs.PARTNER_INVOICE && taxDocumentId == null;
    }

    boolean needsCreditNote() {
        return taxDocument == Needs.CREDIT_NOTE && taxDocumentId == null;
    }

    void documented(UUID documentId) {
        taxDocumentId = documentId;
    }

    BigDecimal fxDifference() {
        return fxDifference;
    }

    PaymentItem.Papers view(Currency currency) {
        return new PaymentItem.Papers(
                taxDocument.name(), taxDocumentId, new Money(fxDifference, currency), fxFactor, fxDate);
    }

    private static Needs needs(String name) {
        try {
            return Needs.valueOf(name);
        } catch (IllegalArgumentException | NullPointerException e) {
            throw DomainException.invalid("TAX_DOCUMENT_UNKNOWN", "'" + name + "' is no tax document.");
        }
    }
}
