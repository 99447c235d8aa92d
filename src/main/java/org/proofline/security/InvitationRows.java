package org.proofline.security;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code security.invitation}, found by the hash of their token. */
@Repository
class InvitationRows {

    record Open(UUID accountId, Instant expiresAt) {}

    private final JdbcClient jdbc;

    InvitationRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void insert(byte[] tokenHash, UUID accountId, String by, Instant now, Instant expiresAt) {
        jdbc.sql(
                        """
                        insert into security.invitation (token_hash, account_id, invited_by, invited_at, expires_at)
                        values (:hash, :account, :by, :now, :expires)
                        """)
                .param("hash", tokenHash)
                .param("account", accountId)
                .param("by", by)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("expires", expiresAt.atOffset(ZoneOffset.UTC))
                .update();
    }

    Optional<Open> open(byte[] tokenHash, Instant now) {
        return jdbc.sql(
                        """
                        select account_id, expires_at from security.invitation
                        where token_hash = :hash and used_at is null and expires_at > :now
                        """)
                .param("hash", tokenHash)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query((row, n) -> new Open(
                        row.getObject("account_id", UUID.class),
                        row.getObject("expires_at", java.time.OffsetDateTime.class)
                                .toInstant()))
                .optional();
    }

    /** Of two who use the same link at the same time, one succeeds. */
    boolean use(byte[] tokenHash, Instant now) {
        return jdbc.sql(
                                """
                        update security.invitation set used_at = :now
                        where token_hash = :hash and used_at is null and expires_at > :now
                        """)
                        .param("hash", tokenHash)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }
}
