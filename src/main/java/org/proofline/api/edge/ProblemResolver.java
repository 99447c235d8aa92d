package org.proofline.api.edge;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.proofline.api.json.ApiJson;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Answers every exception below {@code /api/v1} with problem details, whether or not a handler was found. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemResolver implements HandlerExceptionResolver {

    private static final String RETRY_SECONDS = "1";

    private final ApiJson json;

    ProblemResolver(ApiJson json) {
        this.json = json;
    }

    @Override
    public ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, Object handler, Exception trouble) {
        if (!request.getServletPath().startsWith("/api/v1") || response.isCommitted()) {
            return null;
        }
        boolean withIfMatch = request.getHeader(HttpHeaders.IF_MATCH) != null;
        write(response, ApiProblems.of(trouble, withIfMatch), trouble);
        return new ModelAndView();
    }

    private void write(HttpServletResponse response, Problem problem, Exception trouble) {
        response.resetBuffer();
        response.setStatus(problem.status());
        if (trouble instanceof ErrorResponse framework) {
            framework.getHeaders().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        }
        if (problem.code().equals(ApiProblems.IN_FLIGHT)
                || problem.status() == HttpServletResponse.SC_SERVICE_UNAVAILABLE) {
            response.setHeader(HttpHeaders.RETRY_AFTER, RETRY_SECONDS);
        }
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        try {
            response.getOutputStream().write(json.mapper().writeValueAsBytes(problem));
        } catch (IOException e) {
            // The client went away; there is nobody left to tell.
            return;
        }
    }
}
