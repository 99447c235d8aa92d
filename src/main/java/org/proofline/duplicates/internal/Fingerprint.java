package org.proofline.duplicates.internal;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.UUID;

/**
 * One thing in which a subject may collide with another.
 *
 * @param key the thing in normal form
 * @param documentId the document it was taken from, or null
 * @param requirement what that document proves, or null
 * @param label the document's file name, or what an activity is called, or null
 * @param line the claim line, or null
 * @param cost the cost behind it, or null for files and activities
 * @param amount what is looked for within a cent, for costs only
 */
record Fingerprint(
        Kind kind,
        String key,
        Source source,
        UUID documentId,
        String requirement,
        String label,
        Integer line,
        Cost cost,
        BigDecimal amount) {

    /** What sort of key it is. */
    enum Kind {
        /** SHA-256 of a file. */
        FILE,
        /** Supplier's tax id and invoice number. */
        TAX_NUMBER,
        /** Supplier's name and invoice number. */
        NAME_NUMBER,
        /** Supplier's tax id, beside an amount and a day. */
        TAX_COST,
        /** Supplier's name, beside an amount and a day. */
        NAME_COST,
        /** Partner, activity, its dates, amount, currency; or partner, activity, a word of its name and a month. */
        ACTIVITY;

        boolean isNumber() {
            return this == TAX_NUMBER || this == NAME_NUMBER;
        }

        /** Whether the key begins with the supplier's name, which may be written in several ways. */
        boolean isNamed() {
            return this == NAME_NUMBER || this == NAME_COST;
        }

        boolean isCost() {
            return this == TAX_COST || this == NAME_COST;
        }
    }

    /** Where the facts come from: what the partner declared, an electronic invoice, or the text of a document. */
    enum Source {
        DECLARED,
        XML,
        TEXT
    }

    /**
     * The cost behind a key, as it was written.
     *
     * @param total the invoice's own total, when a document told it
     * @param totalSource where the total was read, XML or TEXT; null without a total
     */
    record Cost(
            String supplierName,
            String supplierTaxId,
            String invoiceNumber,
            LocalDate invoiceDate,
            BigDecimal net,
            BigDecimal gross,
            String currency,
            BigDecimal total,
            Source totalSource) {

        /** What counts against the invoice's total. */
        BigDecimal claimed() {
            return gross == null ? net : gross;
        }
    }

    static Fingerprint file(String sha256, UUID documentId, String requirement, String label, Integer line) {
        return new Fingerprint(Kind.FILE, sha256, Source.DECLARED, documentId, requirement, label, line, null, null);
    }

    static Fingerprint ofCost(Kind kind, String key, Source source, UUID documentId, Integer line, Cost cost) {
        return new Fingerprint(kind, key, source, documentId, null, null, line, cost, null);
    }

    static Fingerprint ofAmount(
            Kind kind, String supplier, Source source, UUID documentId, Integer line, Cost cost, BigDecimal amount) {
        return new Fingerprint(kind, supplier, source, documentId, null, null, line, cost, amount);
    }

    static Fingerprint activity(String key) {
        return new Fingerprint(Kind.ACTIVITY, key, Source.DECLARED, null, null, null, null, null, null);
    }

    static Fingerprint named(String key, ActivityName name) {
        return new Fingerprint(Kind.ACTIVITY, key, Source.DECLARED, null, null, name.label(), null, null, null);
    }

    /** Whether it is of an activity by its name; else by its dates and amount. */
    boolean isOfName() {
        return kind == Kind.ACTIVITY && label != null;
    }

    /** The supplier's part of the key. */
    String supplier() {
        int end = key.indexOf('|');
        return end < 0 ? key : key.substring(0, end);
    }

    /** What the key has after the supplier. */
    String rest() {
        int end = key.indexOf('|');
        return end < 0 ? "" : key.substring(end);
    }

    /** Names the lock under which subjects with this key are compared. */
    String lockName() {
        return kind + "|" + key
                + (amount == null ? "" : "|" + amount.stripTrailingZeros().toPlainString());
    }
}
