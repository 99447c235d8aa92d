package org.proofline.payout;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.proofline.ledger.PayingEntities.PayingEntity;
import org.proofline.partner.BankProfiles.TaxProfile;
import org.proofline.partner.Partner;
import org.proofline.shared.Money;

/** Writes the vendor's own tax documents as pages that print well and hold nothing active; pure. */
final class TaxDocumentText {

    private static final Map<TaxRule.Treatment, String> NOTES = Map.of(
            TaxRule.Treatment.DOMESTIC, "",
            TaxRule.Treatment.REVERSE_CHARGE, "Reverse charge: the recipient of the supply owes the tax.",
            TaxRule.Treatment.NOT_REGISTERED, "The supplier is not registered for value added tax: no tax is charged.",
            TaxRule.Treatment.CORRECTION,
                    "This credit note reduces the consideration for earlier supplies, and the tax on them with it.");

    /**
     * What stands in a document.
     *
     * @param title such as Self-billing invoice
     * @param supplier who sells, by name, place and number, a line each
     * @param customer who pays
     * @param what is paid for
     */
    record Sheet(
            String title,
            String number,
            LocalDate issuedOn,
            List<String> supplier,
            List<String> customer,
            String what,
            Money net,
            Money tax,
            TaxRule rule) {}

    private TaxDocumentText() {}

    static List<String> partner(Partner partner, TaxProfile tax) {
        String number = tax.vatId() == null ? "no VAT number" : "VAT number " + tax.vatId();
        String country = tax.country() == null ? partner.country() : tax.country();
        return List.of(partner.name(), country, number);
    }

    static List<String> entity(PayingEntity entity) {
        return List.of(
                entity.name(),
                entity.street() + " " + entity.buildingNumber(),
                entity.postalCode() + " " + entity.city(),
                entity.country());
    }

    static byte[] of(Sheet sheet) {
        String percent = sheet.rule().percent().stripTrailingZeros().toPlainString();
        String page =
                """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>%1$s %2$s</title>
                <style>body{font:14px sans-serif;max-width:45em;margin:2em auto}table{border-collapse:collapse;width:100%%}
                td,th{padding:.4em;border-bottom:1px solid #999;text-align:left}td+td,th+th{text-align:right}</style></head>
                <body><h1>%1$s</h1><p>Number <strong>%2$s</strong>, %3$s</p>
                <h2>Supplier</h2><p>%4$s</p><h2>Customer</h2><p>%5$s</p>
                <table><tr><th>What</th><th>Amount</th></tr><tr><td>%6$s</td><td>%7$s</td></tr>
                <tr><td>Value added tax %8$s %%</td><td>%9$s</td></tr>
                <tr><th>Total</th><th>%10$s</th></tr></table><p>%11$s</p></body></html>
                """
                        .formatted(
                                escaped(sheet.title()),
                                escaped(sheet.number()),
                                sheet.issuedOn(),
                                lines(sheet.supplier()),
                                lines(sheet.customer()),
                                escaped(sheet.what()),
                                sheet.net(),
                                percent,
                                sheet.tax(),
                                sheet.net().plus(sheet.tax()),
                                NOTES.get(sheet.rule().treatment()));
        return page.getBytes(StandardCharsets.UTF_8);
    }

    static String sha256(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String lines(List<String> lines) {
        return String.join("<br>", lines.stream().map(TaxDocumentText::escaped).toList());
    }

    private static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
