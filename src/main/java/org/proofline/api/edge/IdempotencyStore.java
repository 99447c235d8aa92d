package org.proofline.api.edge;

import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Keys and their first answers, in a table that shares the transaction of the effect. Kept for 30 days. */
@Component
class IdempotencyStore {

    private static final Duration KEPT = Duration.ofDays(30);

    private final JdbcTemplate jdbc;
    private final Clock clock;

    IdempotencyStore(JdbcTemplate jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Optional<StoredAnswer> find(IdempotencyKey key) {
        return jdbc
                .query(
                        "select fingerprint, status, location, etag, content_type, body from api.idempotency_key"
                                + " where account = ? and key = ?",
                        (row, n) -> new StoredAnswer(
                                row.getString(1),
                                row.getInt(2),
                                row.getString(3),
                                row.getString(4),
                                row.getString(5),
                                row.getBytes(6)),
                        key.account(),
                        key.value())
                .stream()
                .findFirst();
    }

    /** Holds the key until the running transaction ends; false while a twin holds it. Never waits. */
    boolean tryHold(IdempotencyKey key) {
        return Boolean.TRUE.equals(jdbc.queryForObject(
                "select pg_try_advisory_xact_lock(hashtextextended(?, 7307))",
                Boolean.class,
                key.account() + '\n' + key.value()));
    }

    void store(IdempotencyKey key, StoredAnswer answer) {
        jdbc.update(
                "insert into api.idempotency_key"
                        + " (account, key, fingerprint, status, location, etag, content_type, body, answered_at)"
                        + " values (?, ?, ?, ?, ?, ?, ?, ?, ?)",
                key.account(),
                key.value(),
                answer.fingerprint(),
                answer.status(),
                answer.location(),
                answer.etag(),
                answer.contentType(),
                answer.body(),
                Timestamp.from(clock.instant()));
    }

    @Scheduled(cron = "0 17 3 * * *", zone = "UTC")
    void forgetOld() {
        Instant limit = clock.instant().minus(KEPT);
        jdbc.update("delete from api.idempotency_key where answered_at < ?", Timestamp.from(limit));
    }
}
