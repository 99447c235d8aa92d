package org.proofline.notification.internal;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.proofline.shared.Ids;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What waits for its delivery. Rows are taken under a lock that other nodes skip. */
@Component
class Outbox {

    private static final int LONGEST_ERROR = 500;
    private static final Duration FIRST_PAUSE = Duration.ofSeconds(10);
    private static final Duration LONGEST_PAUSE = Duration.ofHours(1);

    /** @param payload a {@link News} or a {@link Mail}, by kind */
    record Parcel(UUID id, String kind, String payload, int attempts) {}

    private final JdbcClient jdbc;
    private final Clock clock;
    private final ObjectMapper json = new ObjectMapper();

    Outbox(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    void put(News news) {
        put("NEWS", news);
    }

    void put(Mail mail) {
        put("MAIL", mail);
    }

    private void put(String kind, Object payload) {
        jdbc.sql("insert into notification.outbox (id, kind, payload, created_at, next_attempt_at)"
                        + " values (?, ?, ?::json, ?, ?)")
                .params(Ids.next(clock), kind, write(payload), now(), now())
                .update();
    }

    /** The oldest parcel that is due, locked for the running transaction. */
    Optional<Parcel> next() {
        return jdbc.sql("select id, kind, payload, attempts from notification.outbox where next_attempt_at <= ?"
                        + " order by next_attempt_at limit 1 for update skip locked")
                .params(now())
                .query(Parcel.class)
                .optional();
    }

    /** The oldest news that are due, locked for the running transaction. */
    List<Parcel> news(int most) {
        return jdbc.sql("select id, kind, payload, attempts from notification.outbox where next_attempt_at <= ?"
                        + " and kind = 'NEWS' order by next_attempt_at limit ? for update skip locked")
                .params(now(), most)
                .query(Parcel.class)
                .list();
    }

    void delivered(List<Parcel> parcels) {
        if (!parcels.isEmpty()) {
            jdbc.sql("delete from notification.outbox where id in (:ids)")
                    .param("ids", parcels.stream().map(Parcel::id).toList())
                    .update();
        }
    }

    /** Tries again later: after 10 seconds, then twice as long each time, at most an hour; never gives up. */
    void postpone(Parcel parcel, String error) {
        String kept = error == null ? "" : error.substring(0, Math.min(LONGEST_ERROR, error.length()));
        jdbc.sql("update notification.outbox set attempts = attempts + 1, next_attempt_at = ?, last_error = ?"
                        + " where id = ?")
                .params(now().plus(pause(parcel.attempts())), kept, parcel.id())
                .update();
    }

    static Duration pause(int attempts) {
        return attempts > 9 ? LONGEST_PAUSE : min(FIRST_PAUSE.multipliedBy(1L << attempts), LONGEST_PAUSE);
    }

    private static Duration min(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    long undelivered() {
        return jdbc.sql("select count(*) from notification.outbox")
                .query(Long.class)
                .single();
    }

    <T> T read(Parcel parcel, Class<T> type) {
        try {
            return json.readValue(parcel.payload(), type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("The parcel " + parcel.id() + " cannot be read", e);
        }
    }

    private String write(Object payload) {
        try {
            return json.writeValueAsString(payload);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private OffsetDateTime now() {
        return clock.instant().atOffset(ZoneOffset.UTC);
    }
}
