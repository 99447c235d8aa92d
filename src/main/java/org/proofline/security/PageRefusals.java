package org.proofline.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Answers of pages to whoever may not see them.
 *
 * @param closed closed to everybody, also before signing in
 * @param calls calls of scripts, which get a status instead of the way to the sign-in
 * @param statusForStrangers what a signed-in person gets who may not see the page
 */
record PageRefusals(RequestMatcher closed, RequestMatcher calls, int statusForStrangers)
        implements AuthenticationEntryPoint, AccessDeniedHandler {

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException trouble)
            throws IOException {
        if (closed.matches(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else if (calls.matches(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(request.getContextPath() + "/login");
        }
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException trouble)
            throws IOException {
        boolean signedIn =
                ActingFilter.isSignedIn(SecurityContextHolder.getContext().getAuthentication());
        if (!signedIn) {
            response.sendRedirect(request.getContextPath() + "/login?expired");
        } else if (closed.matches(request)) {
            response.sendError(HttpServletResponse.SC_FORBIDDEN);
        } else {
            response.sendError(statusForStrangers);
        }
    }
}
