package org.proofline.audit.internal;

import java.util.Optional;
import org.proofline.audit.Audit.Broken;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A question to the database whose every answer is something broken.
 *
 * @param kind of the record, see {@link Broken}
 * @param sql gives the record's id first; the first row counts
 * @param explanation one sentence; {@code %s} stands for the id
 */
record Probe(String kind, String sql, String explanation) {

    Optional<Broken> ask(JdbcTemplate jdbc) {
        return jdbc.query(sql, (row, n) -> row.getString(1)).stream()
                .findFirst()
                .map(id -> new Broken(kind, id, String.format(explanation, id)));
    }
}
