package org.proofline.payout;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.proofline.ledger.Account;
import org.proofline.ledger.CoopAccruals;
import org.proofline.ledger.Funds;
import org.proofline.ledger.Ledger;
import org.proofline.ledger.Ledger.Entry;
import org.proofline.ledger.Ledger.Line;
import org.proofline.ledger.PayingEntities;
import org.proofline.ledger.Receivables;
import org.proofline.payout.Payment.Settlement;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;
import org.springframework.stereotype.Component;

/** What each step of a payment books. Every step has its own key, so that a repetition books nothing. */
@Component
class PaymentBooks {

    private final Ledger ledger;
    private final Funds funds;
    private final Receivables receivables;
    private final PayingEntities entities;
    private final CoopAccruals accruals;

    PaymentBooks(Ledger ledger, Funds funds, Receivables receivables, PayingEntities entities, CoopAccruals accruals) {
        this.ledger = ledger;
        this.funds = funds;
        this.receivables = receivables;
        this.entities = entities;
        this.accruals = accruals;
    }

    /** The cost accrues, unless it did at the sale, and becomes payable; added tax is the state's money, not a cost. */
    void schedule(Payment p) {
        ledger.post(Stream.of(
                        entry(p, "ACCRUE", Account.INCENTIVE_EXPENSE, Account.ACCRUED_LIABILITY, p.amount()),
                        entry(p, "PAYABLE", Account.ACCRUED_LIABILITY, Account.PARTNER_PAYABLE, p.amount()),
                        entry(p, "TAX_ADDED", Account.TAX_ADDED, Account.PARTNER_PAYABLE, p.taxAdded()))
                .flatMap(Optional::stream)
                .toList());
        accruals.relieve(new CoopAccruals.Settlement(
                key(p, "relieve"), subject(p), p.claimId(), p.fundCode(), p.partnerId(), p.amount()));
    }

    /** After the payment took over the split. */
    void release(Payment p) {
        if (p.first()) {
            post(p, "TAX_ADDED", Account.TAX_ADDED, Account.PARTNER_PAYABLE, p.taxAdded());
            exchange(p);
        }
        post(p, "WITHHOLD", Account.PARTNER_PAYABLE, Account.TAX_WITHHELD, p.withheld());
        post(p, "SEND", Account.PARTNER_PAYABLE, clearing(p), p.cash());
        offset(p);
        if (p.status() == PaymentStatus.OFFSET) {
            consume(p, p.remainder(), "consume");
        }
    }

    void settle(Payment p) {
        post(p, "SETTLE", clearing(p), Account.CASH, p.cash());
        consume(p, p.remainder(), "consume");
    }

    void creditMemo(Payment p, Money credited) {
        exchange(p);
        offset(p);
        post(p, "CREDIT_MEMO", Account.PARTNER_PAYABLE, Account.CREDIT_MEMO, credited);
        consume(p, p.remainder(), "consume");
    }

    /** Before the payment forgets its split. Nothing was executed. */
    void reject(Payment p) {
        post(p, "REJECT", clearing(p), Account.PARTNER_PAYABLE, p.cash());
        post(p, "UNWITHHOLD", Account.TAX_WITHHELD, Account.PARTNER_PAYABLE, p.withheld());
    }

    /** Before the payment forgets its split. The money came back and is owed again. */
    void giveBack(Payment p) {
        post(p, "RETURN", Account.CASH, Account.PARTNER_PAYABLE, p.cash());
        post(p, "UNWITHHOLD", Account.TAX_WITHHELD, Account.PARTNER_PAYABLE, p.withheld());
        funds.restore(movement(p, p.remainder(), "recommit"), true);
    }

    /** The fund pays what was approved; what the rate changed since is nobody's budget. */
    private void exchange(Payment p) {
        Money difference = p.fxDifference();
        if (difference.isNegative()) {
            post(p, "FX_GAIN", Account.PARTNER_PAYABLE, Account.FX_DIFFERENCE, difference.negated());
        } else {
            post(p, "FX_LOSS", Account.FX_DIFFERENCE, Account.PARTNER_PAYABLE, difference);
        }
    }

    private void offset(Payment p) {
        receivables.offset(new Receivables.Movement(
                key(p, "offset"), subject(p), p.claimId(), p.partnerId(), p.payingEntity(), p.fundCode(), p.offset()));
        consume(p, p.offset(), "consume-offset");
    }

    private void consume(Payment p, Money amount, String step) {
        funds.consume(movement(p, amount, step));
    }

    private static Funds.Movement movement(Payment p, Money amount, String step) {
        return new Funds.Movement(key(p, step), p.fundCode(), p.partnerId(), subject(p), p.claimId(), amount);
    }

    private void post(Payment p, String type, Account debit, Account credit, Money amount) {
        entry(p, type, debit, credit, amount).ifPresent(ledger::post);
    }

    private Optional<Entry> entry(Payment p, String type, Account debit, Account credit, Money amount) {
        if (amount.isZero()) {
            return Optional.empty();
        }
        return Optional.of(new Entry(
                key(p, type),
                type,
                subject(p),
                p.claimId(),
                p.payingEntity(),
                p.fundCode(),
                p.partnerId(),
                entities.today(p.payingEntity()),
                type + " for claim " + p.claimNumber(),
                List.of(Line.debit(debit, amount), Line.credit(credit, amount))));
    }

    private static Account clearing(Payment p) {
        return p.settlement() == Settlement.ERP ? Account.ERP_CLEARING : Account.BANK_CLEARING;
    }

    private static Subject subject(Payment p) {
        return Subject.of("PAYMENT", p.id());
    }

    private static String key(Payment p, String step) {
        return "payment:" + p.id() + ":" + step;
    }
}
