package org.proofline.audit.internal;

import java.sql.Types;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Appends events to the chains of their subjects, in the running transaction. */
@Component
class TrailWriter {

    private static final String HEADS = "select subject_id, subject_no, hash from audit.lock_chains(?::uuid[])";

    private static final String INSERT =
            """
            insert into audit.audit_event (id, subject_type, subject_id, subject_no, type, at, actor, on_behalf_of, claim_id,
                process_instance_id, rule_version, reason, before, after, previous, hash)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            """;

    private static final int[] TYPES = {
        Types.OTHER,
        Types.VARCHAR,
        Types.OTHER,
        Types.BIGINT,
        Types.VARCHAR,
        Types.TIMESTAMP_WITH_TIMEZONE,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.OTHER,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.VARCHAR,
        Types.OTHER,
        Types.OTHER,
        Types.VARCHAR,
        Types.VARCHAR
    };

    /** The last link of a subject's chain. */
    private record Head(long subjectNo, String hash) {

        static final Head NONE = new Head(0, Hashes.NONE);
    }

    private final JdbcTemplate jdbc;

    TrailWriter(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    void append(List<TrailEvent> events) {
        Map<UUID, Head> heads = lock(events);
        List<Object[]> rows = new ArrayList<>(events.size());
        for (TrailEvent event : events) {
            Head head = heads.getOrDefault(event.subject().id(), Head.NONE);
            TrailEvent.Link link = TrailEvent.Link.after(head.subjectNo(), head.hash(), event);
            heads.put(event.subject().id(), new Head(link.subjectNo(), link.hash()));
            rows.add(row(link));
        }
        jdbc.batchUpdate(INSERT, rows, TYPES);
    }

    private Map<UUID, Head> lock(List<TrailEvent> events) {
        String[] subjects = events.stream()
                .map(event -> event.subject().id().toString())
                .distinct()
                .toArray(String[]::new);
        Map<UUID, Head> heads = new HashMap<>();
        jdbc.query(
                HEADS,
                row -> {
                    heads.put(
                            row.getObject("subject_id", UUID.class),
                            new Head(row.getLong("subject_no"), row.getString("hash")));
                },
                (Object) subjects);
        return heads;
    }

    private static Object[] row(TrailEvent.Link link) {
        TrailEvent event = link.event();
        return new Object[] {
            event.id(),
            event.subject().type(),
            event.subject().id(),
            link.subjectNo(),
            event.type(),
            event.at().atOffset(ZoneOffset.UTC),
            event.actor(),
            event.onBehalfOf(),
            event.claimId(),
            event.processInstanceId(),
            event.ruleVersion(),
            event.reason(),
            event.before(),
            event.after(),
            link.previous(),
            link.hash()
        };
    }
}
