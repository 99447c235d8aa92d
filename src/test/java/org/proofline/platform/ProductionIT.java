package org.proofline.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.proofline.platform.ChildJvm.End;
import org.proofline.security.IdentityProvider;
import org.proofline.testing.TestDatabase;
import org.proofline.testing.TestServers;
import org.springframework.jdbc.core.JdbcTemplate;

/** The profile prod as operators start it: a process of its own, with everything external. */
class ProductionIT {

    private static final String PORTAL = "  Portal         http://localhost:";
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(60);

    private static IdentityProvider provider;

    @TempDir
    private Path folder;

    private final TestDatabase database = TestDatabase.create();
    private final ObjectStoreAccess bucket = TestServers.bucket();

    @BeforeAll
    static void start() {
        provider = IdentityProvider.start();
    }

    @AfterAll
    static void stop() {
        provider.close();
    }

    @Test
    void people_sign_in_at_the_identity_provider_and_everything_stays_on_tls() throws Exception {
        provider.knows("dirk", Map.of("roles", List.of("director"), "name", "Dirk Engel"));
        try (ChildJvm application = start("all")) {
            TlsVisitor visitor = visitor(application);
            assertThat(application.seen()).noneMatch(line -> line.contains("demo") || line.contains("Demo"));
            assertThat(visitor.get("/actuator/health").statusCode()).isEqualTo(200);
            HttpResponse<String> login = visitor.get("/login");
            assertThat(cookie(login, "JSESSIONID")).contains("Secure", "HttpOnly", "SameSite=Lax");
            assertKeptOnTls(login);

            visitor.signInAtProvider("dirk");

            assertThat(visitor.get("/api/v1/session").body()).contains("dirk", "director");
            HttpResponse<String> tasklist = visitor.get("/camunda/app/tasklist/default/");
            assertThat(tasklist.statusCode()).isEqualTo(200);
            assertThat(cookie(tasklist, "XSRF-TOKEN")).contains("Secure");
            assertKeptOnTls(tasklist);
            assertThat(visitor.asDemo("admin", "/api/v1/session").statusCode()).isEqualTo(401);
            assertThat(visitor.asDemo("partner-north", "/api/v1/claims").statusCode())
                    .isEqualTo(401);
            assertThat(owner().queryForObject("select count(*) from security.account where demo", Long.class))
                    .isZero();
        }
    }

    @Test
    void a_web_node_leaves_the_jobs_to_a_worker() throws Exception {
        owner().update("insert into engine.act_ru_job (id_, rev_, type_, retries_, exclusive_, duedate_, handler_type_,"
                + " handler_cfg_, suspension_state_, priority_, create_time_) values ('probe', 1, 'message', 3, true,"
                + " now() - interval '2 days', 'proofline-correlation',"
                + " 'NOTHING 00000000-0000-0000-0000-000000000000', 1, 0, now() - interval '2 days')");
        try (ChildJvm web = start("web")) {
            assertThat(visitor(web).get("/actuator/health").statusCode()).isEqualTo(200);
            Awaitility.await()
                    .during(Duration.ofSeconds(4))
                    .atMost(Duration.ofSeconds(8))
                    .until(this::isWaiting);
            try (ChildJvm worker = start("worker")) {
                assertThat(visitor(worker).get("/actuator/health").statusCode()).isEqualTo(200);
                Awaitility.await().atMost(LONG_ENOUGH).until(() -> !isWaiting());
            }
        }
    }

    @Test
    void an_identity_provider_that_is_not_there_is_named() throws Exception {
        Map<String, String> settings = settings("all");
        settings.put("PROOFLINE_OIDC_ISSUER", provider.issuer() + "/nowhere");
        try (ChildJvm application = ChildJvm.startApplication(settings, "--spring.profiles.active=prod")) {
            End end = application.awaitEnd();
            assertThat(end.exit()).isEqualTo(1);
            assertThat(end.lines())
                    .filteredOn(line -> !line.contains(" INFO ") && !line.isBlank())
                    .singleElement()
                    .asString()
                    .startsWith("Proofline did not start: PROOFLINE_OIDC_ISSUER is '");
        }
    }

    private ChildJvm start(String role) throws IOException {
        return ChildJvm.startApplication(settings(role), "--spring.profiles.active=prod");
    }

    private Map<String, String> settings(String role) {
        Map<String, String> settings = External.database(database.access());
        settings.putAll(External.objects(bucket));
        settings.putAll(Map.of(
                "PROOFLINE_OIDC_ISSUER",
                provider.issuer(),
                "PROOFLINE_OIDC_CLIENT_ID",
                IdentityProvider.CLIENT,
                "PROOFLINE_OIDC_CLIENT_SECRET",
                IdentityProvider.SECRET,
                "PROOFLINE_ROLE",
                role,
                "PROOFLINE_DATA",
                folder.toString(),
                "SERVER_PORT",
                "0"));
        return settings;
    }

    private static TlsVisitor visitor(ChildJvm application) throws IOException {
        String port = application.awaitLine(PORTAL).replace("/", "").strip();
        return new TlsVisitor("http://127.0.0.1:" + port);
    }

    private boolean isWaiting() {
        return owner().queryForObject("select count(*) from engine.act_ru_job where id_ = 'probe'", Long.class) == 1;
    }

    private JdbcTemplate owner() {
        return new JdbcTemplate(database.owner());
    }

    private static String cookie(HttpResponse<String> answer, String name) {
        return answer.headers().allValues("Set-Cookie").stream()
                .filter(cookie -> cookie.startsWith(name + "="))
                .findFirst()
                .orElseThrow(() -> new AssertionError("no cookie " + name + " in " + answer.headers()));
    }

    private static void assertKeptOnTls(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Strict-Transport-Security"))
                .containsExactly("max-age=31536000 ; includeSubDomains");
    }
}
