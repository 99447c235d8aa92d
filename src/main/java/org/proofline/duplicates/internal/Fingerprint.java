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
 * @param label the document's file name, or null
 * @param line the claim line, or null
 * @param cost the cost behind it, or null for files and activities
 */
record Fingerprint(
        Kind kind,
        String key,
        Source source,
        UUID documentId,
        String requirement,
        String label,
        Integer line,
        Cost cost) {

    /** What sort of key it is. */
    enum Kind {
        /** SHA-256 of a file. */
        FILE,
        /** Supplier's tax id and invoice number. */
        TAX_NUMBER,
        /** Supplier's name and invoice number. */
        NAME_NUMBER,
        /** Supplier's tax id, invoice date, net amount, currency. */
        TAX_COST,
        /** Supplier's name, invoice date, net amount, currency. */
        NAME_COST,
        /** Partner, activity, its dates, amount, currency. */
        ACTIVITY;

        boolean isNumber() {
            return this == TAX_NUMBER || this == NAME_NUMBER;
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
        return new Fingerprint(Kind.FILE, sha256, Source.DECLARED, documentId, requirement, label, line, null);
    }

    static Fingerprint ofCost(Kind kind, String key, Source source, UUID documentId, Integer line, Cost cost) {
        return new Fingerprint(kind, key, source, documentId, null, null, line, cost);
    }

    static Fingerprint activity(String key) {
        return new Fingerprint(Kind.ACTIVITY, key, Source.DECLARED, null, null, null, null, null);
    }

    /** Names the lock under which subjects with this key are compared. */
    String lockName() {
        return kind + "|" + key;
    }
}
