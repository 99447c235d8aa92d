package org.proofline.sales;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proofline.sales.SalesUpload.Mode;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Uploads and the mistakes in them. */
@Repository
class UploadTable {

    private final JdbcClient sql;
    private final JdbcTemplate batch;

    UploadTable(JdbcClient sql, JdbcTemplate batch) {
        this.sql = sql;
        this.batch = batch;
    }

    /** @return false when the same file is in, or on its way in */
    boolean insert(UUID id, SalesOwner owner, String name, StagedFile file, Mode mode, String by, Instant at) {
        return sql.sql(
                                """
                                insert into sales.upload (id, source, partner_id, file_name, sha256, bytes, mode, status,
                                    uploaded_by, started_at, changed_at)
                                values (?, ?, ?, ?, ?, ?, ?, 'PROCESSING', ?, ?, ?)
                                on conflict do nothing
                                """)
                        .params(id, owner.source(), owner.partnerId(), name, file.sha256(), file.size(), mode.name())
                        .params(by, utc(at), utc(at))
                        .update()
                == 1;
    }

    Optional<SalesUpload> live(SalesOwner owner, String sha256) {
        return sql.sql(
                        """
                        select * from sales.upload where source = ? and partner_id is not distinct from ? and sha256 = ?
                          and status in ('PROCESSING', 'DONE')
                        """)
                .params(owner.source(), owner.partnerId(), sha256)
                .query(UploadTable::read)
                .optional();
    }

    Optional<SalesUpload> find(UUID id) {
        return sql.sql("select * from sales.upload where id = ?")
                .param(id)
                .query(UploadTable::read)
                .optional();
    }

    /** @param partnerId null for all owners */
    List<SalesUpload> latest(UUID partnerId, int limit) {
        return sql.sql(
                        "select * from sales.upload where cast(? as uuid) is null or partner_id = ? order by id desc limit ?")
                .params(partnerId, partnerId, limit)
                .query(UploadTable::read)
                .list();
    }

    void progress(UUID id, long rows, long bytes, Instant at) {
        sql.sql(
                        "update sales.upload set rows_read = ?, bytes_read = ?, changed_at = ? where id = ? and status = 'PROCESSING'")
                .params(rows, bytes, utc(at), id)
                .update();
    }

    /** @return false when it had ended before */
    boolean end(UUID id, String status, Outcome outcome, Instant at) {
        return sql.sql(
                                """
                                update sales.upload set status = ?, rows_read = ?, bytes_read = bytes, recorded = ?, known = ?,
                                    broken = ?, formulas = ?, problem = ?, changed_at = ?
                                where id = ? and status = 'PROCESSING'
                                """)
                        .params(
                                status,
                                outcome.rows(),
                                outcome.recorded(),
                                outcome.known(),
                                outcome.broken(),
                                outcome.formulas())
                        .params(outcome.problem(), utc(at), id)
                        .update()
                == 1;
    }

    List<UUID> silentSince(Instant at) {
        return sql.sql("select id from sales.upload where status = 'PROCESSING' and changed_at < ?")
                .param(utc(at))
                .query(UUID.class)
                .list();
    }

    void keep(UUID id, List<SalesMistake> mistakes) {
        batch.batchUpdate(
                "insert into sales.upload_mistake values (?, ?, ?, ?, ?, ?, ?)",
                mistakes.stream()
                        .map(m -> new Object[] {id, m.row(), m.column(), m.code(), m.reason(), m.mend(), m.value()})
                        .toList());
    }

    List<SalesMistake> mistakes(UUID id, int limit) {
        return sql.sql("select * from sales.upload_mistake where upload_id = ? order by row_no, column_name limit ?")
                .params(id, limit)
                .query(UploadTable::mistake)
                .list();
    }

    void writeMistakes(UUID id, Writer to) {
        SafeCsv csv = new SafeCsv(to);
        csv.row("row", "column", "code", "reason", "mend", "value");
        sql.sql("select * from sales.upload_mistake where upload_id = ? order by row_no, column_name")
                .param(id)
                .query(row -> {
                    SalesMistake m = mistake(row, 0);
                    csv.row(Long.toString(m.row()), m.column(), m.code(), m.reason(), m.mend(), m.value());
                });
        try {
            to.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** How a file came out. */
    record Outcome(long rows, long recorded, long known, long broken, long formulas, String problem) {}

    private static SalesMistake mistake(ResultSet row, int number) throws SQLException {
        return new SalesMistake(
                row.getLong("row_no"),
                row.getString("column_name"),
                row.getString("code"),
                row.getString("reason"),
                row.getString("mend"),
                row.getString("value"));
    }

    private static SalesUpload read(ResultSet row, int number) throws SQLException {
        return new SalesUpload(
                row.getObject("id", UUID.class),
                row.getString("source"),
                row.getObject("partner_id", UUID.class),
                row.getString("file_name"),
                row.getString("sha256"),
                row.getLong("bytes"),
                Mode.valueOf(row.getString("mode")),
                row.getString("status"),
                row.getLong("rows_read"),
                row.getLong("bytes_read"),
                row.getLong("recorded"),
                row.getLong("known"),
                row.getLong("broken"),
                row.getLong("formulas"),
                row.getString("problem"),
                row.getString("uploaded_by"),
                row.getObject("started_at", OffsetDateTime.class).toInstant(),
                row.getObject("changed_at", OffsetDateTime.class).toInstant(),
                false);
    }

    private static OffsetDateTime utc(Instant at) {
        return at.atOffset(ZoneOffset.UTC);
    }
}
