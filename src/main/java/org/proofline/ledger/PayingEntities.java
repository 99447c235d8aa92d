package org.proofline.ledger;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** The vendor's legal entities that pay. Netting, runs, funds and posting periods belong to one of them. */
public interface PayingEntities {

    /**
     * One legal entity and the account it pays from.
     *
     * @param code stable code such as {@code PL-EU}
     * @param currency the currency of its debtor account
     * @param iban the account that is debited
     * @param bic the bank of that account
     * @param street street name without number
     * @param country ISO 3166 country code
     * @param standardTaxPercent standard rate of value added tax where the entity is; 0 where there is none
     * @param vatId its number for value added tax; null where it has none
     * @param zone in which its posting and pay dates are local dates
     */
    record PayingEntity(
            String code,
            String name,
            String currency,
            String iban,
            String bic,
            String street,
            String buildingNumber,
            String postalCode,
            String city,
            String country,
            BigDecimal standardTaxPercent,
            String vatId,
            ZoneId zone) {}

    /** @throws org.proofline.shared.DomainException NOT_FOUND */
    PayingEntity get(String code);

    List<PayingEntity> all();

    /** Today's date where the entity is; the posting date of what is booked now. */
    LocalDate today(String code);
}
