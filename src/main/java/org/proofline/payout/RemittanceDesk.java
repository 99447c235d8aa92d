package org.proofline.payout;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.proofline.ledger.Receivables;
import org.proofline.ledger.Receivables.Debt;
import org.proofline.ledger.Receivables.Recovery;
import org.proofline.shared.Money;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

@Component
@Transactional(readOnly = true)
class RemittanceDesk implements Remittances {

    private final PaymentRepository payments;
    private final Receivables receivables;

    RemittanceDesk(PaymentRepository payments, Receivables receivables) {
        this.payments = payments;
        this.receivables = receivables;
    }

    @Override
    public Remittance of(UUID paymentId) {
        Payment payment = payments.findById(paymentId)
                .filter(found -> Duty.actor().sees(found.partnerId()))
                .orElseThrow(PaymentSteps::unknown);
        List<RemittanceLine> lines = new ArrayList<>();
        lines.add(new RemittanceLine(
                "CLAIM", payment.claimId(), payment.claimNumber(), payment.amount(), "Approved amount of the claim"));
        add(lines, payment, "EXCHANGE", payment.fxDifference(), "Rate of the day of payment");
        add(lines, payment, "TAX_ADDED", payment.taxAdded(), "Tax of your invoice");
        add(lines, payment, "WITHHOLDING", payment.withheld().negated(), "Tax withheld for the authorities");
        lines.addAll(offsets(payment));
        if (payment.creditMemo() != null) {
            Money credited = sum(lines, payment).negated();
            lines.add(new RemittanceLine(
                    "ADJUSTMENT", payment.id(), payment.creditMemo(), credited, "Settled by credit memo"));
        }
        return new Remittance(
                payment.id(),
                EndToEndId.of(payment.id()),
                payment.partnerId(),
                payment.payingEntity(),
                payment.status().name(),
                payment.settledAt(),
                List.copyOf(lines),
                sum(lines, payment));
    }

    /** One line for each debt that this payment was netted against. */
    private List<RemittanceLine> offsets(Payment payment) {
        if (payment.offset().isZero()) {
            return List.of();
        }
        List<RemittanceLine> lines = new ArrayList<>();
        String currency = payment.amount().currency().getCurrencyCode();
        for (Debt debt : receivables.debts(payment.partnerId(), payment.payingEntity(), currency)) {
            for (Recovery recovery : debt.recoveries()) {
                if (recovery.causeId().equals(payment.id())) {
                    lines.add(new RemittanceLine(
                            "OFFSET",
                            debt.causeId(),
                            debt.causeId().toString(),
                            recovery.amount().negated(),
                            "Netted against what you owe from a recovery"));
                }
            }
        }
        return lines;
    }

    private static void add(List<RemittanceLine> lines, Payment payment, String kind, Money amount, String text) {
        if (!amount.isZero()) {
            lines.add(new RemittanceLine(kind, payment.id(), payment.claimNumber(), amount, text));
        }
    }

    private static Money sum(List<RemittanceLine> lines, Payment payment) {
        Money none = Money.zero(payment.amount().currency());
        return lines.stream().map(RemittanceLine::amount).reduce(none, Money::plus);
    }
}
