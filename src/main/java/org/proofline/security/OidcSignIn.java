package org.proofline.security;

import java.util.Map;
import org.proofline.platform.StartFailure;
import org.proofline.shared.DomainException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserRequest;
import org.springframework.security.oauth2.client.oidc.userinfo.OidcUserService;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.oidc.user.DefaultOidcUser;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtValidators;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;
import org.springframework.security.oauth2.jwt.SupplierJwtDecoder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;

/** Sign-in with an identity provider, when one is set: by redirect for pages, by bearer token for interfaces. */
@Component
@EnableConfigurationProperties(OidcSettings.class)
class OidcSignIn {

    static final String REGISTRATION = "oidc";
    private static final String START = "/oauth2/authorization";

    private final OidcSettings settings;
    private final OidcPeople people;

    OidcSignIn(OidcSettings settings, OidcPeople people) {
        this.settings = settings;
        this.people = people;
    }

    /** What the sign-in page offers beside name and password. */
    SignInOptions options() {
        return settings.isOn()
                ? new SignInOptions(START + "/" + REGISTRATION, settings.label())
                : new SignInOptions(null, null);
    }

    void offerOnPages(HttpSecurity http, AuthenticationSuccessHandler success) throws Exception {
        if (!settings.isOn()) {
            return;
        }
        settings.requireComplete();
        InMemoryClientRegistrationRepository registrations = new InMemoryClientRegistrationRepository(registration());
        DefaultOAuth2AuthorizationRequestResolver requests =
                new DefaultOAuth2AuthorizationRequestResolver(registrations, START);
        requests.setAuthorizationRequestCustomizer(OAuth2AuthorizationRequestCustomizers.withPkce());
        http.oauth2Login(login -> login.clientRegistrationRepository(registrations)
                .loginPage("/login")
                .authorizationEndpoint(endpoint -> endpoint.authorizationRequestResolver(requests))
                .userInfoEndpoint(endpoint -> endpoint.oidcUserService(this::arrive))
                .successHandler(success));
    }

    void offerOnInterfaces(HttpSecurity http, AuthenticationEntryPoint refusals) throws Exception {
        if (!settings.isOn()) {
            return;
        }
        http.oauth2ResourceServer(server -> server.authenticationEntryPoint(refusals)
                .jwt(jwt -> jwt.decoder(new SupplierJwtDecoder(this::decoder)).jwtAuthenticationConverter(bearer())));
    }

    private ClientRegistration registration() {
        try {
            return ClientRegistrations.fromIssuerLocation(settings.issuer())
                    .registrationId(REGISTRATION)
                    .clientId(settings.clientId())
                    .clientSecret(settings.clientSecret())
                    .scope("openid", "profile", "email")
                    .userNameAttributeName(settings.usernameClaim())
                    .build();
        } catch (RuntimeException e) {
            throw new StartFailure(
                    "PROOFLINE_OIDC_ISSUER is '" + settings.issuer() + "', but no identity provider describes itself"
                            + " there: give its address as in its discovery document, and see that it is up.",
                    e);
        }
    }

    private OidcUser arrive(OidcUserRequest request) {
        OidcUser told = new OidcUserService().loadUser(request);
        try {
            SignedInUser user = people.arrive(OidcPerson.of(told.getClaims(), settings));
            return new DefaultOidcUser(
                    user.getAuthorities(), told.getIdToken(), told.getUserInfo(), settings.usernameClaim());
        } catch (AuthenticationException | DomainException e) {
            throw new OAuth2AuthenticationException(new OAuth2Error("access_denied"), e.getMessage(), e);
        }
    }

    private JwtDecoder decoder() {
        NimbusJwtDecoder decoder =
                NimbusJwtDecoder.withIssuerLocation(settings.issuer()).build();
        decoder.setJwtValidator(new DelegatingOAuth2TokenValidator<>(
                JwtValidators.createDefaultWithIssuer(settings.issuer()),
                new JwtClaimValidator<>(JwtClaimNames.EXP, expiry -> expiry != null),
                new JwtClaimValidator<java.util.Collection<String>>(
                        JwtClaimNames.AUD,
                        audience -> audience != null && audience.contains(settings.requiredAudience()))));
        return decoder;
    }

    private Converter<Jwt, AbstractAuthenticationToken> bearer() {
        return token -> {
            Map<String, Object> claims = token.getClaims();
            try {
                SignedInUser user = people.show(OidcPerson.of(claims, settings));
                return UsernamePasswordAuthenticationToken.authenticated(user, null, user.getAuthorities());
            } catch (DomainException e) {
                throw new BadCredentialsException(e.getMessage(), e);
            }
        };
    }
}
