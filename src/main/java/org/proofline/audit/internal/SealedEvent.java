package org.proofline.audit.internal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.proofline.shared.Subject;

/**
 * A link of the global chain with its event, as both are stored.
 *
 * @param hash the stored hash of the link
 * @param event null when the row is gone
 */
record SealedEvent(SealLink link, String hash, TrailEvent.Link event) {

    /** Columns for {@link #read}; the seal is {@code s}, the event {@code e}. */
    static final String COLUMNS =
            """
            s.sequence, s.event_hash, s.previous_hash, s.skip_hash, s.hash as seal_hash, e.no, e.id, e.subject_type,
            e.subject_id, e.subject_no, e.type, e.at, e.actor, e.on_behalf_of, e.claim_id, e.process_instance_id,
            e.rule_version, e.reason, e.before, e.after, e.previous, e.hash
            """;

    /** @return with a null link when the event is not sealed yet */
    static SealedEvent read(ResultSet row) throws SQLException {
        SealLink link = row.getObject("sequence") == null
                ? null
                : new SealLink(
                        row.getLong("sequence"),
                        row.getString("event_hash"),
                        row.getString("previous_hash"),
                        row.getString("skip_hash"));
        return new SealedEvent(link, row.getString("seal_hash"), row.getObject("no") == null ? null : event(row));
    }

    private static TrailEvent.Link event(ResultSet row) throws SQLException {
        TrailEvent event = new TrailEvent(
                row.getObject("id", UUID.class),
                new Subject(row.getString("subject_type"), row.getObject("subject_id", UUID.class)),
                row.getString("type"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("actor"),
                row.getString("on_behalf_of"),
                row.getObject("claim_id", UUID.class),
                row.getString("process_instance_id"),
                row.getString("rule_version"),
                row.getString("reason"),
                row.getString("before"),
                row.getString("after"));
        return new TrailEvent.Link(
                row.getLong("no"), row.getLong("subject_no"), row.getString("previous"), row.getString("hash"), event);
    }
}
