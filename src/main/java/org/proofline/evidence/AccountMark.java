package org.proofline.evidence;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/**
 * A bank account that an invoice names, to be compared: its last four signs, and a digest of the whole. The number itself
 * stands in the document only.
 */
public final class AccountMark {

    /** The fact of a document under which it is kept. */
    public static final String FACT = "payeeAccount";

    private static final int SHOWN = 4;

    private AccountMark() {}

    /** @param iban with or without blanks */
    public static String of(String iban) {
        String compact = iban.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return compact.substring(Math.max(0, compact.length() - SHOWN)) + " " + digest(compact);
    }

    /** The last four signs of the account. */
    public static String shown(String mark) {
        return "•••• " + mark.substring(0, mark.indexOf(' '));
    }

    private static String digest(String compact) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(compact.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }
}
