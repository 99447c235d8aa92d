package org.proofline.duplicates.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.UUID;
import org.proofline.duplicates.internal.Fingerprint.Cost;
import org.proofline.duplicates.internal.Fingerprint.Kind;
import org.proofline.duplicates.internal.Fingerprint.Source;

/** Reads sightings from their rows. */
final class SightingRow {

    private SightingRow() {}

    static Sighting read(ResultSet row) throws SQLException {
        Fingerprint print = new Fingerprint(
                Kind.valueOf(row.getString("kind")),
                row.getString("key"),
                Source.valueOf(row.getString("source")),
                row.getObject("document_id", UUID.class),
                row.getString("requirement"),
                row.getString("label"),
                row.getObject("line", Integer.class),
                cost(row),
                row.getBigDecimal("amount"));
        return new Sighting(
                row.getObject("subject_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("offer_code"),
                row.getString("activity_type"),
                row.getObject("activity_start", LocalDate.class),
                row.getObject("activity_end", LocalDate.class),
                row.getBoolean("live"),
                row.getString("own_key"),
                print);
    }

    private static Cost cost(ResultSet row) throws SQLException {
        String totalSource = row.getString("total_source");
        return new Cost(
                row.getString("supplier_name"),
                row.getString("supplier_tax_id"),
                row.getString("invoice_number"),
                row.getObject("invoice_date", LocalDate.class),
                row.getBigDecimal("net"),
                row.getBigDecimal("gross"),
                row.getString("currency"),
                row.getBigDecimal("invoice_total"),
                totalSource == null ? null : Source.valueOf(totalSource));
    }
}
