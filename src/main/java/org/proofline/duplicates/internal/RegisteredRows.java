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
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;

/**
 * Writes a subject with its fingerprints. A new one costs one statement, locks included: they are taken before anything is
 * written, and what others wrote under them is seen by the next statement.
 */
final class RegisteredRows {

    private static final Cost NO_COST = new Cost(null, null, null, null, null, null, null, null, null);

    private static final String PRINTS =
            """
            insert into duplicates.fingerprint (subject_id, kind, key, source, document_id, requirement, label, line,
              supplier_name, supplier_tax_id, invoice_number, invoice_date, net, gross, currency, invoice_total,
              total_source, amount)
            select cast(:own as uuid), p.kind, p.key, p.source, cast(p.document as uuid), p.requirement, p.label, p.line,
              p.name, p.tax_id, p.number, cast(p.day as date), p.net, p.gross, p.currency, p.total, p.total_source, p.amount
            from %s unnest(cast(:kinds as text[]), cast(:keys as text[]), cast(:sources as text[]),
              cast(:documents as text[]), cast(:requirements as text[]), cast(:labels as text[]), cast(:lines as int[]),
              cast(:names as text[]), cast(:taxIds as text[]), cast(:numbers as text[]), cast(:days as text[]),
              cast(:nets as numeric[]), cast(:grosses as numeric[]), cast(:currencies as text[]),
              cast(:totals as numeric[]), cast(:totalSources as text[]), cast(:amounts as numeric[]))
              as p(kind, key, source, document, requirement, label, line, name, tax_id, number, day, net, gross, currency,
                total, total_source, amount)""";

    private static final String REGISTER =
            """
            with locked as materialized (
              select count(pg_advisory_xact_lock(n)) from unnest(cast(:locks as bigint[])) with ordinality as l(n, i)
            ), saved as (
              insert into duplicates.subject (subject_id, partner_id, offer_code, activity_type, activity_start,
                activity_end, amount, currency, replaces, live, registered_at, digest)
              select cast(:own as uuid), cast(:partner as uuid), cast(:offer as text), cast(:activity as text),
                cast(:start as date), cast(:end as date), cast(:amount as numeric), cast(:currency as text),
                cast(:replaces as uuid), true, cast(:now as timestamptz), cast(:digest as bigint) from locked
              on conflict (subject_id) do update set offer_code = excluded.offer_code,
                activity_type = excluded.activity_type, activity_start = excluded.activity_start,
                activity_end = excluded.activity_end, amount = excluded.amount, currency = excluded.currency,
                replaces = excluded.replaces, live = true, ended = null, digest = excluded.digest
              returning xmax = 0 as first
            ), printed as (
              %s
              where saved.first
            )
            select first from saved"""
                    .formatted(PRINTS.formatted("saved cross join").indent(2).strip());

    private static final String AGAIN =
            "with gone as (delete from duplicates.fingerprint where subject_id = :own)\n" + PRINTS.formatted("");

    private final JdbcClient sql;

    RegisteredRows(JdbcClient sql) {
        this.sql = sql;
    }

    /**
     * Waits until no other transaction compares subjects with one of these keys, to the end of the transaction, and
     * remembers the subject as live with these fingerprints instead of its earlier ones.
     *
     * @return whether it is new
     */
    boolean save(Candidate candidate, List<Fingerprint> prints, long digest, Instant now) {
        boolean first = prints(sql.sql(REGISTER), candidate, prints)
                .param("locks", locks(candidate.subjectId(), prints))
                .param("partner", candidate.partnerId())
                .param("offer", candidate.offerCode())
                .param("activity", candidate.activityType())
                .param("start", candidate.activityStart())
                .param("end", candidate.activityEnd())
                .param("amount", candidate.amount())
                .param("currency", candidate.currency())
                .param("replaces", candidate.replaces(), Types.OTHER)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("digest", digest)
                .query(Boolean.class)
                .single();
        if (!first) {
            prints(sql.sql(AGAIN), candidate, prints).update();
        }
        return first;
    }

    /** In one order for all, so that two can't wait for each other. */
    private static Long[] locks(UUID subjectId, List<Fingerprint> prints) {
        return Stream.concat(Stream.of("SUBJECT|" + subjectId), prints.stream().map(Fingerprint::lockName))
                .map(LockNumbers::of)
                .distinct()
                .sorted()
                .toArray(Long[]::new);
    }

    private static StatementSpec prints(StatementSpec statement, Candidate candidate, List<Fingerprint> prints) {
        StatementSpec keyed = statement
                .param("own", candidate.subjectId())
                .param("kinds", texts(prints, Fingerprint::kind))
                .param("keys", texts(prints, Fingerprint::key))
                .param("sources", texts(prints, Fingerprint::source))
                .param("documents", texts(prints, Fingerprint::documentId))
                .param("requirements", texts(prints, Fingerprint::requirement))
                .param("labels", texts(prints, Fingerprint::label))
                .param("lines", prints.stream().map(Fingerprint::line).toArray(Integer[]::new))
                .param("amounts", prints.stream().map(Fingerprint::amount).toArray(BigDecimal[]::new));
        return costs(
                keyed,
                prints.stream()
                        .map(print -> print.cost() == null ? NO_COST : print.cost())
                        .toList());
    }

    private static StatementSpec costs(StatementSpec statement, List<Cost> costs) {
        return statement
                .param("names", texts(costs, Cost::supplierName))
                .param("taxIds", texts(costs, Cost::supplierTaxId))
                .param("numbers", texts(costs, Cost::invoiceNumber))
                .param("days", texts(costs, Cost::invoiceDate))
                .param("nets", costs.stream().map(Cost::net).toArray(BigDecimal[]::new))
                .param("grosses", costs.stream().map(Cost::gross).toArray(BigDecimal[]::new))
                .param("currencies", texts(costs, Cost::currency))
                .param("totals", costs.stream().map(Cost::total).toArray(BigDecimal[]::new))
                .param("totalSources", texts(costs, Cost::totalSource));
    }

    private static <T> String[] texts(List<T> of, Function<T, Object> value) {
        return of.stream()
                .map(value)
                .map(each -> each == null ? null : each.toString())
                .toArray(String[]::new);
    }
}
