package org.proofline.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jwt.JWTClaimsSet;
import com.nimbusds.jwt.PlainJWT;
import com.nimbusds.jwt.SignedJWT;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.proofline.partner.PartnerFixture;
import org.proofline.partner.Partners;
import org.springframework.boot.web.servlet.context.AnnotationConfigServletWebServerApplicationContext;
import org.springframework.security.oauth2.jwt.JwtClaimsSet;

/** Sign-in against a real authorization server; only the modules that have a part in it are started. */
class OidcSignInTest {

    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static IdentityProvider provider;
    private static AnnotationConfigServletWebServerApplicationContext application;
    private static Accounts accounts;

    private Visitor visitor;
    private String person;

    @BeforeAll
    static void start() {
        provider = IdentityProvider.start();
        application = SignOnOnly.start(
                "proofline.oidc.client-id=" + IdentityProvider.CLIENT,
                "proofline.oidc.issuer=" + provider.issuer(),
                "proofline.oidc.client-secret=" + IdentityProvider.SECRET);
        accounts = application.getBean(Accounts.class);
        PartnerFixture.register(application.getBean(Partners.class), "OIDC-NORTH");
    }

    @AfterAll
    static void stop() {
        application.close();
        provider.close();
    }

    @BeforeEach
    void a_visitor_and_a_person() {
        visitor = new Visitor("http://127.0.0.1:" + application.getWebServer().getPort());
        person = "colleague-" + COUNTER.incrementAndGet();
    }

    @Test
    void staff_sign_in_with_the_roles_that_the_provider_tells() {
        provider.knows(person, Map.of("roles", List.of("director", "auditor", "coffee-maker"), "name", "Dirk Engel"));

        assertThat(signIn().headers().firstValue("Location").orElseThrow()).endsWith("/");

        assertThat(visitor.get("/probe").body()).isEqualTo(person);
        assertThat(visitor.get("/api/probe/roles").body()).isEqualTo("[auditor, director]");
        assertThat(accounts.find(person).orElseThrow().displayName()).isEqualTo("Dirk Engel");
        assertThat(visitor.get("/camunda/probe").body()).isEqualTo(person);
    }

