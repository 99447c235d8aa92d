package org.proofline.payout;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.shared.Money;

/**
 * Nets what is owed to partners against what they owe, within one paying entity and currency; pure. Tax is withheld
 * from the full amount first; what is left pays the partner's debt, oldest payment first; the rest is cash.
 */
final class Netting {

    /**
     * One payment before netting.
     *
     * @param amount at the rate of the day
     * @param mostOffset no more than the approved amount pays a debt: an exchange gain goes to the partner
     * @param withholdingPercent of the amount without added tax
     */
    record Owed(
            UUID itemId,
            UUID partnerId,
            Money amount,
            Money taxAdded,
            BigDecimal withholdingPercent,
            Money mostOffset) {

        Owed(UUID itemId, UUID partnerId, Money amount, Money taxAdded, BigDecimal withholdingPercent) {
            this(itemId, partnerId, amount, taxAdded, withholdingPercent, amount);
        }

        static Owed of(Payment payment, BigDecimal withholdingPercent) {
            return new Owed(
                    payment.id(),
                    payment.payeeId(),
                    payment.owed(),
                    payment.taxAdded(),
                    withholdingPercent,
                    payment.amount().min(payment.owed()));
        }
    }

    private Netting() {}

    /** @param receivables what each partner owes; a partner that is missing owes nothing */
    static Map<UUID, Split> plan(List<Owed> payments, Map<UUID, Money> receivables) {
        Map<UUID, Money> debts = new HashMap<>(receivables);
        Map<UUID, Split> plan = new LinkedHashMap<>();
        for (Owed owed : payments) {
            Money none = Money.zero(owed.amount().currency());
            Money withheld = owed.amount().percent(owed.withholdingPercent());
            Money debt = debts.getOrDefault(owed.partnerId(), none);
            Money offset = debt.min(owed.mostOffset().minus(withheld).max(none))
                    .min(owed.amount().minus(withheld));
            Money cash = owed.amount().plus(owed.taxAdded()).minus(withheld).minus(offset);
            debts.put(owed.partnerId(), debt.minus(offset));
            plan.put(owed.itemId(), new Split(owed.amount(), offset, withheld, owed.taxAdded(), cash));
        }
        return plan;
    }
}
