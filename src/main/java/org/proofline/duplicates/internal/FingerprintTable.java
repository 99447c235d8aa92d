package org.proofline.duplicates.internal;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Stream;
import org.proofline.duplicates.Duplicates.Candidate;
import org.proofline.duplicates.internal.Fingerprint.Cost;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Subjects and their fingerprints. */
@Repository
class FingerprintTable {

    /** A file that stands behind thousands of claims gives as many sightings; the latest tell enough. */
    private static final int SIGHTINGS_PER_KEY = 50;

    private static final String OTHERS =
            """
            s.subject_id <> :own and s.subject_id is distinct from cast(:replaced as uuid)
              and s.replaces is distinct from :own
              and (s.live or s.ended = 'REJECTED' and s.partner_id = :partner)""";

    private static final String SIGHTINGS =
            """
            with given as (
              select distinct kind, supplier, rest, amount, cast(day as date) as day
              from unnest(cast(:kinds as text[]), cast(:suppliers as text[]), cast(:rests as text[]),
                cast(:amounts as numeric[]), cast(:days as text[])) as k(kind, supplier, rest, amount, day)
            ), asked as (
              select kind, supplier || rest as own_key, supplier || rest as key, amount, day from given
              union
              select k.kind, k.supplier || k.rest, a.other || k.rest, k.amount, k.day
              from given k join duplicates.supplier_alias a on a.name = k.supplier
              where k.kind in ('NAME_NUMBER', 'NAME_COST')
            )
            select found.*, asked.own_key from asked cross join lateral (
              (select f.*, s.partner_id, s.offer_code, s.activity_type, s.activity_start, s.activity_end, s.live
               from duplicates.fingerprint f join duplicates.subject s on s.subject_id = f.subject_id
               where f.kind = asked.kind and f.key = asked.key and f.kind not in ('TAX_COST', 'NAME_COST') and %s
               order by f.id desc limit :most)
              union all
              (select f.*, s.partner_id, s.offer_code, s.activity_type, s.activity_start, s.activity_end, s.live
               from duplicates.fingerprint f join duplicates.subject s on s.subject_id = f.subject_id
               where f.kind = asked.kind and f.key = asked.key and f.kind in ('TAX_COST', 'NAME_COST')
                 and f.amount between asked.amount - 0.01 and asked.amount + 0.01
                 and f.invoice_date between asked.day - :around and asked.day + :around and %s
               limit :most)
            ) as found order by found.id"""
                    .formatted(OTHERS, OTHERS);

    private final JdbcClient sql;
    private final JdbcTemplate batch;
    private final SupplierTable suppliers;
    private final DuplicateRules rules;

    FingerprintTable(JdbcClient sql, JdbcTemplate batch, SupplierTable suppliers, DuplicateRules rules) {
        this.rules = rules;
        this.sql = sql;
        this.batch = batch;
        this.suppliers = suppliers;
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
    boolean knows(Candidate candidate, Marks marks) {
        return sql.sql("select count(*) from duplicates.subject where subject_id = ? and live and digest = ?")
                        .params(candidate.subjectId(), digest(candidate, marks))
                        .query(Integer.class)
                        .single()
                == 1;
    }

    private static long digest(Candidate candidate, Marks marks) {
        return LockNumbers.of(candidate + "|" + marks);
    }

    /**
     * Remembers the subject as live, with these fingerprints instead of its earlier ones.
     *
     * @return whether it is new
     */
    boolean save(Candidate candidate, Marks marks, Instant now) {
        boolean first = saveSubject(candidate, digest(candidate, marks), now);
        if (!first) {
            sql.sql("delete from duplicates.fingerprint where subject_id = ?")
                    .param(candidate.subjectId())
                    .update();
        }
        insert(candidate.subjectId(), marks.prints());
        suppliers.learn(marks.prints());
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
                          replaces = excluded.replaces, live = true, ended = null, digest = excluded.digest
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

    /** @param ended why: REJECTED, or OVER for any other reason */
    void retire(UUID subjectId, String ended) {
        sql.sql("update duplicates.subject set live = false, ended = ? where subject_id = ? and live")
                .params(ended, subjectId)
                .update();
    }

    /**
     * What other live subjects, and rejected ones of the same partner, share with these fingerprints; the supplier's
     * other names count as its own. What the candidate replaces never counts.
     */
    List<Sighting> sightings(Candidate candidate, List<Fingerprint> prints) {
        return sql.sql(SIGHTINGS)
                .param("kinds", column(prints, print -> print.kind().name()))
                .param("suppliers", column(prints, Fingerprint::supplier))
                .param("rests", column(prints, Fingerprint::rest))
                .param("amounts", prints.stream().map(Fingerprint::amount).toArray(BigDecimal[]::new))
                .param("days", column(prints, FingerprintTable::day))
                .param("own", candidate.subjectId())
                .param("replaced", candidate.replaces(), Types.OTHER)
                .param("partner", candidate.partnerId())
                .param("around", rules.number("D3", "days"))
                .param("most", SIGHTINGS_PER_KEY)
                .query((row, number) -> SightingRow.read(row))
                .list();
    }

    private static String[] column(List<Fingerprint> prints, Function<Fingerprint, String> value) {
        return prints.stream().map(value).toArray(String[]::new);
    }

    private static String day(Fingerprint print) {
        return print.amount() == null ? null : print.cost().invoiceDate().toString();
    }

    private void insert(UUID subjectId, List<Fingerprint> prints) {
        batch.batchUpdate(
                """
                insert into duplicates.fingerprint (subject_id, kind, key, source, document_id, requirement, label, line,
                  supplier_name, supplier_tax_id, invoice_number, invoice_date, net, gross, currency, invoice_total,
                  total_source, amount)
                values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""",
                prints.stream().map(print -> row(subjectId, print)).toList(),
                new int[] {
                    Types.OTHER, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.OTHER, Types.VARCHAR, Types.VARCHAR,
                    Types.INTEGER, Types.VARCHAR, Types.VARCHAR, Types.VARCHAR, Types.DATE, Types.NUMERIC,
                            Types.NUMERIC,
                    Types.VARCHAR, Types.NUMERIC, Types.VARCHAR, Types.NUMERIC
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
            cost.totalSource() == null ? null : cost.totalSource().name(),
            print.amount()
        };
    }
}
