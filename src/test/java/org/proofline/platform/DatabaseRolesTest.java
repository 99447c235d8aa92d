package org.proofline.platform;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.util.PSQLException;
import org.proofline.testing.TestDatabase;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

class DatabaseRolesTest {

    private static final String INSUFFICIENT_PRIVILEGE = "42501";
    private static final TestDatabase DATABASE = TestDatabase.create();
    private static final JdbcTemplate APP = new JdbcTemplate(DATABASE.app());
    private static final JdbcTemplate OWNER = new JdbcTemplate(DATABASE.owner());

    @BeforeAll
    static void an_append_only_table_and_an_ordinary_one() {
        OWNER.execute("create table audit.probe (id int primary key, note text)");
        OWNER.execute("create function audit.probe_guard() returns trigger language plpgsql as"
                + " $$ begin return new; end $$");
        OWNER.execute("create trigger guard before insert on audit.probe"
                + " for each row execute function audit.probe_guard()");
        OWNER.execute("select platform.append_only('audit.probe')");
        OWNER.execute("create table claims.probe (id int generated always as identity, note text)");
        OWNER.update("insert into audit.probe values (1, 'first')");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "update audit.probe set note = 'changed'",
                "delete from audit.probe",
                "truncate audit.probe",
                "merge into audit.probe p using (select 1 as id) s on p.id = s.id when matched then delete",
                "insert into audit.probe values (1, 'x') on conflict (id) do update set note = 'changed'",
                "alter table audit.probe disable trigger guard",
                "alter table audit.probe add column more text",
                "drop table audit.probe",
                "drop trigger guard on audit.probe",
                "create or replace function audit.probe_guard() returns trigger language plpgsql as"
                        + " $$ begin return null; end $$",
                "create table audit.mine (id int)",
                "create schema mine",
                "create temporary table probe (id int)",
                "select platform.append_only('claims.probe')",
                "alter role proofline_app superuser",
                "set role proofline_owner",
                "set session authorization proofline_owner",
                "set session_replication_role = replica",
                "copy audit.probe to program 'true'",
                "select pg_read_file('postgresql.conf')"
            })
    void the_pool_cannot(String command) {
        assertRefused(command);
    }

    @ParameterizedTest
    @ValueSource(strings = {"ledger.entry", "ledger.line", "audit.audit_event", "audit.seal", "audit.anchor"})
    void the_pool_cannot_rewrite_the_journal_or_the_trail(String table) {
        String column = OWNER.queryForObject(
                "select quote_ident(attname) from pg_attribute where attrelid = ?::regclass and attnum > 0"
                        + " and attidentity = '' and not attisdropped order by attnum limit 1",
                String.class,
                table);
        for (String command : List.of(
                "update " + table + " set " + column + " = " + column,
                "delete from " + table,
                "truncate " + table,
                "alter table " + table + " disable trigger all")) {
            assertRefused(command);
        }
    }

    @Test
    void the_pool_may_truncate_no_table_and_put_no_trigger_on_one() {
        assertThat(OWNER.queryForList(
                        "select format('%I.%I', table_schema, table_name) from information_schema.role_table_grants"
                                + " where grantee in ('proofline_app', 'PUBLIC') and table_schema !~ '^(pg_|information)'"
                                + " and privilege_type in ('TRUNCATE', 'TRIGGER', 'REFERENCES', 'MAINTAIN')",
                        String.class))
                .isEmpty();
    }

    @Test
    void functions_with_the_rights_of_the_owner_name_their_own_search_path() {
        assertThat(OWNER.queryForList(
                        "select p.oid::regprocedure::text from pg_proc p join pg_namespace n on n.oid = p.pronamespace"
                                + " where p.prosecdef and n.nspname !~ '^(pg_|information)'"
                                + " and not coalesce(array_to_string(p.proconfig, ','), '') like '%search_path%'",
                        String.class))
                .isEmpty();
    }

    @Test
    void the_pool_may_append_and_read() {
        assertThatCode(() -> APP.update("insert into audit.probe values (2, 'second')"))
                .doesNotThrowAnyException();
        assertThat(APP.queryForObject("select count(*) from audit.probe", Integer.class))
                .isGreaterThanOrEqualTo(2);
    }

    @Test
    void the_pool_may_change_and_delete_in_ordinary_tables() {
        APP.update("insert into claims.probe (note) values ('a')");
        assertThat(APP.update("update claims.probe set note = 'b'")).isPositive();
        assertThat(APP.update("delete from claims.probe")).isPositive();
    }

    @Test
    void the_pool_is_no_superuser_and_owns_nothing() {
        assertThat(OWNER.queryForObject(
                        "select rolsuper or rolcreatedb or rolcreaterole or rolbypassrls or rolreplication"
                                + " from pg_roles where rolname = 'proofline_app'",
                        Boolean.class))
                .isFalse();
        assertThat(OWNER.queryForObject(
                        "select count(*) from pg_class where pg_get_userbyid(relowner) = 'proofline_app'",
                        Integer.class))
                .isZero();
        assertThat(OWNER.queryForObject(
                        "select pg_has_role('proofline_app', 'proofline_owner', 'MEMBER')", Boolean.class))
                .isFalse();
    }

    @Test
    void the_owner_of_the_schema_is_no_superuser_either() {
        assertThat(OWNER.queryForObject(
                        "select rolsuper from pg_roles where rolname = 'proofline_owner'", Boolean.class))
                .isFalse();
    }

    private static void assertRefused(String command) {
        assertThatThrownBy(() -> APP.execute(command))
                .isInstanceOf(DataAccessException.class)
                .rootCause()
                .isInstanceOfSatisfying(PSQLException.class, refusal -> assertThat(refusal.getSQLState())
                        .as(refusal.getMessage())
                        .isEqualTo(INSUFFICIENT_PRIVILEGE));
    }
}
