package org.proofline.security;

import java.time.Duration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer.FrameOptionsConfig;
import org.springframework.security.web.header.writers.CacheControlHeadersWriter;
import org.springframework.security.web.header.writers.DelegatingRequestMatcherHeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.header.writers.StaticHeadersWriter;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;

/** The headers of each part of the address space. */
final class SecurityHeaders {

    /** Our pages run our own files only: no inline script or style, no eval, no frame around them. */
    private static final String PAGES = "default-src 'self'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
            + " font-src 'self'; connect-src 'self'; frame-src 'self'; object-src 'none'; base-uri 'self';"
            + " form-action 'self'; frame-ancestors 'none'";

    /** Proof may be shown in a frame of our own pages; nothing in it may run. */
    private static final String DATA = "default-src 'none'; img-src 'self'; media-src 'self'; object-src 'self';"
            + " style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'";

    private static final Duration YEAR = Duration.ofDays(365);
    private static final Duration HOUR = Duration.ofHours(1);

    private final boolean production;

    SecurityHeaders(boolean production) {
        this.production = production;
    }

    void pages(HeadersConfigurer<HttpSecurity> headers) {
        common(headers);
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(PAGES));
    }

    void data(HeadersConfigurer<HttpSecurity> headers) {
        common(headers);
        headers.frameOptions(FrameOptionsConfig::sameOrigin);
        headers.contentSecurityPolicy(csp -> csp.policyDirectives(DATA));
    }

    void files(HeadersConfigurer<HttpSecurity> headers) {
        common(headers);
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
        headers.addHeaderWriter(new StaticHeadersWriter("Cache-Control", "public, max-age=" + HOUR.toSeconds()));
    }

    /** Camunda brings a policy of its own; its files may be kept by the browser, its data may not. */
    void camunda(HeadersConfigurer<HttpSecurity> headers) {
        common(headers);
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
        headers.addHeaderWriter(
                new DelegatingRequestMatcherHeaderWriter(Paths.CAMUNDA_CALLS, new CacheControlHeadersWriter()));
    }

    private void common(HeadersConfigurer<HttpSecurity> headers) {
        headers.referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN));
        if (production) {
            headers.httpStrictTransportSecurity(hsts -> hsts.requestMatcher(AnyRequestMatcher.INSTANCE)
                    .includeSubDomains(true)
                    .maxAgeInSeconds(YEAR.toSeconds()));
        } else {
            headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
        }
    }
}
