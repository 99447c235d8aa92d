package org.proofline.duplicates.internal;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.proofline.duplicates.Duplicates.Candidate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Repository;

/** What documents look like, found by parts of their hashes. */
@Repository
class LookTable {

    private static final int MOST = 20;

    /** A picture that so many documents show is an advertisement; a few of them tell as much as all. */
    private static final int FLOOD = 1_000;

    /** What a supplier bills so often for the same total within two months is a tariff, and no text of it a copy. */
    private static final int TARIFF = 60;

    private static final String OWN =
            """
            with own as (
              select cast(document as uuid) as document, requirement, kind, cast(hashes as bit(256)[]) as hashes,
                decode(sketch, 'hex') as sketch, cast(slots as int[]) as slots, cast(probes as int[]) as probes,
                cast(copies as int[]) as copies, cast(queries as bit(256)[]) as queries
              from unnest(cast(:documents as text[]), cast(:requirements as text[]), cast(:kinds as text[]),
                cast(:hashes as text[]), cast(:sketches as text[]), cast(:slots as text[]), cast(:probes as text[]),
                cast(:copies as text[]), cast(:queries as text[]))
                as k(document, requirement, kind, hashes, sketch, slots, probes, copies, queries)
            )""";

    private static final String KEPT =
            """
            , kept as (
              insert into duplicates.look (subject_id, document_id, requirement, kind, hashes, sketch, facts, slots)
              select :own, document, requirement, kind, hashes, sketch, :facts, slots || cast(:pairs as int[]) from own
            )""";

    private static final String FOUND =
            """

            select own.document as own_document, own.requirement as own_requirement, encode(own.sketch, 'hex') as own_sketch,
              found.*
            from own cross join lateral (
              select l.kind, l.document_id, l.subject_id, encode(l.sketch, 'hex') as sketch, near.distance, same.agreed, same.other_number,
                same.copy, same.theirs,
                s.partner_id, s.activity_type, s.activity_start, s.activity_end
              from (
                with probed as materialized (select * from duplicates.look where slots && own.probes),
                  copied as materialized (select * from duplicates.look where slots && own.copies and kind = 'TEXT')
                (select * from probed limit :flood)
                union all
                select c.* from (select * from copied limit :tariff) as c
                where (select count(*) from (select 1 from copied limit :tariff) as t) < :tariff
                  and not c.slots && own.probes
              ) as l
              join duplicates.subject s on s.subject_id = l.subject_id
              cross join lateral (
                select array_agg(f order by f) filter (where f = any (:facts) and f not like 'S|%') as agreed,
                  count(distinct left(f, 1)) filter (where f = any (:facts) and f not like 'S|%') as agreements,
                  :numbered and bool_or(f like 'N|%') and not bool_or(f like 'N|%' and f = any (:facts)) as other_number,
                  bool_or(f like 'S|%' and f = any (:facts)) and bool_or(f like 'T|%' and f = any (:facts))
                    and bool_or(f = any (:near)) as copy,
                  array_agg(f order by f) filter (where f like 'N|%' or f like 'D|%') as theirs
                from unnest(l.facts) as f) as same
              cross join lateral (
                select coalesce(min(bit_count(h # q)), 0) as distance
                from unnest(l.hashes) as h cross join unnest(own.queries) as q) as near
              where l.kind = own.kind and s.live
                and s.subject_id <> :own and s.subject_id is distinct from cast(:replaced as uuid)
                and s.replaces is distinct from :own
                and (:all or same.agreements >= :agreeing and not coalesce(same.other_number, false)
                  or own.kind = 'TEXT' and same.other_number and same.copy or own.kind = 'PICTURE' and near.distance <=
                  case when own.requirement = any (:costs) then :noChance else :samePhoto end)
                and near.distance <= :farthest
              order by near.distance, same.agreements desc, l.id desc limit :most
            ) as found""";

    private final JdbcClient sql;
    private final DuplicateRules rules;

    LookTable(JdbcClient sql, DuplicateRules rules) {
        this.sql = sql;
        this.rules = rules;
    }

    /**
     * Documents of other live subjects that look like these.
     *
     * @param facts of the candidate: numbers, dates and totals, each after its letter
     * @param all also those that nothing confirms
     */
    List<AlikeRow> find(Candidate candidate, Marks marks, Collection<String> costDocuments, boolean all) {
        return run(OWN + FOUND, candidate, marks, costDocuments, all);
    }

    /** The same, and remembers the candidate's looks. */
    List<AlikeRow> keep(Candidate candidate, Marks marks, Collection<String> costDocuments) {
        return run(OWN + KEPT + FOUND, candidate, marks, costDocuments, false);
    }

