package org.proofline.payout;

import java.util.Optional;
import org.proofline.ledger.ExchangeRates;
import org.proofline.ledger.ExchangeRates.Conversion;
import org.proofline.ledger.PayingEntities;
import org.proofline.partner.BankProfiles;
import org.springframework.stereotype.Component;

/**
 * What the day of a payment fixes: its rate, where the offer says so, and the tax of an invoice that the vendor writes in
 * the partner's name. Later attempts keep what the first one went out with.
 */
@Component
class PaymentValues {

    private final ExchangeRates rates;
    private final PayingEntities entities;
    private final BankProfiles profiles;

    PaymentValues(ExchangeRates rates, PayingEntities entities, BankProfiles profiles) {
        this.rates = rates;
        this.entities = entities;
        this.profiles = profiles;
    }

    /** @return false while the rate of the day is missing: the payment then waits for the next run */
    boolean fix(Payment payment) {
        if (payment.papers().needsPartnersInvoice()) {
            payment.taxed(TaxRule.of(entities.get(payment.payingEntity()), profiles.taxOf(payment.partnerId()))
                    .on(payment.amount()));
        }
        return rate(payment);
    }

    /** Takes the rate of the day where the offer says so. @return false while it is missing */
    boolean rate(Payment payment) {
        return !payment.papers().followsRates() || valued(payment);
    }

    private boolean valued(Payment payment) {
        Optional<Conversion> today = rates.find(
                payment.papers().unitOfForeign(),
                payment.amount().currency().getCurrencyCode(),
                entities.today(payment.payingEntity()));
        today.ifPresent(rate -> payment.papers().value(payment.amount(), rate.factor(), rate.date()));
        return today.isPresent();
    }
}
