package org.proofline.duplicates.internal;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.proofline.duplicates.internal.Fingerprint.Cost;

/** Writes nine of ten suppliers as the product would have learned them, with their other names; the last tenth is new. */
final class GeneratedSupplierRows {

    private static final int TENTHS = 10;
    private static final String SCORE = "9.00";

    private final GeneratedSuppliers suppliers;
    private final Fingerprints fingerprints;
    private final SupplierScore score;
    private final StringBuilder names = new StringBuilder();
    private final StringBuilder aliases = new StringBuilder();
    private final Set<String> written = new HashSet<>();

    GeneratedSupplierRows(GeneratedSuppliers suppliers, Fingerprints fingerprints, SupplierScore score) {
        this.suppliers = suppliers;
        this.score = score;
        this.fingerprints = fingerprints;
    }

    void write(Connection connection) throws SQLException, IOException {
        for (int supplier = 0; supplier < suppliers.count() / TENTHS * (TENTHS - 1); supplier++) {
            Optional<String> name = added(supplier, false);
            Optional<String> other = suppliers.hasOtherName(supplier) ? added(supplier, true) : Optional.empty();
            if (name.isPresent() && other.isPresent()) {
                GeneratedRows.row(aliases, name.get(), other.get(), SCORE);
                GeneratedRows.row(aliases, other.get(), name.get(), SCORE);
            }
        }
        GeneratedRows.copy(connection, "duplicates.supplier (name, words, tax_id, first_seen)", names);
        GeneratedRows.copy(connection, "duplicates.supplier_alias (name, other, score)", aliases);
    }

    /** The name in normal form; nothing when another supplier has the same by chance. */
    private Optional<String> added(int supplier, boolean other) {
        String name = suppliers.name(supplier, other);
        Cost cost = new Cost(name, null, null, null, null, null, null, null, null);
        Optional<String> key = fingerprints.supplierKey(cost).filter(written::add);
        key.ifPresent(found -> GeneratedRows.row(
                names, found, String.join(" ", score.words(name)), suppliers.taxId(supplier), "2026-01-01"));
        return key;
    }
}
