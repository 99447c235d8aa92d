package org.proofline.security;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.proofline.security.Accounts.Account;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Rows of {@code security.account} and its roles; one query reads an account with all of them. */
@Repository
class AccountRows {

    private static final String SELECT =
            """
            select a.id, a.username, a.display_name, a.email, a.partner_id, a.enabled, a.password_hash,
              array(select r.role from security.account_role r where r.account_id = a.id) as roles
            from security.account a
            """;

    private final JdbcClient jdbc;

    AccountRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<StoredAccount> find(String username) {
        return jdbc.sql(SELECT + "where a.username = :username")
                .param("username", username)
                .query(AccountRows::row)
                .optional();
    }

    Optional<StoredAccount> find(UUID id) {
        return jdbc.sql(SELECT + "where a.id = :id")
                .param("id", id)
                .query(AccountRows::row)
                .optional();
    }

    List<Account> staff() {
        return jdbc.sql(SELECT + "where a.partner_id is null order by a.username")
                .query(AccountRows::account)
                .list();
    }

    List<Account> ofPartner(UUID partnerId) {
        return jdbc.sql(SELECT + "where a.partner_id = :partner order by a.username")
                .param("partner", partnerId)
                .query(AccountRows::account)
                .list();
    }

    List<Account> withRole(String role) {
        return jdbc.sql(
                        SELECT
                                + """
                        join security.account_role held on held.account_id = a.id and held.role = :role
                        order by a.username
                        """)
                .param("role", role)
                .query(AccountRows::account)
                .list();
    }

    boolean hasDemoAccount() {
        return jdbc.sql("select exists (select 1 from security.account where demo)")
                .query(Boolean.class)
                .single();
    }

    /** @return false when the name is taken */
    boolean insert(StoredAccount stored, boolean demo, String by, Instant now) {
        Account account = stored.account();
        return jdbc.sql(
                                """
                        insert into security.account
                          (id, username, display_name, email, partner_id, password_hash, enabled, demo, created_by, created_at)
                        values (:id, :username, :name, :email, :partner, :hash, :enabled, :demo, :by, :now)
                        on conflict (username) do nothing
                        """)
                        .param("id", stored.id())
                        .param("username", account.username())
                        .param("name", account.displayName())
                        .param("email", account.email())
                        .param("partner", account.partnerId())
                        .param("hash", stored.passwordHash())
                        .param("enabled", account.enabled())
                        .param("demo", demo)
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return whether the account did not hold the role before */
    boolean grant(UUID id, Role role, String by, Instant now) {
        return jdbc.sql(
                                """
                        insert into security.account_role (account_id, role, granted_by, granted_at)
                        values (:id, :role, :by, :now) on conflict do nothing
                        """)
                        .param("id", id)
                        .param("role", role.code())
                        .param("by", by)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    /** @return whether the account held the role */
    boolean revoke(UUID id, Role role) {
        return jdbc.sql("delete from security.account_role where account_id = :id and role = :role")
                        .param("id", id)
                        .param("role", role.code())
                        .update()
                == 1;
    }

    boolean disable(UUID id) {
        return jdbc.sql("update security.account set enabled = false where id = :id and enabled")
                        .param("id", id)
                        .update()
                == 1;
    }

    void setPassword(UUID id, String hash) {
        jdbc.sql("update security.account set password_hash = :hash where id = :id")
                .param("hash", hash)
                .param("id", id)
                .update();
    }

    void describe(UUID id, String displayName, String email) {
        jdbc.sql("update security.account set display_name = :name, email = :email where id = :id")
                .param("name", displayName)
                .param("email", email)
                .param("id", id)
                .update();
    }

    private static Account account(ResultSet row, int n) throws SQLException {
        return row(row, n).account();
    }

    private static StoredAccount row(ResultSet row, int n) throws SQLException {
        String[] codes = (String[]) row.getArray("roles").getArray();
        Set<Role> roles = Arrays.stream(codes).map(Role::ofCode).collect(Collectors.toUnmodifiableSet());
        Account account = new Account(
                row.getString("username"),
                row.getString("display_name"),
                row.getString("email"),
                row.getObject("partner_id", UUID.class),
                roles,
                row.getBoolean("enabled"));
        return new StoredAccount(row.getObject("id", UUID.class), account, row.getString("password_hash"));
    }
}
