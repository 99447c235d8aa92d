package org.proofline.program;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.proofline.program.OfferEntry.Retirement;
import org.proofline.program.OfferEntry.SentBack;
import org.proofline.program.OfferEntry.Stage;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** How versions of offers came through the catalog. */
@Repository
class OfferEntries {

    private static final String SELECT =
            """
            select v.content, v.state, v.authors, v.revision, v.drafted_at, v.sent_by, v.checked_by, v.published_by, v.published_at,
              v.valid_from, v.valid_to, r.last_day, r.reason as retired_why, r.retired_by,
              b.reason as returned_why, b.returned_by, b.returned_at,
              exists (select from program.offer_version later
                where later.code = v.code and later.version > v.version and later.state = 'PUBLISHED'
                  and later.valid_from <= :today and (later.valid_to is null or later.valid_to >= :today)
                  and not exists (select from program.offer_retirement gone
                    where gone.version_id = later.id and gone.last_day < :today)) as replaced
            from program.offer_version v
              left join program.offer_retirement r on r.version_id = v.id
              left join lateral (select reason, returned_by, returned_at from program.offer_return
                where version_id = v.id order by position desc limit 1) b on true\s""";

    private final JdbcClient jdbc;

    OfferEntries(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<OfferEntry> all(LocalDate today) {
        return jdbc.sql(SELECT + "order by v.code, v.version desc")
                .param("today", today)
                .query((row, n) -> entry(row, today))
                .list();
    }

    List<OfferEntry> versions(String code, LocalDate today) {
        return jdbc.sql(SELECT + "where v.code = :code order by v.version desc")
                .param("today", today)
                .param("code", code)
                .query((row, n) -> entry(row, today))
                .list();
    }

    List<OfferEntry> one(UUID id, LocalDate today) {
        return jdbc.sql(SELECT + "where v.id = :id")
                .param("today", today)
                .param("id", id)
                .query((row, n) -> entry(row, today))
                .list();
    }

    void send(UUID id, String person, Instant now) {
        jdbc.sql("update program.offer_version set state = 'SENT', sent_by = :person, sent_at = :now where id = :id")
                .param("id", id)
                .param("person", person)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** False when it was neither sent nor checked. */
    boolean sendBack(UUID id, String reason, String person, Instant now) {
        int changed = jdbc.sql(
                        """
                        update program.offer_version
                        set state = 'DRAFT', sent_by = null, sent_at = null, checked_by = null, checked_at = null
                        where id = :id and state in ('SENT', 'CHECKED')
                        """)
                .param("id", id)
                .update();
        if (changed == 0) {
            return false;
        }
        jdbc.sql(
                        """
                        insert into program.offer_return (version_id, position, reason, returned_by, returned_at)
                        select :id, coalesce(max(position), 0) + 1, :reason, :person, :now
                        from program.offer_return where version_id = :id
                        """)
                .param("id", id)
                .param("reason", reason)
                .param("person", person)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return true;
    }

    private static OfferEntry entry(ResultSet row, LocalDate today) throws SQLException {
        LocalDate lastDay = row.getObject("last_day", LocalDate.class);
        return new OfferEntry(
                OfferVersions.read(row.getString("content")),
                stage(row, lastDay, today),
                List.of((String[]) row.getArray("authors").getArray()),
                instant(row, "drafted_at"),
                row.getString("sent_by"),
                row.getString("checked_by"),
                row.getString("published_by"),
                instant(row, "published_at"),
                lastDay == null
                        ? null
                        : new Retirement(lastDay, row.getString("retired_why"), row.getString("retired_by")),
                row.getString("returned_why") == null
                        ? null
                        : new SentBack(
                                row.getString("returned_why"),
                                row.getString("returned_by"),
                                instant(row, "returned_at")),
                row.getLong("revision"));
    }

    private static Stage stage(ResultSet row, LocalDate lastDay, LocalDate today) throws SQLException {
        String state = row.getString("state");
        if (!state.equals("PUBLISHED")) {
            return Stage.valueOf(state);
        }
        LocalDate to = row.getObject("valid_to", LocalDate.class);
        if (lastDay != null && lastDay.isBefore(today)) {
            return Stage.RETIRED;
        }
        if (to != null && to.isBefore(today)) {
            return Stage.ENDED;
        }
        if (row.getObject("valid_from", LocalDate.class).isAfter(today)) {
            return Stage.SCHEDULED;
        }
        return row.getBoolean("replaced") ? Stage.REPLACED : Stage.IN_FORCE;
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        Timestamp at = row.getTimestamp(column);
        return at == null ? null : at.toInstant();
    }
}
