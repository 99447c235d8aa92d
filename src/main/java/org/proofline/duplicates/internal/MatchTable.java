package org.proofline.duplicates.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.duplicates.Duplicates.Candidate;
import org.proofline.duplicates.Duplicates.Match;
import org.proofline.duplicates.Duplicates.Verdicts;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Hits that were found, and what people said of them. */
@Repository
class MatchTable {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final JdbcClient sql;

    MatchTable(JdbcClient sql) {
        this.sql = sql;
    }

    /** A stored hit with its name among those of its subject. */
    record Stored(Match match, String shared, boolean current) {

        Hit.Name name() {
            return new Hit.Name(match.ruleId(), match.otherSubjectId(), shared);
        }
    }

    /** All hits of a subject there ever were, oldest first. */
    List<Stored> of(UUID subjectId) {
        return sql.sql("select * from duplicates.match where subject_id = ? order by found_at, id")
                .param(subjectId)
                .query((row, number) -> stored(row))
                .list();
    }

    /** The same; nothing when the subject is not live, or was registered with anything else. */
    Optional<List<Stored>> ofRegistered(UUID subjectId, long digest) {
        List<Optional<Stored>> rows = sql.sql(
                        """
                        select m.* from duplicates.subject s left join duplicates.match m on m.subject_id = s.subject_id
                        where s.subject_id = ? and s.live and s.digest = ? order by m.found_at, m.id""")
                .params(subjectId, digest)
                .query((row, number) ->
                        row.getString("id") == null ? Optional.<Stored>empty() : Optional.of(stored(row)))
                .list();
        return rows.isEmpty()
                ? Optional.empty()
                : Optional.of(rows.stream().flatMap(Optional::stream).toList());
    }

    Optional<Stored> lock(UUID matchId) {
        return sql.sql("select * from duplicates.match where id = ? for update")
                .param(matchId)
                .query((row, number) -> stored(row))
                .optional();
    }

    void add(Match match, String shared) {
        sql.sql(
                        """
                        insert into duplicates.match (id, subject_id, rule_id, rule_version, outcome, other_subject_id,
                          other_partner_id, document_id, other_document_id, shared, same_as, score, found_at)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, cast(? as jsonb), ?, ?)""")
                .params(
                        match.id(),
                        match.subjectId(),
                        match.ruleId(),
                        match.ruleVersion(),
                        match.outcome(),
                        match.otherSubjectId(),
                        match.otherPartnerId(),
                        match.documentId(),
                        match.otherDocumentId(),
                        shared,
                        json(match.sameAs()),
                        match.score(),
                        match.foundAt().atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The same hit, found again under perhaps another version of its rule or with other documents. */
    void refresh(Match match) {
        sql.sql(
                        """
                        update duplicates.match set rule_version = ?, outcome = ?, document_id = ?, other_document_id = ?,
                          same_as = cast(? as jsonb), score = ?, current = true where id = ?""")
                .params(
                        match.ruleVersion(),
                        match.outcome(),
                        match.documentId(),
                        match.otherDocumentId(),
                        json(match.sameAs()),
                        match.score(),
                        match.id())
                .update();
    }

    List<Verdicts> verdicts() {
        return sql.sql(
                        """
                        select rule_id, rule_version, count(*), count(*) filter (where verdict = 'DUPLICATE'),
                          count(*) filter (where verdict = 'NOT_A_DUPLICATE')
                        from duplicates.match group by rule_id, rule_version""")
                .query((row, n) -> new Verdicts(
                        row.getString(1), row.getString(2), row.getLong(3), row.getLong(4), row.getLong(5)))
                .list();
    }

    void clear(UUID matchId) {
        sql.sql("update duplicates.match set current = false where id = ?")
                .param(matchId)
                .update();
    }

    void judge(Stored stored, String verdict, String reason, String by, Instant at) {
        Match match = stored.match();
        sql.sql(
                        """
                        update duplicates.match set verdict = ?, verdict_reason = ?, verdict_by = ?, verdict_at = ?
                        where id = ?""")
                .params(verdict, reason, by, at.atOffset(ZoneOffset.UTC), match.id())
                .update();
        sql.sql(
                        """
                        insert into duplicates.verdict (match_id, rule_id, shared, subject_id, other_id, verdict, reason,
                          judged_by, judged_at) values (?, ?, ?, ?, ?, ?, ?, ?, ?)""")
                .params(
                        match.id(),
                        match.ruleId(),
                        stored.shared(),
                        match.subjectId(),
                        match.otherSubjectId(),
                        verdict,
                        reason,
                        by,
                        at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The hits that people said are none, for the candidate or for what it replaces, from either side. */
    Set<Hit.Name> dismissed(Candidate candidate) {
        UUID replaced = candidate.replaces() == null ? candidate.subjectId() : candidate.replaces();
        return sql
                .sql(
                        """
                        select distinct on (rule_id, other, shared) rule_id, other, shared, verdict from (
                          select id, rule_id, shared, verdict, other_id as other from duplicates.verdict
                          where subject_id in (:own, :replaced)
                          union all
                          select id, rule_id, shared, verdict, subject_id from duplicates.verdict
                          where other_id in (:own, :replaced)
                        ) as said order by rule_id, other, shared, id desc""")
                .param("own", candidate.subjectId())
                .param("replaced", replaced)
                .query((row, number) -> row.getString("verdict").equals("NOT_A_DUPLICATE")
                        ? Optional.of(new Hit.Name(
                                row.getString("rule_id"), row.getObject("other", UUID.class), row.getString("shared")))
                        : Optional.<Hit.Name>empty())
                .list()
                .stream()
                .flatMap(Optional::stream)
                .collect(Collectors.toSet());
    }

    private static Stored stored(ResultSet row) throws SQLException {
        Match match = new Match(
                row.getObject("id", UUID.class),
                row.getString("rule_id"),
                row.getString("rule_version"),
                row.getString("outcome"),
                row.getObject("subject_id", UUID.class),
                row.getObject("other_subject_id", UUID.class),
                row.getObject("other_partner_id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getObject("other_document_id", UUID.class),
                facts(row.getString("same_as")),
                row.getInt("score"),
                row.getString("verdict"),
                row.getString("verdict_by"),
                row.getString("verdict_reason"),
                row.getObject("found_at", OffsetDateTime.class).toInstant());
        return new Stored(match, row.getString("shared"), row.getBoolean("current"));
    }

    private static String json(Map<String, String> facts) {
        try {
            return JSON.writeValueAsString(facts);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Map<String, String> facts(String json) {
        try {
            return JSON.readValue(json, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }
}
