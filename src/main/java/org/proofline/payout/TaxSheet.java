package org.proofline.payout;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.proofline.ledger.PayingEntities.PayingEntity;
import org.proofline.partner.BankAccount;
import org.proofline.partner.BankProfiles.TaxProfile;
import org.proofline.partner.Partner;
import org.proofline.shared.Money;

/**
 * What stands in a tax document that the vendor writes; pure.
 *
 * @param selfBilled the partner's invoice, written by the vendor; else the vendor's own credit note
 * @param suppliedOn when the claim was accepted
 * @param supplier who sells, by name, address and VAT number, a line each
 * @param customer who buys, the same
 * @param reference number of the claim, or of run and offer
 */
record TaxSheet(
        boolean selfBilled,
        String number,
        LocalDate issuedOn,
        LocalDate suppliedOn,
        List<String> supplier,
        List<String> customer,
        String reference,
        Money net,
        Money tax,
        TaxRule rule) {

    private static final Map<TaxRule.Treatment, String> NOTES = Map.of(
            TaxRule.Treatment.DOMESTIC,
            "",
            TaxRule.Treatment.REVERSE_CHARGE,
            "Reverse charge: the recipient of the supply owes the tax.",
            TaxRule.Treatment.NOT_REGISTERED,
            "The supplier is not registered for value added tax: no tax is charged.",
            TaxRule.Treatment.CORRECTION,
            "This credit note reduces the consideration for earlier supplies, and the tax on them with it.");

    String title() {
        return selfBilled ? "Self-billing invoice" : "Credit note";
    }

    String what() {
        return selfBilled
                ? "Marketing services as accepted with claim " + reference
                : "Rebate on the supplies counted in " + reference;
    }

    String percent() {
        return rule.percent().stripTrailingZeros().toPlainString() + " %";
    }

    Money total() {
        return net.plus(tax);
    }

    /** What the law wants to be said in words. */
    List<String> notes() {
        List<String> notes = new ArrayList<>();
        if (selfBilled) {
            notes.add("Self-billing: the customer issues this invoice in the name and on behalf of the supplier.");
        }
        notes.add(NOTES.get(rule.treatment()));
        notes.removeIf(String::isEmpty);
        return notes;
    }

    /** @param account the verified account, whose holder's address is the partner's; or null */
    static List<String> partner(Partner partner, BankAccount account, TaxProfile tax) {
        List<String> lines = new ArrayList<>(List.of(partner.name()));
        if (account != null && account.street() != null) {
            lines.add(account.street());
            lines.add(account.postalCode() + " " + account.city());
        }
        lines.add(tax.country() == null ? partner.country() : tax.country());
        lines.add(vat(tax.vatId()));
        return List.copyOf(lines);
    }

    static List<String> entity(PayingEntity entity) {
        return List.of(
                entity.name(),
                entity.street() + " " + entity.buildingNumber(),
                entity.postalCode() + " " + entity.city(),
                entity.country(),
                vat(entity.vatId()));
    }

    private static String vat(String number) {
        return number == null ? "No VAT number" : "VAT number " + number;
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
