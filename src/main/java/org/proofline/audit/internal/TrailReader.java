package org.proofline.audit.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.proofline.audit.Audit.AuditEvent;
import org.proofline.audit.Audit.EventFilter;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/** Reads the trail. */
@Component
class TrailReader {

    private static final int MOST = 1000;
    private static final TypeReference<Map<String, Object>> VALUES = new TypeReference<>() {};

    private static final String SELECT = "select " + SealedEvent.COLUMNS + " from audit.audit_event e ";

    /** The claim's own events, those that name it, and the whole chains of what hangs on it alone. */
    private static final String OF_CLAIM =
            """
            where (e.claim_id = ? or e.subject_id = ? or e.subject_id in (
              select own.subject_id from audit.audit_event own
              where own.claim_id = ? and own.subject_type in ('DOCUMENT', 'PAYMENT', 'CLAWBACK', 'DISPUTE')))
            """;

    private final JdbcTemplate jdbc;
    private final ObjectMapper json = new ObjectMapper();

    TrailReader(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    List<AuditEvent> filtered(EventFilter filter) {
        StringBuilder sql = new StringBuilder(SELECT + "join audit.seal s on s.event_no = e.no where s.sequence > ?");
        List<Object> arguments = new ArrayList<>();
        arguments.add(filter.afterSequence() == null ? 0 : filter.afterSequence());
        narrow(sql, arguments, "e.type = ?", filter.type());
        narrow(sql, arguments, "e.actor = ?", filter.actor());
        narrow(sql, arguments, "e.subject_id = ?", filter.subjectId());
        narrow(sql, arguments, "e.at >= ?", time(filter.from()));
        narrow(sql, arguments, "e.at < ?", time(filter.to()));
        sql.append(" order by s.sequence limit ?");
        arguments.add(filter.limit() <= 0 ? MOST : Math.min(filter.limit(), MOST));
        return events(sql.toString(), arguments.toArray());
    }

    List<AuditEvent> ofClaim(UUID claimId) {
        return sealedOfClaim(claimId, Long.MAX_VALUE).stream().map(this::event).toList();
    }

    /** The rows of a claim up to a link of the chain, in the order of the chain; what is not sealed comes last. */
    List<SealedEvent> sealedOfClaim(UUID claimId, long upTo) {
        String sql = SELECT + "left join audit.seal s on s.event_no = e.no " + OF_CLAIM
                + (upTo == Long.MAX_VALUE ? "" : " and s.sequence <= " + upTo)
                + " order by s.sequence nulls last, e.no";
        return jdbc.query(sql, (row, n) -> SealedEvent.read(row), claimId, claimId, claimId);
    }

    private List<AuditEvent> events(String sql, Object... arguments) {
        return jdbc.query(sql, (row, n) -> event(SealedEvent.read(row)), arguments);
    }

    private static void narrow(StringBuilder sql, List<Object> arguments, String condition, Object value) {
        if (value != null) {
            sql.append(" and ").append(condition);
            arguments.add(value);
        }
    }

    private static Object time(Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private AuditEvent event(SealedEvent row) {
        TrailEvent event = row.event().event();
        boolean sealed = row.link() != null;
        return new AuditEvent(
                sealed ? row.link().sequence() : null,
                event.id(),
                event.type(),
                event.at(),
                event.actor(),
                event.onBehalfOf(),
                event.subject(),
                event.claimId(),
                event.processInstanceId(),
                event.ruleVersion(),
                event.reason(),
                values(event.before()),
                values(event.after()),
                sealed ? row.hash() : null,
                sealed ? row.link().previous() : null);
    }

    private Map<String, Object> values(String text) {
        try {
            return json.readValue(text, VALUES);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The trail holds what is no JSON object: run the verification", e);
        }
    }
}