    void forget(UUID subjectId) {
        sql.sql("delete from duplicates.look where subject_id = ?")
                .param(subjectId)
                .update();
    }

    private List<AlikeRow> run(
            String statement, Candidate candidate, Marks marks, Collection<String> costDocuments, boolean all) {
        List<Look> looks = marks.looks();
        if (looks.isEmpty()) {
            return List.of();
        }
        return bars(sql.sql(statement))
                .param("documents", column(looks, look -> look.documentId().toString()))
                .param("requirements", column(looks, Look::requirement))
                .param("kinds", column(looks, look -> look.kind().name()))
                .param("hashes", column(looks, look -> bits(look.hashes())))
                .param("sketches", column(looks, Look::sketch))
                .param("slots", column(looks, look -> list(look.slots())))
                .param("probes", column(looks, look -> list(probes(look, marks, all))))
                .param("copies", column(looks, look -> list(copies(look, marks, all))))
                .param("pairs", marks.pairs().toArray(Integer[]::new))
                .param("queries", column(looks, look -> bits(look.queries())))
                .param("facts", marks.facts().toArray(String[]::new))
                .param("numbered", marks.facts().stream().anyMatch(fact -> fact.startsWith("N|")))
                .param("own", candidate.subjectId())
                .param("replaced", candidate.replaces(), Types.OTHER)
                .param("costs", costDocuments.toArray(String[]::new))
                .param("all", all)
                .param("near", near(marks).toArray(String[]::new))
                .query((row, number) -> alike(row, numbersAndDays(marks.facts())))
                .list();
    }

    /** The numbers that the rules compare with. */
    private StatementSpec bars(StatementSpec statement) {
        return statement
                .param("agreeing", rules.number("D9", "agreeing"))
                .param("noChance", rules.number("D10", "noChance"))
                .param("samePhoto", rules.number("D11", "samePhoto"))
                .param("farthest", rules.number("D10", "farthest"))
                .param("flood", FLOOD)
                .param("tariff", TARIFF)
                .param("most", MOST);
    }

    private static List<Integer> probes(Look look, Marks marks, boolean all) {
        List<Integer> probes = new ArrayList<>(all ? look.wideProbes() : look.probes());
        probes.addAll(marks.asked());
        if (all) {
            probes.addAll(marks.pairs());
            probes.addAll(marks.copies());
        }
        return probes;
    }

    private static List<Integer> copies(Look look, Marks marks, boolean all) {
        return all || look.kind() == Look.Kind.PICTURE ? List.of() : marks.copies();
    }

    /** The days on which a copy of one of the invoices would be dated. */
    private List<String> near(Marks marks) {
        int days = rules.number("D9", "copyDays");
        return marks.facts().stream()
                .filter(fact -> fact.startsWith("D|"))
                .map(fact -> LocalDate.parse(fact.substring(2)))
                .flatMap(day -> day.minusDays(days).datesUntil(day.plusDays(days + 1L)))
                .distinct()
                .map(day -> "D|" + day)
                .toList();
    }

    private static List<String> numbersAndDays(List<String> facts) {
        return facts.stream()
                .filter(fact -> fact.startsWith("N|") || fact.startsWith("D|"))
                .toList();
    }

    private static AlikeRow alike(ResultSet row, List<String> mine) throws SQLException {
        Look.Kind kind = Look.Kind.valueOf(row.getString("kind"));
        int distance = row.getInt("distance");
        int likeness = kind == Look.Kind.PICTURE
                ? 100 - distance * 100 / 128
                : Look.alike(row.getString("own_sketch"), row.getString("sketch"));
        return new AlikeRow(
                kind,
                row.getObject("own_document", UUID.class),
                row.getString("own_requirement"),
                row.getObject("document_id", UUID.class),
                row.getObject("subject_id", UUID.class),
                row.getObject("partner_id", UUID.class),
                row.getString("activity_type"),
                row.getObject("activity_start", LocalDate.class),
                row.getObject("activity_end", LocalDate.class),
                likeness,
                distance,
                strings(row.getArray("agreed")),
                row.getBoolean("other_number"),
                row.getBoolean("copy"),
                mine,
                strings(row.getArray("theirs")));
    }

    private static List<String> strings(Array array) throws SQLException {
        return array == null ? List.of() : List.of((String[]) array.getArray());
    }

    private static String[] column(List<Look> looks, Function<Look, String> value) {
        return looks.stream().map(value).toArray(String[]::new);
    }

    private static String list(List<Integer> numbers) {
        return numbers.stream().map(String::valueOf).collect(Collectors.joining(",", "{", "}"));
    }

    private static String bits(List<String> hashes) {
        return hashes.stream()
                .map(hash -> "x" + hash.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(",", "{", "}"));
    }
}
