package org.proofline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.proofline.security.AccountFixture.PASSWORD;

import java.net.HttpCookie;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.testing.ProoflineTest;
import org.proofline.testing.TestClock;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

@ProoflineTest
class SignOnTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Accounts accounts;

    @Autowired
    private TestClock clock;

    private Visitor visitor;

    @BeforeEach
    void a_visitor() {
        visitor = new Visitor(port);
    }

    @Test
    void nobody_gets_in_without_signing_in() {
        HttpResponse<String> call = visitor.get("/api/probe");
        assertThat(call.statusCode()).isEqualTo(401);
        assertThat(call.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(call.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(call.body()).contains("NOT_SIGNED_IN");

        HttpResponse<String> page = visitor.get("/probe");
        assertThat(page.statusCode()).isEqualTo(302);
        assertThat(page.headers().firstValue("Location").orElseThrow()).endsWith("/login");
    }

    @Test
    void a_browsers_script_gets_no_password_window() {
        HttpResponse<String> call = visitor.get("/api/probe", "Sec-Fetch-Mode", "cors");

        assertThat(call.statusCode()).isEqualTo(401);
        assertThat(call.headers().firstValue("WWW-Authenticate")).isEmpty();
    }

    @Test
    void basic_needs_no_token_and_opens_no_session() {
        String person = AccountFixture.staff(accounts, Role.PAYMENTS_MAKER);
        String credentials = Visitor.basic(person, PASSWORD);

        assertThat(visitor.get("/api/probe", "Authorization", credentials).body())
                .isEqualTo(person);
        assertThat(visitor.get("/api/probe/roles", "Authorization", credentials).body())
                .isEqualTo("[payments-maker]");
        assertThat(visitor.post("/api/probe", "", "Authorization", credentials).body())
                .isEqualTo("changed by " + person);
        assertThat(visitor.cookies()).isEmpty();
    }

    @Test
    void two_hundred_calls_with_basic_at_once_all_get_through() {
        String credentials = Visitor.basic(AccountFixture.staff(accounts, Role.DIRECTOR), PASSWORD);

        List<Integer> answers = visitor.getAtOnce(200, "/api/probe", "Authorization", credentials);

        assertThat(answers).hasSize(200).containsOnly(200);
    }

    @Test
    void the_sign_in_page_brings_the_token_for_its_form() {
        String person = AccountFixture.staff(accounts, Role.DIRECTOR);
        String page = visitor.get("/login").body();
        String token = page.replaceAll("(?s).*name=\"_csrf\" value=\"([^\"]+)\".*", "$1");

        visitor.signIn(person, PASSWORD, token);

        assertThat(visitor.get("/probe").body()).isEqualTo(person);
    }

    @Test
    void basic_opens_no_page() {
        String person = AccountFixture.staff(accounts, Role.ADMIN);

        assertThat(visitor.get("/probe", "Authorization", Visitor.basic(person, PASSWORD))
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void a_wrong_password_is_refused() {
        String person = AccountFixture.staff(accounts, Role.DIRECTOR);

        assertThat(visitor.get("/api/probe", "Authorization", Visitor.basic(person, "wrong"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(visitor.get("/api/probe", "Authorization", Visitor.basic("nobody", PASSWORD))
                        .statusCode())
                .isEqualTo(401);
        assertThat(visitor.get("/api/probe", "Authorization", "Nonsense").statusCode())
                .isEqualTo(401);
    }

    @Test
    void a_session_needs_the_csrf_token() {
        String person = signedIn(Role.FINANCE_APPROVER);
        assertThat(visitor.get("/api/probe").body()).isEqualTo(person);

        HttpResponse<String> without = visitor.post("/api/probe", "");
        assertThat(without.statusCode()).isEqualTo(403);
        assertThat(without.body()).contains("CSRF_TOKEN_MISSING");
        assertThat(visitor.post("/api/probe", "", "X-CSRF-TOKEN", "guessed").statusCode())
                .isEqualTo(403);

        assertThat(visitor.post("/api/probe", "", "X-CSRF-TOKEN", visitor.token())
                        .body())
                .isEqualTo("changed by " + person);
        assertThat(visitor.post("/probe", "").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/probe", "", "X-CSRF-TOKEN", visitor.token()).statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_session_does_not_help_wrong_credentials() {
        String person = signedIn(Role.FINANCE_APPROVER);

        assertThat(visitor.post("/api/probe", "", "Authorization", Visitor.basic(person, "wrong"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(visitor.post("/api/probe", "", "Authorization", "Other scheme")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void signing_in_needs_the_csrf_token() {
        String person = AccountFixture.staff(accounts, Role.DIRECTOR);

        visitor.post("/login", "username=" + person + "&password=" + PASSWORD.replace(' ', '+'));

        assertThat(visitor.get("/probe").statusCode()).isEqualTo(302);
    }

    @Test
    void signing_in_changes_the_session_and_hides_the_cookie_from_scripts() {
        visitor.get("/invitations/probe");
        String before = sessionId();
        HttpResponse<String> answer = visitor.signIn(AccountFixture.staff(accounts, Role.DIRECTOR), PASSWORD);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(sessionId()).isNotEqualTo(before);
        assertThat(answer.headers().firstValue("Set-Cookie").orElseThrow())
                .contains("HttpOnly")
                .contains("SameSite=Lax");
    }

    @Test
    void a_failed_sign_in_goes_back_to_the_form() {
        HttpResponse<String> answer = visitor.signIn(AccountFixture.staff(accounts, Role.DIRECTOR), "wrong");

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login?error");
        assertThat(visitor.get("/probe").statusCode()).isEqualTo(302);
    }

    @Test
    void signing_out_ends_the_session() {
        signedIn(Role.DIRECTOR);

        HttpResponse<String> answer = visitor.post("/logout", "", "X-CSRF-TOKEN", visitor.token());

        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("/login?logout");
        assertThat(visitor.get("/probe").statusCode()).isEqualTo(302);
    }

    @Test
    void a_changed_role_counts_at_once_in_an_open_session() {
        String person = signedIn(Role.DIRECTOR);

        accounts.grant(person, Role.FINANCE_APPROVER);
        assertThat(visitor.get("/probe/roles").body()).isEqualTo("[director, finance-approver]");
        accounts.revoke(person, Role.DIRECTOR);
        assertThat(visitor.get("/api/probe/roles").body()).isEqualTo("[finance-approver]");
    }

    @Test
    void a_disabled_account_is_out_at_once() {
        String person = signedIn(Role.DIRECTOR);
        String credentials = Visitor.basic(person, PASSWORD);
        assertThat(visitor.get("/api/probe", "Authorization", credentials).statusCode())
                .isEqualTo(200);

        accounts.disable(person);

        assertThat(visitor.get("/probe").statusCode()).isEqualTo(302);
        assertThat(visitor.get("/api/probe").statusCode()).isEqualTo(401);
        assertThat(visitor.get("/api/probe", "Authorization", credentials).statusCode())
                .isEqualTo(401);
    }

    @Test
    void guessing_is_slowed_down_without_shutting_out_who_is_already_in() {
        String person = AccountFixture.staff(accounts, Role.DIRECTOR);
        String right = Visitor.basic(person, PASSWORD);
        clock.set(clock.instant());
        for (int i = 0; i < SignInThrottle.ALLOWED; i++) {
            visitor.get("/api/probe", "Authorization", Visitor.basic(person, "guess " + i));
        }

        HttpResponse<String> paused = visitor.get("/api/probe", "Authorization", right);
        assertThat(paused.statusCode()).isEqualTo(429);
        assertThat(paused.headers().firstValue("Retry-After")).contains("30");

        clock.advance(SignInThrottle.PAUSE.plus(Duration.ofSeconds(1)));
        assertThat(visitor.get("/api/probe", "Authorization", right).statusCode())
                .isEqualTo(200);
        for (int i = 0; i < SignInThrottle.ALLOWED; i++) {
            visitor.get("/api/probe", "Authorization", Visitor.basic(person, "again " + i));
        }
        assertThat(visitor.get("/api/probe", "Authorization", right).statusCode())
                .isEqualTo(200);
    }

    private String signedIn(Role role) {
        String person = AccountFixture.staff(accounts, role);
        visitor.signIn(person, PASSWORD);
        return person;
    }

    private String sessionId() {
        List<HttpCookie> cookies = visitor.cookies();
        return cookies.stream()
                .filter(cookie -> cookie.getName().equals("JSESSIONID"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }
}
