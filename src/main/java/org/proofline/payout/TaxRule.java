package org.proofline.payout;

import java.math.BigDecimal;
import org.proofline.ledger.PayingEntities.PayingEntity;
import org.proofline.partner.BankProfiles.TaxProfile;
import org.proofline.shared.Money;

/**
 * Who owes value added tax on what the partner did for the vendor: the partner adds it within one country, the vendor
 * accounts for it itself across a border (reverse charge), and nobody adds any for a partner without a VAT number.
 *
 * @param percent added on top; zero but for domestic supplies
 */
record TaxRule(Treatment treatment, BigDecimal percent) {

    enum Treatment {
        DOMESTIC,
        REVERSE_CHARGE,
        NOT_REGISTERED,
        CORRECTION
    }

    static TaxRule of(PayingEntity payer, TaxProfile partner) {
        if (!payer.country().equals(partner.country())) {
            return new TaxRule(Treatment.REVERSE_CHARGE, BigDecimal.ZERO);
        }
        return partner.vatId() == null
                ? new TaxRule(Treatment.NOT_REGISTERED, BigDecimal.ZERO)
                : new TaxRule(Treatment.DOMESTIC, payer.standardTaxPercent());
    }

    Money on(Money net) {
        return net.percent(percent);
    }
}
