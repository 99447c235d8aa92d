package org.proofline.evidence.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proofline.evidence.Evidence.Intake;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploads under way and their parts. */
@Repository
class UploadRows {

    /** @param documentId null before it is finished */
    record Row(UUID id, Intake intake, long size, long received, Instant expiresAt, UUID documentId) {}

    /** @param bytes that the open uploads will bring, together */
    record Open(int count, long bytes) {}

    private static final String COLUMNS =
            "select id, subject_id, partner_id, requirement, line, file_name, size, received, expires_at, document_id"
                    + " from evidence.upload where id = :id";

    private final JdbcClient jdbc;

    UploadRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void add(Row row, String by) {
        Intake intake = row.intake();
        jdbc.sql(
                        """
                        insert into evidence.upload (id, subject_id, partner_id, requirement, line, file_name, size,
                          received, begun_by, expires_at)
                        values (:id, :subject, :partner, :requirement, :line, :name, :size, 0, :by, :expires)
                        """)
                .param("id", row.id())
                .param("subject", intake.subjectId())
                .param("partner", intake.partnerId())
                .param("requirement", intake.requirement())
                .param("line", intake.line())
                .param("name", intake.fileName())
                .param("size", row.size())
                .param("by", by)
                .param("expires", utc(row.expiresAt()))
                .update();
    }

    Optional<Row> find(UUID id) {
        return jdbc.sql(COLUMNS).param("id", id).query(UploadRows::row).optional();
    }

    Optional<Row> lock(UUID id) {
        return jdbc.sql(COLUMNS + " for update")
                .param("id", id)
                .query(UploadRows::row)
                .optional();
    }

    /** Until the end of the transaction nobody else begins an upload of this partner. */
    Open openOf(UUID partnerId) {
        jdbc.sql("select 1 from pg_advisory_xact_lock(hashtextextended('evidence.upload:' || :partner, 0))")
                .param("partner", partnerId.toString())
                .query(Integer.class)
                .single();
        return jdbc.sql(
                        """
                        select count(*) as count, coalesce(sum(size), 0) as bytes from evidence.upload
                        where partner_id = :partner and document_id is null
                        """)
                .param("partner", partnerId)
                .query(Open.class)
                .single();
    }

    void addPart(UUID id, long start, long size, String object, Instant expires) {
        jdbc.sql(
                        "insert into evidence.upload_part (upload_id, start, size, object) values (:id, :start, :size, :object)")
                .param("id", id)
                .param("start", start)
                .param("size", size)
                .param("object", object)
                .update();
        jdbc.sql("update evidence.upload set received = :received, expires_at = :expires where id = :id")
                .param("id", id)
                .param("received", start + size)
                .param("expires", utc(expires))
                .update();
    }

    /** The objects of its parts, in their order. */
    List<String> parts(UUID id) {
        return jdbc.sql("select object from evidence.upload_part where upload_id = :id order by start")
                .param("id", id)
                .query(String.class)
                .list();
    }

    /** @return whether nobody else puts it together, since that moment */
    boolean beginJoining(UUID id, Instant now, Instant since, Instant expires) {
        return jdbc.sql(
                                """
                                update evidence.upload set joining_at = :now, expires_at = :expires
                                where id = :id and document_id is null and (joining_at is null or joining_at < :since)
                                """)
                        .param("id", id)
                        .param("now", utc(now))
                        .param("since", utc(since))
                        .param("expires", utc(expires))
                        .update()
                == 1;
    }

    /** @param documentId null when it failed and may be tried again */
    void endJoining(UUID id, UUID documentId) {
        jdbc.sql("update evidence.upload set joining_at = null, document_id = :document where id = :id")
                .param("id", id)
                .param("document", documentId)
                .update();
        if (documentId != null) {
            jdbc.sql("delete from evidence.upload_part where upload_id = :id")
                    .param("id", id)
                    .update();
        }
    }

    /** @return the names of the objects that nobody needs any more */
    List<String> delete(UUID id) {
        List<String> objects = parts(id);
        jdbc.sql("delete from evidence.upload where id = :id").param("id", id).update();
        return objects;
    }

    List<UUID> expired(Instant now, int most) {
        return jdbc.sql("select id from evidence.upload where expires_at < :now order by expires_at limit :most")
                .param("now", utc(now))
                .param("most", most)
                .query(UUID.class)
                .list();
    }

    boolean names(String object) {
        return jdbc.sql("select exists (select 1 from evidence.upload_part where object = :object)")
                .param("object", object)
                .query(Boolean.class)
                .single();
    }

    private static Row row(ResultSet row, int n) throws SQLException {
        return new Row(
                row.getObject("id", UUID.class),
                new Intake(
                        row.getObject("subject_id", UUID.class),
                        row.getObject("partner_id", UUID.class),
                        row.getString("requirement"),
                        row.getObject("line", Integer.class),
                        row.getString("file_name")),
                row.getLong("size"),
                row.getLong("received"),
                row.getObject("expires_at", OffsetDateTime.class).toInstant(),
                row.getObject("document_id", UUID.class));
    }

    private static OffsetDateTime utc(Instant moment) {
        return moment.atOffset(ZoneOffset.UTC);
    }
}
