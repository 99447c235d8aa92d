package org.proofline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.security.AccountFixture.PASSWORD;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.testing.ProoflineTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

@ProoflineTest
class SignInTrailTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private JdbcTemplate jdbc;

    private Visitor visitor;
    private String person;

    @BeforeEach
    void a_visitor_and_a_person() {
        visitor = new Visitor(port);
        person = AccountFixture.staff(accounts, Role.DIRECTOR);
    }

    @Test
    void a_session_stands_on_the_trail_from_sign_in_to_sign_out() {
        visitor.signIn(person, PASSWORD);
        visitor.post("/logout", "", "X-CSRF-TOKEN", visitor.token());

        assertThat(trail()).containsExactly("ACCOUNT_CREATED system", "SIGNED_IN " + person, "SIGNED_OUT " + person);
    }

    @Test
    void a_failed_sign_in_stands_on_the_trail_without_the_password() {
        visitor.signIn(person, "my secret guess");
        visitor.get("/api/probe", "Authorization", Visitor.basic(person, "my secret guess"));

        assertThat(trail())
                .containsExactly("ACCOUNT_CREATED system", "SIGN_IN_FAILED anonymous", "SIGN_IN_FAILED anonymous");
        assertThat(jdbc.queryForList("select after::text from audit.audit_event", String.class))
                .noneMatch(after -> after.contains("secret guess"));
    }

    @Test
    void a_name_that_does_not_exist_is_not_written_down() {
        visitor.signIn("typed-my-password-here", "x");

        assertThat(jdbc.queryForList("select after::text from audit.audit_event", String.class))
                .noneMatch(after -> after.contains("typed-my-password-here"));
    }

    @Test
    void calls_with_basic_are_no_sign_ins() {
        for (int i = 0; i < 3; i++) {
            visitor.get("/api/probe", "Authorization", Visitor.basic(person, PASSWORD));
        }

        assertThat(trail()).containsExactly("ACCOUNT_CREATED system");
    }

    private List<String> trail() {
        return jdbc
                .queryForList(
                        """
                        select e.type, e.actor from audit.audit_event e join security.account a on a.id = e.subject_id
                        where a.username = ? order by e.subject_no
                        """,
                        person)
                .stream()
                .map(SignInTrailTest::line)
                .toList();
    }

    private static String line(Map<String, Object> row) {
        return row.get("type") + " " + row.get("actor");
    }
}
