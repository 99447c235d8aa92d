package org.proofline.security;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.csrf.CsrfException;

/** Answers of the interfaces to whoever is not signed in or may not do it: problem details, never a login page. */
final class ApiRefusals implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final String TYPES = "https://proofline.dev/problems/";
    private static final ObjectMapper JSON = new ObjectMapper();

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException trouble)
            throws IOException {
        if (trouble instanceof LockedException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(SignInThrottle.PAUSE.toSeconds()));
            write(
                    response,
                    HttpStatus.TOO_MANY_REQUESTS,
                    "TOO_MANY_ATTEMPTS",
                    "Too many attempts. Wait, then try again.");
            return;
        }
        notSignedIn(request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException trouble)
            throws IOException {
        boolean signedIn =
                ActingFilter.isSignedIn(SecurityContextHolder.getContext().getAuthentication());
        if (!signedIn) {
            notSignedIn(request, response);
        } else if (trouble instanceof CsrfException) {
            write(
                    response,
                    HttpStatus.FORBIDDEN,
                    "CSRF_TOKEN_MISSING",
                    "Send the header X-CSRF-TOKEN with the token from GET /api/v1/session.");
        } else {
            write(response, HttpStatus.FORBIDDEN, "ROLE_MISSING", "Your roles do not allow this.");
        }
    }

    private static void notSignedIn(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (!isBrowser(request)) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Proofline\", charset=\"UTF-8\"");
        }
        write(
                response,
                HttpStatus.UNAUTHORIZED,
                "NOT_SIGNED_IN",
                "Sign in with HTTP Basic, a bearer token, or the portal's session.");
    }

    /** A page's own script must not make the browser ask for a password in a window of its own. */
    private static boolean isBrowser(HttpServletRequest request) {
        return request.getHeader("Sec-Fetch-Mode") != null || request.getHeader("X-Requested-With") != null;
    }

    private static void write(HttpServletResponse response, HttpStatus status, String code, String detail)
            throws IOException {
        Map<String, Object> problem = new LinkedHashMap<>();
        problem.put("type", TYPES + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        problem.put("title", status.getReasonPhrase());
        problem.put("status", status.value());
        problem.put("detail", detail);
        problem.put("code", code);
        problem.put("errors", List.of());
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(JSON.writeValueAsBytes(problem));
    }
}
