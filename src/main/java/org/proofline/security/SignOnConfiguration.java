package org.proofline.security;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.Cookie.SameSite;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.server.Session;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.config.annotation.authentication.builders.AuthenticationManagerBuilder;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.security.web.csrf.HttpSessionCsrfTokenRepository;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who gets in where, and how.
 *
 * <ul>
 *   <li>files of the pages: anybody
 *   <li>interfaces with an {@code Authorization} header: HTTP Basic or a bearer token, without a session and therefore
 *       without a CSRF token; the session cookie is not even looked at
 *   <li>interfaces without that header: the portal's session, unsafe calls with its CSRF token
 *   <li>Camunda: the portal's session of a person of the vendor, nothing else; Camunda's own filter guards it against CSRF
 *   <li>everything else: pages, signed in by the form
 * </ul>
 */
@Configuration(proxyBeanMethods = false)
class SignOnConfiguration {

    private static final RequestMatcher AUTHORIZED = request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null;
    private static final AuthorizationManager<RequestAuthorizationContext> STAFF = (authentication, context) ->
            new AuthorizationDecision(authentication.get().getPrincipal() instanceof SignedInUser user
                    && user.account().isStaff()
                    && !user.account().roles().isEmpty());

    private final AccountRows accounts;
    private final LocalSignIn localSignIn;
    private final SessionSignIn sessionSignIn;
    private final OidcSignIn oidc;
    private final SecurityHeaders headers;
    private final boolean production;
    private final HttpSessionCsrfTokenRepository csrfTokens = new HttpSessionCsrfTokenRepository();
    private final ApiRefusals apiRefusals = new ApiRefusals();

    SignOnConfiguration(
            AccountRows accounts,
            LocalSignIn localSignIn,
            SessionSignIn sessionSignIn,
            OidcSignIn oidc,
            Passwords passwords) {
        this.accounts = accounts;
        this.localSignIn = localSignIn;
        this.sessionSignIn = sessionSignIn;
        this.oidc = oidc;
        this.production = passwords.production();
        this.headers = new SecurityHeaders(production);
    }

    @Bean
    @Order(1)
    SecurityFilterChain signOnToFiles(HttpSecurity http) throws Exception {
        return http.securityMatcher(Paths.STATIC)
                .authorizeHttpRequests(rules -> rules.anyRequest().permitAll())
                .headers(headers::files)
                .csrf(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .sessionManagement(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain signOnWithCredentials(HttpSecurity http) throws Exception {
        interfaces(http, new AndRequestMatcher(Paths.INTERFACES, AUTHORIZED));
        oidc.offerOnInterfaces(http, apiRefusals);
        return withLocalAccounts(http)
                .httpBasic(basic -> basic.authenticationEntryPoint(apiRefusals))
                .csrf(AbstractHttpConfigurer::disable)
                .sessionManagement(session -> session.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterBefore(new ActingFilter(accounts, false), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(3)
    SecurityFilterChain signOnToInterfaces(HttpSecurity http) throws Exception {
        interfaces(http, Paths.INTERFACES);
        return http.csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .addFilterBefore(new ActingFilter(accounts, true), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(4)
    SecurityFilterChain signOnToCamunda(HttpSecurity http) throws Exception {
        PageRefusals refusals =
                new PageRefusals(Paths.CAMUNDA_SETUP, Paths.CAMUNDA_CALLS, HttpServletResponse.SC_NOT_FOUND);
        return http.securityMatcher(Paths.CAMUNDA)
                .authorizeHttpRequests(rules -> rules.requestMatchers(Paths.CAMUNDA_SETUP)
                        .denyAll()
                        .anyRequest()
                        .access(STAFF))
                .headers(headers::camunda)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        trouble -> trouble.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new ActingFilter(accounts, true), AuthorizationFilter.class)
                .build();
    }

    @Bean
    @Order(5)
    SecurityFilterChain signOnToPages(HttpSecurity http) throws Exception {
        PageRefusals refusals = new PageRefusals(Paths.NONE, Paths.NONE, HttpServletResponse.SC_FORBIDDEN);
        oidc.offerOnPages(http, sessionSignIn);
        return withLocalAccounts(http)
                .authorizeHttpRequests(rules -> rules.requestMatchers(Paths.OPEN_PAGES)
                        .permitAll()
                        .anyRequest()
                        .authenticated())
                .headers(headers::pages)
                .csrf(csrf -> csrf.csrfTokenRepository(csrfTokens))
                .formLogin(form -> form.loginPage("/login").successHandler(sessionSignIn))
                .logout(logout -> logout.addLogoutHandler(sessionSignIn).logoutSuccessUrl("/login?logout"))
                .exceptionHandling(
                        trouble -> trouble.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .addFilterBefore(new ActingFilter(accounts, true), AuthorizationFilter.class)
                .build();
    }

    @Bean
    SignInOptions signInOptions() {
        return oidc.options();
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> sessionCookie() {
        return factory -> {
            Session.Cookie cookie = factory.getSession().getCookie();
            cookie.setHttpOnly(true);
            cookie.setSameSite(SameSite.LAX);
            cookie.setSecure(production);
        };
    }

    /** Without a parent, which would ask the same provider a second time after a failure. */
    private HttpSecurity withLocalAccounts(HttpSecurity http) throws Exception {
        http.getSharedObject(AuthenticationManagerBuilder.class).parentAuthenticationManager(null);
        return http.authenticationProvider(localSignIn);
    }

    private void interfaces(HttpSecurity http, RequestMatcher matcher) throws Exception {
        http.securityMatcher(matcher)
                .authorizeHttpRequests(rules -> rules.requestMatchers(Paths.OPEN_INTERFACES)
                        .permitAll()
                        .requestMatchers(Paths.ACTUATOR)
                        .hasAnyRole(Role.ADMIN.code(), Role.AUDITOR.code())
                        .anyRequest()
                        .authenticated())
                .headers(headers::data)
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .exceptionHandling(
                        trouble -> trouble.authenticationEntryPoint(apiRefusals).accessDeniedHandler(apiRefusals));
    }
}
