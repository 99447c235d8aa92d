package org.proofline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.http.HttpResponse;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.proofline.security.Accounts.Account;
import org.proofline.shared.DomainException;
import org.proofline.testing.TestDatabase;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;

class ProductionSignOnTest {

    private static final String[] PRODUCTION = {"prod"};

    @Test
    void cookies_travel_over_tls_only_and_browsers_are_told_to_stay_there() {
        try (AnnotationConfigServletWebServerApplicationContext application =
                SignOnOnly.start(TestDatabase.create(), PRODUCTION)) {
            Visitor visitor = new Visitor(application.getWebServer().getPort());

            HttpResponse<String> page = visitor.get("/invitations/probe");

            assertThat(page.headers().firstValue("Set-Cookie").orElseThrow())
                    .contains("Secure", "HttpOnly", "SameSite=Lax");
            assertThat(page.headers().firstValue("Strict-Transport-Security").orElseThrow())
                    .contains("max-age=31536000", "includeSubDomains");
        }
    }

    @Test
    void demo_accounts_cannot_be_made() {
        try (AnnotationConfigServletWebServerApplicationContext application =
                SignOnOnly.start(TestDatabase.create(), PRODUCTION)) {
            Accounts accounts = application.getBean(Accounts.class);

            assertThatExceptionOfType(DomainException.class)
                    .isThrownBy(() -> accounts.create(demoAccount(), "demo"))
                    .satisfies(e -> assertThat(e.code()).isEqualTo("DEMO_ACCOUNT"));
        }
    }

    @Test
    void does_not_start_on_a_database_with_demo_accounts() {
        TestDatabase database = TestDatabase.create();
        try (AnnotationConfigServletWebServerApplicationContext demo = SignOnOnly.start(database, new String[0])) {
            demo.getBean(Accounts.class).create(demoAccount(), "demo");
        }

        assertThatThrownBy(() -> SignOnOnly.start(database, PRODUCTION))
                .hasMessageContaining("the database holds demo accounts")
                .hasMessageContaining("PROOFLINE_DB_URL");
    }

    private static Account demoAccount() {
        return new Account("demo-person", "Demo", null, null, Set.of(Role.DIRECTOR), true);
    }
}
