package org.proofline.security;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
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

    /**
     * Deletes an account that was only ever invited and whose invitations ended unused; nobody was ever signed in to it.
     *
     * @return the id it had
     */
    Optional<UUID> removeLapsed(String username, Instant now) {
        Optional<UUID> lapsed = jdbc.sql(
                        """
                        select a.id from security.account a
                        where a.username = :username and a.password_hash is null
                          and exists (select 1 from security.invitation i where i.account_id = a.id)
                          and not exists (select 1 from security.invitation i
                            where i.account_id = a.id and (i.used_at is not null or i.expires_at > :now))
                        for update
                        """)
                .param("username", username)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .optional();
        lapsed.ifPresent(id -> List.of(
                        "delete from security.invitation where account_id = :id",
                        "delete from security.account_role where account_id = :id",
                        "delete from security.account where id = :id")
                .forEach(command -> jdbc.sql(command).param("id", id).update()));
        return lapsed;
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
