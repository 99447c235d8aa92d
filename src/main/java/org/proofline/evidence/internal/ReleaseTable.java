package org.proofline.evidence.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proofline.evidence.Releases.Release;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of releases from quarantine. */
@Repository
class ReleaseTable {

    private final JdbcClient sql;

    ReleaseTable(JdbcClient sql) {
        this.sql = sql;
    }

    List<Release> all() {
        return sql.sql("select * from evidence.release order by id desc")
                .query((row, n) -> release(row))
                .list();
    }

    Optional<Release> lock(UUID id) {
        return sql.sql("select * from evidence.release where id = ? for update")
                .param(id)
                .query((row, n) -> release(row))
                .optional();
    }

    /** Of these bytes, what waits or was agreed. */
    Optional<Release> of(String sha256) {
        return sql.sql("select * from evidence.release where sha256 = ? and accepted is not false")
                .param(sha256)
                .query((row, n) -> release(row))
                .optional();
    }

    /** @return false when another proposal of the same bytes was faster */
    boolean add(Release release, Instant at) {
        return sql.sql(
                                """
                                insert into evidence.release
                                  (id, document_id, sha256, found, reason, proposed_by, proposed_at)
                                values (?, ?, ?, ?, ?, ?, ?)
                                on conflict (sha256) where accepted is not false do nothing
                                """)
                        .params(
                                release.id(),
                                release.documentId(),
                                release.sha256(),
                                release.found(),
                                release.reason(),
                                release.proposedBy(),
                                at.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    void decide(UUID id, boolean accepted, String answer, String by, Instant at) {
        sql.sql(
                        """
                        update evidence.release set decided_by = ?, decided_at = ?, accepted = ?, answer = ? where id = ?
                        """)
                .params(by, at.atOffset(ZoneOffset.UTC), accepted, answer, id)
                .update();
    }

    private static Release release(ResultSet row) throws SQLException {
        return new Release(
                row.getObject("id", UUID.class),
                row.getObject("document_id", UUID.class),
                row.getString("sha256"),
                row.getString("found"),
                row.getString("reason"),
                row.getString("proposed_by"),
                row.getString("decided_by"),
                row.getObject("accepted", Boolean.class));
    }
}
