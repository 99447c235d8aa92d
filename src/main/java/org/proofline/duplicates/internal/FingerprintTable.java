package org.proofline.duplicates.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.proofline.duplicates.Duplicates.Candidate;
import org.proofline.duplicates.internal.Fingerprint.Cost;
import org.proofline.duplicates.internal.Fingerprint.Kind;
import org.proofline.duplicates.internal.Fingerprint.Source;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Subjects and their fingerprints. */
@Repository
class FingerprintTable {

    /** A file that stands behind thousands of claims gives as many sightings; the latest tell enough. */
    private static final int SIGHTINGS_PER_KEY = 50;

    private final JdbcClient sql;
    private final JdbcTemplate batch;

    FingerprintTable(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    /**
     * Waits until no other transaction compares subjects with one of these keys; held to the end of the transaction. The
     * order is the same for all, so that two can't wait for each other.
     */
    void lock(UUID subjectId, List<Fingerprint> prints) {
        Long[] locks = Stream.concat(
                        Stream.of("SUBJECT|" + subjectId), prints.stream().map(Fingerprint::lockName))
                .map(LockNumbers::of)
                .distinct()
                .sorted()
                .toArray(Long[]::new);
        sql.sql("select count(pg_advisory_xact_lock(n)) from unnest(cast(? as bigint[])) with ordinality as l(n, i)")
                .param(locks)
                .query(Long.class)
                .single();
    }

    /** Whether the subject is live and was registered with exactly these facts. */
    boolean knows(Candidate candidate, List<Fingerprint> prints) {
        return sql.sql("select count(*) from duplicates.subject where subject_id = ? and live and digest = ?")
                        .params(candidate.subjectId(), digest(candidate, prints))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static long digest(Candidate candidate, List<Fingerprint> prints) {
        return LockNumbers.of(candidate + "|" + prints);
    }

    /**
     * Remembers the subject as live, with these fingerprints instead of its earlier ones.
     *
     * @return whether it is new
     */
    boolean save(Candidate candidate, List<Fingerprint> prints, Instant now) {
        boolean first = saveSubject(candidate, digest(candidate, prints), now);
        if (!first) {
            sql.sql("delete from duplicates.fingerprint where subject_id = ?")
                    .param(candidate.subjectId())
                    .update();
        }
        insert(candidate.subjectId(), prints);
        return first;
    }

    private boolean saveSubject(Candidate candidate, long digest, Instant now) {
        return sql.sql(
                        """
                        insert into duplicates.subject (subject_id, partner_id, offer_code, activity_type, activity_start,
                          activity_end, amount, currency, replaces, live, registered_at, digest)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, true, ?, ?)
                        on conflict (subject_id) do update set offer_code = excluded.offer_code,
                          activity_type = excluded.activity_type, activity_start = excluded.activity_start,
                          activity_end = excluded.activity_end, amount = excluded.amount, currency = excluded.currency,
                          replaces = excluded.replaces, live = true, digest = excluded.digest
                        returning xmax = 0""")
                .params(
                        candidate.subjectId(),
                        candidate.partnerId(),
                        candidate.offerCode(),
                        candidate.activityType(),
                        candidate.activityStart(),
                        candidate.activityEnd(),
                        candidate.amount(),
                        candidate.currency(),
                        candidate.replaces(),
                        now.atOffset(ZoneOffset.UTC),
                        digest)
                .query(Boolean.class)
                .single();
    }

    void retire(UUID subjectId) {
        sql.sql("update duplicates.subject set live = false where subject_id = ? and live")
                .param(subjectId)
                .update();
    }

    /** What other live subjects share with these fingerprints; what the candidate replaces never counts. */
    List<Sighting> sightings(Candidate candidate, List<Fingerprint> prints) {
        return sql.sql(
                        """
                        select * from (
                          select f.*, s.partner_id, s.activity_type, s.activity_start, s.activity_end,
                            row_number() over (partition by f.kind, f.key order by s.registered_at desc, f.id desc) as nth
                          from (select distinct kind, key
                                from unnest(cast(? as text[]), cast(? as text[])) as k(kind, key)) as k
                          join duplicates.fingerprint f on f.kind = k.kind and f.key = k.key
                          join duplicates.subject s on s.subject_id = f.subject_id
                          where s.live and s.subject_id <> ? and s.subject_id is distinct from ?
                            and s.replaces is distinct from ?
                        ) as found
                        where nth <= ? order by id""")
                .params(
                        prints.stream().map(print -> print.kind().name()).toArray(String[]::new),
                        prints.stream().map(Fingerprint::key).toArray(String[]::new),
                        candidate.subjectId(),
                        candidate.replaces(),
                        candidate.subjectId(),
                        SIGHTINGS_PER_KEY)
                .query((row, number) -> sighting(row))
                .list();
    }

    private void insert(UUID subjectId, List<Fingerprint> prints) {
        batch.batchUpdate(
                """
                insert into duplicates.fingerprint (subject_id, kind, key, source, document_id, requirement, label, line,
                  supplier_name, supplier_tax_id, invoice_number, invoice_date, net, gross, currency, invoice_total,
                  total_source)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                prints.stream().map(print -> row(subjectId, print)).toList(),
                new int[] {
                    Types.OTHER, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.OTHER, Types.VARCHAR, Types.VARCHAR,
                    Types.INTEGER, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.DATE, Types.NUMERIC,
                            Types.NUMERIC,
                    Types.VARCHAR, Types.NUMERIC, Types.VARCHAR
                });
    }

    private static Object[] row(UUID subjectId, Fingerprint print) {
        Cost cost =
                print.cost() == null ? new Cost(null, null, null, null, null, null, null, null, null) : print.cost();
        return new Object[] {
            subjectId,
            print.kind().name(),
            print.key(),
            print.source().name(),
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
            cost.total(),
            cost.totalSource() == null ? null : cost.totalSource().name()
        };
    }

    private static Sighting sighting(ResultSet row) throws SQLException {
        String totalSource = row.getString("total_source");
        Cost cost = new Cost(
                row.getString("supplier_name"),
                row.getString("supplier_tax_id"),
                row.getString("invoice_number"),
                row.getObject("invoice_date", LocalDate.class),
                row.getBigDecimal("net"),
                row.getBigDecimal("gross"),
                row.getString("currency"),
                row.getBigDecimal("invoice_total"),
                totalSource == null ? null : Source.valueOf(totalSource));
        Fingerprint print = new Fingerprint(
                Kind.valueOf(row.getString("kind")),
                row.getString("key"),
                Source.valueOf(row.getString("source")),
                row.getObject("document_id", UUID.class),
                row.getString("requirement"),
                row.getString("label"),
                row.getObject("line", Integer.class),
                cost);
        return new Sighting(
                row.getObject("subject_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("activity_type"),
                row.getObject("activity_start", LocalDate.class),
                row.getObject("activity_end", LocalDate.class),
                print);
    }
}
