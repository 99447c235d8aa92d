package org.proofline.payout;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.proofline.ledger.PayingEntities;
import org.proofline.ledger.Receivables;
import org.proofline.payout.Netting.Owed;
import org.proofline.payout.Payment.Settlement;
import org.proofline.shared.Money;
import org.springframework.stereotype.Component;

/** Credit memos settle without a bank: issued when due, after netting what the partner owes. */
@Component
class CreditMemos {

    private final TaxPapers papers;
    private final PaymentBooks books;
    private final PaymentNews news;
    private final Receivables receivables;
    private final PayingEntities entities;

    CreditMemos(
            TaxPapers papers, PaymentBooks books, PaymentNews news, Receivables receivables, PayingEntities entities) {
        this.papers = papers;
        this.books = books;
        this.news = news;
        this.receivables = receivables;
        this.entities = entities;
    }

    boolean isDue(Payment payment) {
        return payment.settlement() == Settlement.CREDIT_MEMO
                && payment.status() == PaymentStatus.SCHEDULED
                && !payment.payableOn().isAfter(entities.today(payment.payingEntity()));
    }

    LocalDate tomorrow(Payment payment) {
        return entities.today(payment.payingEntity()).plusDays(1);
    }

    PaymentItem issue(Payment payment, Instant at) {
        Split split = split(payment);
        payment.issueCreditMemo(split, at);
        books.creditMemo(payment, split.cash());
        String number = papers.creditNote(payment).number();
        payment.numbered(number);
        return news.changed(payment, PaymentStatus.SCHEDULED, number);
    }

    private Split split(Payment payment) {
        String currency = payment.amount().currency().getCurrencyCode();
        Money debt = receivables.outstanding(payment.partnerId(), payment.payingEntity(), currency, true);
        Owed owed = Owed.of(payment, BigDecimal.ZERO);
        return Netting.plan(List.of(owed), Map.of(payment.partnerId(), debt)).get(payment.id());
    }
}
