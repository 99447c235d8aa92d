package org.proofline.clawback;

import org.proofline.ledger.Account;
import org.proofline.ledger.Funds;
import org.proofline.ledger.Receivables;
import org.proofline.ledger.Receivables.Debt;
import org.proofline.shared.Money;
import org.proofline.shared.Subject;
import org.springframework.stereotype.Component;

/** What a recovery books: reversing entries, never changes of what was booked. */
@Component
class RecoveryBooks {

    private final Receivables receivables;
    private final Funds funds;

    RecoveryBooks(Receivables receivables, Funds funds) {
        this.receivables = receivables;
        this.funds = funds;
    }

    /** The partner owes it, and the fund has it again. */
    void open(Recovery r) {
        receivables.book(movement(r, "receivable", r.amount()));
        funds.restore(
                new Funds.Movement(key(r, "restore"), r.fundCode(), r.partnerId(), subject(r), r.claimId(), r.amount()),
                false);
    }

    void writeOff(Recovery r) {
        receivables.reduce(movement(r, "write-off", r.outstanding()), Account.WRITE_OFF);
    }

    /** Takes over what the ledger says has become of the debt. */
    void refresh(Recovery r) {
        for (Debt debt : receivables.debts(r.partnerId(), r.payingEntity(), r.currency())) {
            if (debt.causeId().equals(r.id())) {
                r.stand(debt.recovered(), debt.forgiven());
            }
        }
    }

    private static Receivables.Movement movement(Recovery r, String step, Money amount) {
        return new Receivables.Movement(
                key(r, step), subject(r), r.claimId(), r.partnerId(), r.payingEntity(), r.fundCode(), amount);
    }

    private static Subject subject(Recovery r) {
        return Subject.of("CLAWBACK", r.id());
    }

    private static String key(Recovery r, String step) {
        return "clawback:" + r.id() + ":" + step;
    }
}