    @Test
    void a_session_of_the_provider_needs_the_csrf_token_too() {
        provider.knows(person, Map.of("roles", List.of("director")));
        signIn();

        assertThat(visitor.post("/api/probe", "").statusCode()).isEqualTo(403);
        assertThat(visitor.post("/api/probe", "", "X-CSRF-TOKEN", visitor.token())
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_partners_person_belongs_to_the_partner_that_the_provider_tells() {
        provider.knows(person, Map.of("roles", List.of("partner-user"), "partner", "OIDC-NORTH"));
        signIn();

        assertThat(visitor.get("/probe").body()).isEqualTo(person);
        assertThat(accounts.find(person).orElseThrow().isStaff()).isFalse();
        assertThat(visitor.get("/camunda/probe").statusCode()).isEqualTo(404);
    }

    @Test
    void a_role_taken_away_at_the_provider_is_gone_after_the_next_sign_in() {
        provider.knows(person, Map.of("roles", List.of("director", "auditor")));
        signIn();
        provider.knows(person, Map.of("roles", List.of("auditor")));
        signIn();

        assertThat(accounts.find(person).orElseThrow().roles()).containsExactly(Role.AUDITOR);
        provider.knows(person, Map.of("roles", List.of()));
        assertThat(signIn().headers().firstValue("Location").orElseThrow()).contains("/login?error");
        assertThat(accounts.find(person).orElseThrow().roles()).isEmpty();
    }

    @Test
    void refuses_who_has_no_role_or_an_unknown_partner_or_roles_that_do_not_fit() {
        for (Map<String, Object> claims : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("roles", List.of("coffee-maker")),
                Map.of("roles", List.of("partner-user"), "partner", "NOWHERE"),
                Map.of("roles", List.of("director"), "partner", "OIDC-NORTH"),
                Map.of("roles", List.of("partner-user")))) {
            provider.knows(person, claims);
            assertThat(signIn().headers().firstValue("Location").orElseThrow()).contains("/login?error");
            assertThat(visitor.get("/probe").statusCode()).isEqualTo(302);
        }
        assertThat(accounts.find(person)).isEmpty();
    }

    @Test
    void a_local_account_is_never_taken_over_through_the_provider() {
        String local = AccountFixture.staff(accounts, Role.ADMIN);
        provider.knows(local, Map.of("roles", List.of("director")));
        person = local;

        assertThat(signIn().headers().firstValue("Location").orElseThrow()).contains("/login?error");
        assertThat(accounts.find(local).orElseThrow().roles()).containsExactly(Role.ADMIN);
    }

    @Test
    void a_bearer_token_opens_the_interfaces_without_session_or_csrf_token() {
        String token = provider.token(claims("director"));

        assertThat(bearer(token).body()).isEqualTo(person);
        assertThat(visitor.post("/api/probe", "", "Authorization", "Bearer " + token)
                        .body())
                .isEqualTo("changed by " + person);
        assertThat(visitor.cookies()).isEmpty();
        assertThat(visitor.get("/camunda/probe", "Authorization", "Bearer " + token)
                        .statusCode())
                .isEqualTo(302);
    }

    @Test
    void an_old_token_never_brings_a_role_back() {
        String token = provider.token(claims("director", "auditor"));
        bearer(token);

        accounts.revoke(person, Role.DIRECTOR);

        assertThat(visitor.get("/api/probe/roles", "Authorization", "Bearer " + token)
                        .body())
                .isEqualTo("[auditor]");
        accounts.disable(person);
        assertThat(bearer(token).statusCode()).isEqualTo(401);
    }

    @Test
    void refuses_every_token_that_is_not_meant_for_us_now() throws Exception {
        Instant past = Instant.now().minusSeconds(600);
        UnaryOperator<JwtClaimsSet.Builder> good = claims("director");
        List<String> bad = List.of(
                provider.forgedToken(good),
                provider.token(claims -> good.apply(claims).audience(List.of("another-application"))),
                provider.token(claims -> good.apply(claims).issuer("https://elsewhere.example.org")),
                provider.token(claims -> good.apply(claims).issuedAt(past).expiresAt(past.plusSeconds(60))),
                provider.token(claims -> good.apply(claims).claims(all -> all.remove("exp"))),
                provider.token(claims -> good.apply(claims).claims(all -> all.remove("aud"))),
                unsigned(),
                signedWithASharedSecret(),
                "nonsense");

        assertThat(bad)
                .allSatisfy(token -> assertThat(bearer(token).statusCode()).isEqualTo(401));
        assertThat(accounts.find(person)).isEmpty();
    }

    @Test
    void basic_stays_possible_for_local_accounts() {
        String local = AccountFixture.staff(accounts, Role.DIRECTOR);

        assertThat(visitor.get("/api/probe", "Authorization", Visitor.basic(local, AccountFixture.PASSWORD))
                        .body())
                .isEqualTo(local);
    }

    @Test
    void the_sign_in_page_is_told_where_the_provider_is() {
        assertThat(application.getBean(SignInOptions.class).path()).isEqualTo("/oauth2/authorization/oidc");
    }

    @Test
    void a_missing_secret_stops_the_start_with_the_setting_named() {
        assertThatThrownBy(() ->
                        SignOnOnly.start("proofline.oidc.client-id=c", "proofline.oidc.issuer=" + provider.issuer()))
                .hasStackTraceContaining("PROOFLINE_OIDC_CLIENT_SECRET must be set together with");
    }

    @Test
    void a_wrong_issuer_stops_the_start_with_the_setting_named() {
        assertThatThrownBy(() -> SignOnOnly.start(
                        "proofline.oidc.client-id=c",
                        "proofline.oidc.client-secret=x",
                        "proofline.oidc.issuer=" + provider.issuer() + "/nowhere"))
                .hasStackTraceContaining("PROOFLINE_OIDC_ISSUER is '");
    }

    @Test
    void roles_may_lie_deeper_or_stand_in_one_text() {
        OidcSettings keycloak =
                new OidcSettings("i", "c", "s", null, "preferred_username", "realm_access.roles", "partner", "l");
        Map<String, Object> deep = Map.of("realm_access", Map.of("roles", List.of("admin")));
        Map<String, Object> text = Map.of("realm_access", Map.of("roles", "admin auditor other"));

        assertThat(OidcPerson.of(deep, keycloak).roles()).containsExactly(Role.ADMIN);
        assertThat(OidcPerson.of(text, keycloak).roles()).isEqualTo(Set.of(Role.ADMIN, Role.AUDITOR));
        assertThat(OidcPerson.of(Map.of(), keycloak).roles()).isEmpty();
    }

    private HttpResponse<String> signIn() {
        visitor.forget();
        String authorize = location(visitor.get("/oauth2/authorization/oidc"));
        assertThat(authorize).contains("code_challenge=");
        // The first visit opens the person's session at the provider, the second one asks for the code.
        visitor.get(authorize, "Authorization", Visitor.basic(person, "idp"));
        return visitor.get(location(visitor.get(authorize)));
    }

    private static String location(HttpResponse<String> answer) {
        return answer.headers().firstValue("Location").orElseThrow(() -> new AssertionError(answer + answer.body()));
    }

    private HttpResponse<String> bearer(String token) {
        return visitor.get("/api/probe", "Authorization", "Bearer " + token);
    }

    private UnaryOperator<JwtClaimsSet.Builder> claims(String... roles) {
        return claims ->
                claims.subject(person).claim("preferred_username", person).claim("roles", List.of(roles));
    }

    private JWTClaimsSet plainClaims() {
        return new JWTClaimsSet.Builder()
                .issuer(provider.issuer())
                .audience(IdentityProvider.CLIENT)
                .expirationTime(Date.from(Instant.now().plusSeconds(300)))
                .claim("preferred_username", person)
                .claim("roles", List.of("admin"))
                .build();
    }

    private String unsigned() {
        return new PlainJWT(plainClaims()).serialize();
    }

    private String signedWithASharedSecret() throws Exception {
        SignedJWT token = new SignedJWT(new JWSHeader(JWSAlgorithm.HS256), plainClaims());
        token.sign(new MACSigner("0123456789012345678901234567890123456789"));
        return token.serialize();
    }
}
