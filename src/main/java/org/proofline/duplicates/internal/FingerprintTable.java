package org.proofline.duplicates.internal;

import java.math.BigDecimal;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
import org.proofline.duplicates.Duplicates.Candidate;
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
              select distinct kind, supplier, rest, amount,
                array(select cast(day as date) + n from generate_series(- :around, :around) as n) as days
              from unnest(cast(:kinds as text[]), cast(:suppliers as text[]), cast(:rests as text[]),
                cast(:amounts as numeric[]), cast(:days as text[])) as k(kind, supplier, rest, amount, day)
            ), asked as (
              select kind, supplier || rest as own_key, supplier || rest as key, amount, days from given
              union
              select k.kind, k.supplier || k.rest, a.other || k.rest, k.amount, k.days
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
                 and f.invoice_date = any (asked.days) and %s
               limit :most)
            ) as found order by found.id"""
                    .formatted(OTHERS, OTHERS);

    private final JdbcClient sql;
    private final RegisteredRows rows;
    private final SupplierTable suppliers;
    private final DuplicateRules rules;

    FingerprintTable(JdbcClient sql, SupplierTable suppliers, DuplicateRules rules) {
        this.rules = rules;
        this.sql = sql;
        this.rows = new RegisteredRows(sql);
        this.suppliers = suppliers;
    }

    /** Of everything a subject is registered with. */
    static long digest(Candidate candidate, Marks marks) {
        return LockNumbers.of(candidate + "|" + marks);
    }

    /**
     * Waits until no other transaction compares subjects with one of these keys, to the end of the transaction, and
     * remembers the subject as live with these fingerprints instead of its earlier ones.
     *
     * @return whether it is new
     */
    boolean save(Candidate candidate, Marks marks, Instant now) {
        boolean first = rows.save(candidate, marks.prints(), digest(candidate, marks), now);
        suppliers.learn(marks.prints());
        return first;
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
}
