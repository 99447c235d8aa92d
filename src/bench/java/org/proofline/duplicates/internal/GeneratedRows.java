package org.proofline.duplicates.internal;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyIn;
import org.proofline.duplicates.Duplicates.Candidate;
import org.proofline.duplicates.internal.Fingerprint.Cost;
import org.proofline.duplicates.internal.GeneratedClaims.Generated;

/** Writes generated claims as the product would have registered them, with the database's bulk copy. */
final class GeneratedRows {

    private static final int CHUNK = 5_000;
    private static final List<String> TABLES =
            List.of("subject", "fingerprint", "look", "supplier", "supplier_alias", "match", "verdict");
    private static final String NULL = "\\N";
    private static final String SUBJECTS =
            "duplicates.subject (subject_id, partner_id, offer_code, activity_type, activity_start, activity_end,"
                    + " amount, currency, replaces, live, registered_at, digest)";
    private static final String PRINTS =
            "duplicates.fingerprint (subject_id, kind, key, source, document_id, requirement, label, line,"
                    + " supplier_name, supplier_tax_id, invoice_number, invoice_date, net, gross, currency, amount)";
    private static final String LOOKS =
            "duplicates.look (subject_id, document_id, requirement, kind, hashes, sketch, facts, slots)";

    private final DataSource owner;
    private final Fingerprints fingerprints;
    private final SupplierScore score;

    GeneratedRows(DataSource owner, DuplicateRules rules, SupplierWeights weights) {
        this.owner = owner;
        this.score = new SupplierScore(weights, rules.legalForms());
        this.fingerprints = new Fingerprints(rules);
    }

    Marks marks(Generated claim) {
        return Marks.of(
                fingerprints.of(claim.candidate(), claim.documents()),
                claim.documents().stream()
                        .flatMap(document -> Look.of(document).stream())
                        .toList(),
                fingerprints);
    }

    void write(GeneratedClaims claims, int count) throws SQLException, IOException {
        try (Connection connection = owner.getConnection()) {
            // As a dump is read back: without indexes and without asking for each row whether its subject is there.
            Map<String, String> indexes = indexes(connection);
            for (String index : indexes.keySet()) {
                execute(connection, "drop index duplicates." + index);
            }
            for (String table : List.of("fingerprint", "look")) {
                execute(
                        connection,
                        "alter table duplicates." + table + " drop constraint " + table + "_subject_id_fkey");
            }
            for (String table : TABLES) {
                execute(connection, "alter table duplicates." + table + " set (autovacuum_enabled = false)");
            }
            for (int done = 0; done < count; done += CHUNK) {
                chunk(connection, claims, Math.min(CHUNK, count - done));
            }
            new GeneratedSupplierRows(claims.suppliers(), fingerprints, score).write(connection);
            execute(connection, "set maintenance_work_mem = '1GB'");
            for (String index : indexes.values()) {
                execute(connection, index);
            }
            for (String table : TABLES) {
                execute(connection, "vacuum analyze duplicates." + table);
            }
        }
    }

    /** What the product's migrations define on the large tables, by name; keys apart. */
    private static Map<String, String> indexes(Connection connection) throws SQLException {
        Map<String, String> indexes = new LinkedHashMap<>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select indexname, indexdef from pg_indexes where schemaname = 'duplicates'"
                                + " and tablename in ('fingerprint', 'look', 'supplier') and indexname not like '%_pkey'")) {
            while (rows.next()) {
                indexes.put(rows.getString(1), rows.getString(2));
            }
        }
        return indexes;
    }

    /** Of all tables and indexes of the comparison. */
    long bytes() throws SQLException {
        try (Connection connection = owner.getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select sum(pg_total_relation_size(c.oid)) from pg_class c join pg_namespace n on n.oid = c.relnamespace"
                                + " where n.nspname = 'duplicates' and c.relkind = 'r'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private void chunk(Connection connection, GeneratedClaims claims, int count) throws SQLException, IOException {
        StringBuilder subjects = new StringBuilder();
        StringBuilder prints = new StringBuilder();
        StringBuilder looks = new StringBuilder();
        for (int i = 0; i < count; i++) {
            Generated claim = claims.next();
            Marks marks = marks(claim);
            Object subject = claim.candidate().subjectId();
            subject(subjects, claim.candidate(), i);
            marks.prints().forEach(print -> print(prints, subject, print));
            marks.looks().forEach(look -> look(looks, subject, look, marks));
        }
        copy(connection, SUBJECTS, subjects);
        copy(connection, PRINTS, prints);
        copy(connection, LOOKS, looks);
    }

    private static void subject(StringBuilder rows, Candidate c, int digest) {
        row(
                rows,
                c.subjectId(),
                c.partnerId(),
                c.offerCode(),
                c.activityType(),
                c.activityStart(),
                c.activityEnd(),
                c.amount(),
                c.currency(),
                null,
                true,
                "2026-01-01",
                digest);
    }

    private static void look(StringBuilder rows, Object subject, Look look, Marks marks) {
        row(
                rows,
                subject,
                look.documentId(),
                look.requirement(),
                look.kind(),
                array(look.hashes().stream().map(hash -> "x" + hash).toList()),
                look.sketch().isEmpty() ? null : "\\\\x" + look.sketch(),
                array(marks.facts()),
                array(Stream.concat(look.slots().stream(), marks.pairs().stream())
                        .toList()));
    }

    private static void print(StringBuilder rows, Object subject, Fingerprint print) {
        Cost cost =
                print.cost() == null ? new Cost(null, null, null, null, null, null, null, null, null) : print.cost();
        row(
                rows,
                subject,
                print.kind(),
                print.key(),
                print.source(),
                print.documentId(),
                print.requirement(),
                print.label(),
                print.line(),
                cost.supplierName(),
                cost.supplierTaxId(),
                cost.invoiceNumber(),
                cost.invoiceDate(),
                cost.net(),
                cost.gross(),
                cost.currency(),
                print.amount());
    }

    static void row(StringBuilder rows, Object... values) {
        for (int i = 0; i < values.length; i++) {
            rows.append(i == 0 ? "" : "\t").append(values[i] == null ? NULL : values[i]);
        }
        rows.append('\n');
    }

    private static String array(Collection<?> values) {
        return values.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    static void copy(Connection connection, String target, StringBuilder rows) throws SQLException {
        CopyIn copy = connection.unwrap(PGConnection.class).getCopyAPI().copyIn("copy " + target + " from stdin");
        byte[] bytes = rows.toString().getBytes(StandardCharsets.UTF_8);
        copy.writeToCopy(bytes, 0, bytes.length);
        copy.endCopy();
    }

    private static void execute(Connection connection, String statement) throws SQLException {
        try (var one = connection.createStatement()) {
            one.execute(statement);
        }
    }
}
