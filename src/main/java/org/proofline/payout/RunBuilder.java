package org.proofline.payout;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.UUID;
import org.proofline.ledger.Receivables;
import org.proofline.partner.BankAccount;
import org.proofline.partner.Partners;
import org.proofline.payout.Netting.Owed;
import org.proofline.payout.Payment.Settlement;
import org.proofline.payout.PaymentRuns.Build;
import org.proofline.shared.Money;
import org.springframework.stereotype.Component;

/** Finds what is due, plans the netting and remembers account and split of each payment. */
@Component
class RunBuilder {

    private final RunTerms terms;
    private final PaymentSteps steps;
    private final PaymentChecks checks;
    private final Receivables receivables;
    private final Partners partners;

    RunBuilder(RunTerms terms, PaymentSteps steps, PaymentChecks checks, Receivables receivables, Partners partners) {
        this.terms = terms;
        this.steps = steps;
        this.checks = checks;
        this.receivables = receivables;
        this.partners = partners;
    }

    Build complete(Build command) {
        Build complete = terms.complete(command);
        checks.look();
        return complete;
    }

    /** Those of the payments that must not go out yet. */
    List<Payment> doubted(List<Payment> payments) {
        return checks.doubted(payments);
    }

    /** What is still in order; what turns out to wait for something is set aside. */
    List<Payment> inOrder(List<Payment> due) {
        return due.stream()
                .filter(payment -> steps.standing(payment, null).status().equals(PaymentStatus.SCHEDULED.name()))
                .filter(checks::value)
                .toList();
    }

    List<RunLine> lines(Run run, List<Payment> due) {
        Map<UUID, Split> plan = plan(run, due);
        return due.stream()
                .map(payment -> new RunLine(steps.nextId(), run.id(), payment, payee(payment), plan.get(payment.id())))
                .toList();
    }

    /** The netting as of now; nobody pays for what the employer owes. Locks what the partners owe until the transaction ends, always in the same order. */
    Map<UUID, Split> plan(Run run, List<Payment> due) {
        Map<UUID, Money> debts = new HashMap<>();
        List<UUID> partners = due.stream()
                .filter(payment -> payment.payeeId().equals(payment.partnerId()))
                .map(Payment::partnerId)
                .toList();
        for (UUID partner : new TreeSet<>(partners)) {
            debts.put(partner, receivables.outstanding(partner, run.payingEntity(), run.currency(), true));
        }
        List<Owed> owed = due.stream()
                .map(payment -> Owed.of(payment, checks.withholdingPercent(payment)))
                .toList();
        return Netting.plan(owed, debts);
    }

    /** The account money may go to now; only a name for what accounts payable pays. */
    BankAccount payee(Payment payment) {
        if (payment.settlement() == Settlement.ERP) {
            String name = partners.get(payment.partnerId()).name();
            return new BankAccount(name, null, null, null, null, null, null);
        }
        return checks.account(payment).orElse(null);
    }

    String accountVerifiedBy(Payment payment) {
        return checks.accountVerifiedBy(payment);
    }
}
