package org.proofline.security;

import java.util.Arrays;
import org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The parts of the address space, by whole path, whatever servlet answers. */
final class Paths {

    static final RequestMatcher CAMUNDA = any("/camunda", "/camunda/**");
    static final RequestMatcher CAMUNDA_CALLS = any("/camunda/api/**");

    /** Camunda makes an administrator here for anybody while its administrators' group is empty (CVE-2026-77226). */
    static final RequestMatcher CAMUNDA_SETUP =
            any("/camunda/api/admin/setup/**", "/camunda/app/admin/*/setup/**", "/camunda/app/admin/setup/**");

    static final RequestMatcher STATIC = any("/assets/**", "/webjars/**", "/favicon.ico");
    static final RequestMatcher INTERFACES = any("/api/**", "/actuator/**", "/v3/api-docs/**", "/v3/api-docs.yaml");
    static final RequestMatcher OPEN_INTERFACES = any("/actuator/health/**", "/v3/api-docs/**", "/v3/api-docs.yaml");
    static final RequestMatcher ACTUATOR = any("/actuator/**");
    static final RequestMatcher OPEN_PAGES = any("/login", "/invitations/**", "/error");
    static final RequestMatcher NONE = request -> false;

    private Paths() {}

    private static RequestMatcher any(String... patterns) {
        PathPatternRequestMatcher.Builder builder = PathPatternRequestMatcher.withDefaults();
        return new OrRequestMatcher(Arrays.stream(patterns)
                .map(builder::matcher)
                .map(RequestMatcher.class::cast)
                .toList());
    }
}
