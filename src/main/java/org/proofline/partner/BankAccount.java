package org.proofline.partner;

/**
 * Where a partner's money goes. Addresses are structured, because unstructured ones end in payment messages.
 *
 * @param accountHolder the name the bank knows
 * @param iban valid IBAN (checked by length and check digits)
 * @param bic null when the bank finds it from the IBAN
 * @param street street and number
 * @param postalCode postal code
 * @param city town
 * @param country ISO 3166 country code
 */
public record BankAccount(
        String accountHolder, String iban, String bic, String street, String postalCode, String city, String country) {

    /** All but the last four characters hidden, for screens, logs and the trail. */
    public String maskedIban() {
        return "•••• " + iban.substring(Math.max(0, iban.length() - 4));
    }
}
