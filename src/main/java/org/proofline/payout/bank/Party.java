package org.proofline.payout.bank;

/**
 * Somebody with an account.
 *
 * @param bic null when the bank finds it from the IBAN
 * @param buildingNumber null when it stands in the street
 */
public record Party(
        String name,
        String iban,
        String bic,
        String street,
        String buildingNumber,
        String postalCode,
        String city,
        String country) {}
